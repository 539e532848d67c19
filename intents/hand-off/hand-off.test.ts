import { expect, test } from 'vitest'
import { world } from '../../test/helpers/talk.ts'

test('who wants a person hears that none can be reached here, and whom to call', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.says('转人工').hears(/自动助手/, /接不通真人/, /云川市联络办公室/, /5550-1000/, /1 写下来/)
  await a.says('1').hears(/您想怎么提/)
})

test('the station spoken of last is the one to call, with its hours', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.says('石桥镇联络站在哪里')
  await a.says('我要找工作人员').hears(/石桥镇人大代表联络站/, /5550-1002/, /周一至周五/)
})

test('staff can see that somebody asked for a person', async () => {
  const w = await world()
  await w.citizen('wechat').says('转人工')
  expect(JSON.stringify((await w.store().dump()).unanswered)).toContain('hand-off')
})

test('in a group the group’s own station is named', async () => {
  const w = await world()
  const { text } = await w
    .inGroup('wechat', 'g-liuan', 'x')
    .says('@小川 转人工')
    .hears(/5550-1001/)
  expect(text).not.toMatch(/\n1 /)
})
