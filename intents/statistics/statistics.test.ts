import { expect, test } from 'vitest'
import { seed, world } from '../../test/helpers/talk.ts'

const ITEMS = { submissions: [seed('JY-260914-7K3M-E')] }

test('a clerk who wants numbers hears what can be seen', async () => {
  const w = await world({ content: ITEMS })
  const before = await w.only()
  await w
    .staff('he')
    .says('统计一下本月的意见')
    .hears(/还不能/, /待办/)
  expect(await w.only()).toEqual(before)
  expect(w.sent).toHaveLength(1)
})

test('a citizen who says the same learns nothing of the desk', async () => {
  const w = await world({ content: ITEMS })
  const { text } = await w.citizen('wechat').says('统计一下本月的意见')
  expect(text).not.toMatch(/待办/)
})
