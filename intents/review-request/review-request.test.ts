import { expect, test } from 'vitest'
import { world } from '../../test/helpers/talk.ts'

test('who wants a document reviewed hears how to do it in writing, and to whom', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.says('规范性文件审查我有建议').hears(/书面/, /文件名称/, /云川市联络办公室/, /5550-1000/, /还不能在线填写/)
  await a.says('我有话对代表说').hears(/您想怎么提/)
})

test('nothing is filed', async () => {
  const w = await world()
  await w.citizen('wechat').says('街道发的停车通知我认为和法律相抵触，请求审查').hears(/书面/)
  expect(await w.submissions()).toEqual([])
})

test('the same is said in a group', async () => {
  const w = await world()
  await w.inGroup('wechat', 'g-liuan', 'x').says('@小川 规范性文件审查我有建议').hears(/书面/)
})
