import { expect, test } from 'vitest'
import { seed, world } from '../../test/helpers/talk.ts'

const ITEMS = { submissions: [seed('JY-260914-7K3M-E')] }

test('a clerk who wants to change the knowledge hears how', async () => {
  const w = await world({ content: ITEMS })
  const before = await w.only()
  await w
    .staff('he')
    .says('更新知识库里联络站的电话')
    .hears(/没答上的问题/, /资料文件夹/)
  expect(await w.only()).toEqual(before)
  expect(w.sent).toHaveLength(1)
})

test('a citizen who says the same learns nothing of the desk', async () => {
  const w = await world({ content: ITEMS })
  const { text } = await w.citizen('wechat').says('更新知识库里联络站的电话')
  expect(text).not.toMatch(/资料文件夹/)
})
