import { expect, test } from 'vitest'
import { files, world } from '../../test/helpers/talk.ts'

test('a citizen takes a matter back after being asked once', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  await a.says('我不想提了，撤回吧').hears(receipt, /1 确认撤回/, /2 不撤了/)
  expect((await w.only()).state).toBe('SUBMITTED')
  await a.says('1').hears(/已撤回/)
  expect((await w.only()).state).toBe('WITHDRAWN')
  await a.says(`查 ${receipt}`).hears(/已撤回/)
})

test('who thinks better of it keeps the matter going', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  await a.says(`撤回 ${receipt}`)
  await a.says('2').hears(/照旧办理/)
  expect((await w.only()).state).toBe('SUBMITTED')
})

test('of several matters the right one is chosen', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const first = await files(a)
  w.clock.advance('PT30M')
  const second = await files(a, '图书馆晚上关得太早，希望晚点关。')
  await a.says('撤回').hears(/哪一件/, `1 ${second.receipt}`, `2 ${first.receipt}`)
  await a.saysAll('2', '1')
  const states = new Map((await w.submissions()).map((s) => [s.receipt, s.state]))
  expect(states.get(first.receipt)).toBe('WITHDRAWN')
  expect(states.get(second.receipt)).toBe('SUBMITTED')
})

test('after a result nothing can be taken back', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  await w.staff('he').says(`采纳 ${receipt} 理由：已经列入今年的照明计划`)
  await a.says(`撤回 ${receipt}`).hears(/不能撤回/)
  expect((await w.only()).state).toBe('FED_BACK')
})

test('nobody takes back what belongs to somebody else', async () => {
  const w = await world()
  const { receipt } = await files(w.citizen('wechat'))
  await w
    .citizen('wechat')
    .says(`撤回 ${receipt}`)
    .hears(/没有查到/)
  expect((await w.only()).state).toBe('SUBMITTED')
})

test('who filed nothing hears that there is nothing', async () => {
  const w = await world()
  await w
    .citizen('web')
    .says('我要撤回意见')
    .hears(/还没有提交过/)
})

test('taking back is not done in front of a group', async () => {
  const w = await world()
  const { receipt } = await files(w.citizen('wechat', 'x'))
  const heard = await w.inGroup('wechat', 'g-liuan', 'x').says('@小川 我要撤回意见')
  expect(heard.text).not.toContain(receipt)
  expect((await w.only()).state).toBe('SUBMITTED')
})
