import { expect, test } from 'vitest'
import { world } from '../../test/helpers/talk.ts'

test('a citizen asks how to take part and can begin at once', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.says('普通人怎么给立法提意见').hears(/编号/, /联系方式可以不留/, /1 我要参与法规意见征集/, /2 我有话对代表说/)
  await a.says('1').hears(/哪一部草案/)
})

test('adoption is not promised', async () => {
  const w = await world()
  const { text } = await w.citizen('wechat').says('普通人怎么给立法提意见')
  expect(text).toMatch(/没采纳的也会说明理由/)
})

test('in a group the steps come without a menu', async () => {
  const w = await world()
  const { text } = await w.inGroup('wechat', 'g-liuan', 'x').says('@小川 普通人怎么给立法提意见').hears(/编号/)
  expect(text).not.toMatch(/\n1 /)
})
