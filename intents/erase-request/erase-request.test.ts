import { expect, test } from 'vitest'
import { CONTENT, LIUAN, SHIQIAO } from '../../test/helpers/small-world.ts'
import { files, type World, world } from '../../test/helpers/talk.ts'

const admin = (id: string, stationId?: string) => ({
  id,
  name: `管${id}`,
  grants: [{ role: '管理员' as const, ...(stationId === undefined ? {} : { stationId }) }],
  accounts: [{ channel: 'wecom' as const, user: id }],
})
const office = (): Promise<World> =>
  world({ content: { people: [...CONTENT.people, admin('gu', LIUAN), admin('gao', SHIQIAO)] } })
const agrees = async (w: World, receipt: string): Promise<void> => {
  const { text } = await w.staff('he').says(`同意删除 ${receipt}`)
  await w
    .staff('he')
    .says(tokenIn(text))
    .hears(/已删除/)
}
const tokenIn = (text: string): string => /OK \d{4}/.exec(text)?.[0] ?? ''

test('an administrator deletes on a signed request, after reading what goes; the owner hears of it', async () => {
  const w = await office()
  const a = w.citizen('wechat', 'wx-anna')
  const { receipt } = await files(a)
  const gu = w.staff('gu')
  const { text } = await gu.says(`删除个人信息 ${receipt} 理由：收到本人书面申请`).hears(/将删除/, receipt, /不能恢复/)
  expect((await w.only()).body).not.toBe('')
  await gu.says(tokenIn(text)).hears(/还没有删除/, /何静、彭涛/, /10分钟内/)
  expect((await w.only()).body).not.toBe('')
  await gu.says(`同意删除 ${receipt}`).hears(/您自己提出的/)
  const he = w.staff('he')
  expect(he.notices().at(-1)?.wire.text).toMatch(/管gu申请[\s\S]*收到本人书面申请[\s\S]*同意删除/)
  const asks = await he.says(`同意删除 ${receipt}`).hears(/管gu申请/, /将删除/)
  await he.says(tokenIn(asks.text)).hears(/已删除（9月14日）/, /删除凭证/)
  expect(await w.only()).toMatchObject({ state: 'WITHDRAWN', body: '' })
  expect(a.notices().at(-1)?.wire.text).toMatch(/书面申请.*不是您本人申请的/s)
  const { audit } = await w.store().dump()
  const rows = audit.filter((row) => row.command === 'erase' && row.role === '管理员')
  expect(rows).toMatchObject([{ actorId: 'gu', target: receipt, result: 'done', after: 'erased' }])
  expect(audit.filter((row) => row.command === 'erase-agree')).toMatchObject([{ actorId: 'he', target: receipt }])
  await he.says(`同意删除 ${receipt}`).hears(/已按提交人的要求/)
})

test('with 全部 everything of the same person goes', async () => {
  const w = await office()
  const a = w.citizen('wechat', 'wx-anna')
  const { receipt } = await files(a)
  w.clock.advance('PT30M')
  await files(a, '图书馆晚上关得太早，希望晚点关。')
  const gu = w.staff('gu')
  const { text } = await gu.says(`删除个人信息 ${receipt} 全部 理由：收到本人书面申请`)
  await gu.says(tokenIn(text)).hears(/还没有删除/)
  await agrees(w, receipt)
  expect((await w.submissions()).map((s) => s.body)).toEqual(['', ''])
  expect(await w.store().people.accountsOf(a.personId)).toEqual([])
})

test('after ten minutes, after a change, or when who asked may not any more, nothing is deleted', async () => {
  const w = await office()
  const { receipt } = await files(w.citizen('wechat', 'wx-anna'))
  const gu = w.staff('gu')
  const ask = async (): Promise<void> => {
    const { text } = await gu.says(`删除个人信息 ${receipt} 理由：收到本人书面申请`)
    await gu.says(tokenIn(text)).hears(/还没有删除/)
  }
  const he = w.staff('he')
  await he.says(`同意删除 ${receipt}`).hears(/没有等着同意/)
  await ask()
  w.clock.advance('PT10M')
  await he.says(`同意删除 ${receipt}`).hears(/没有等着同意/)
  await ask()
  await w.staff('peng').says(`登记 ${receipt}`)
  await he.says(`同意删除 ${receipt}`).hears(/有变动，什么都没有删/)
  await ask()
  await w.store().commit([{ do: 'grant.remove', personId: 'gu', grant: { role: '管理员', stationId: LIUAN } }])
  await he.says(`同意删除 ${receipt}`).hears(/不再承担/)
  expect((await w.only()).body).not.toBe('')
})

test('where nobody else may agree it is said so', async () => {
  const w = await world({ content: { people: [admin('gu', LIUAN)] } })
  const { receipt } = await files(w.citizen('wechat'))
  const { text } = await w.staff('gu').says(`删除个人信息 ${receipt} 理由：收到本人书面申请`)
  await w
    .staff('gu')
    .says(tokenIn(text))
    .hears(/没有另一位审核员或管理员/)
  expect((await w.only()).body).not.toBe('')
})

test('without a reason, without the role, or at another station nothing goes', async () => {
  const w = await office()
  const { receipt } = await files(w.citizen('wechat'))
  await w.staff('gu').says(`删除个人信息 ${receipt}`).hears(/理由/)
  await w
    .staff('he')
    .says(`删除个人信息 ${receipt} 理由：收到本人书面申请`)
    .hears(/需要管理员/)
  await w
    .staff('gao')
    .says(`删除个人信息 ${receipt} 理由：收到本人书面申请`)
    .hears(/没有查到这个编号/)
  expect((await w.only()).body).not.toBe('')
})

test('what changed after the preview is not deleted', async () => {
  const w = await office()
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  const gu = w.staff('gu')
  const { text } = await gu.says(`删除个人信息 ${receipt} 理由：收到本人书面申请`)
  await w.staff('he').says(`登记 ${receipt}`)
  await gu.says(tokenIn(text)).hears(/有变动，什么都没有删/)
  expect((await w.only()).body).not.toBe('')
})

test('with 全部 the bookings of the same person go as well, and their places are free', async () => {
  const receptions = [
    {
      stationId: LIUAN,
      rule: '每月第三个星期四',
      time: '14:00-16:00',
      postpone: false,
      capacity: 1,
      roster: { default: [] },
    },
  ]
  const w = await world({ content: { people: [...CONTENT.people, admin('gu', LIUAN)], receptions } })
  const a = w.citizen('wechat', 'wx-anna')
  const { receipt } = await files(a)
  await a.saysAll('我想约柳岸街道站的接待', '1', '想谈谈路灯', '不留', '同意')
  await a.says('1').hears(/已约上/)
  const gu = w.staff('gu')
  const { text } = await gu.says(`删除个人信息 ${receipt} 全部 理由：收到本人书面申请`).hears(/预约/)
  await gu.says(tokenIn(text)).hears(/还没有删除/)
  await agrees(w, receipt)
  expect(await w.store().bookings.find({ personId: a.personId })).toEqual([])
  expect(await w.store().bookings.find({})).toMatchObject([{ state: 'CANCELLED', personId: '', address: '{}' }])
})
