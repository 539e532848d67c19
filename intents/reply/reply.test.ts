import { expect, test } from 'vitest'
import { seed, world } from '../../test/helpers/talk.ts'

const ITEMS = { submissions: [seed('JY-260914-7K3M-E')] }

test('a clerk who wants to answer alone hears how a result is told', async () => {
  const w = await world({ content: ITEMS })
  const before = await w.only()
  await w
    .staff('he')
    .says('回复 7K3M 已收到')
    .hears(/还不能/, /采纳/, /理由/)
  expect(await w.only()).toEqual(before)
  expect(w.sent).toHaveLength(1)
})

test('a citizen who says the same learns nothing of the desk', async () => {
  const w = await world({ content: ITEMS })
  const { text } = await w.citizen('wechat').says('回复 7K3M 已收到')
  expect(text).not.toMatch(/采纳 编号/)
})
