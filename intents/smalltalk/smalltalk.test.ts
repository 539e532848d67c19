import { expect, test } from 'vitest'
import { world } from '../../test/helpers/talk.ts'

test.each(['你是机器人吗', '你叫什么名字'])('“%s” is answered truthfully: an automatic assistant', async (says) => {
  const w = await world()
  await w
    .citizen('wechat')
    .says(says)
    .hears(/小川/, /自动助手/)
})

test('small talk in a group is answered in one line', async () => {
  const w = await world()
  const { text } = await w
    .inGroup('wechat', 'g-liuan', 'x')
    .says('@小川 你是机器人吗')
    .hears(/自动助手/)
  expect(text).not.toMatch(/\n/)
})

test('nothing of small talk is noted for staff', async () => {
  const w = await world()
  await w.citizen('wechat').says('你是机器人吗')
  expect((await w.store().dump()).unanswered).toEqual([])
})
