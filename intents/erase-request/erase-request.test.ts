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
const tokenIn = (text: string): string => /OK \d{4}/.exec(text)?.[0] ?? ''

test('an administrator deletes on a signed request, after reading what goes; the owner hears of it', async () => {
  const w = await office()
  const a = w.citizen('wechat', 'wx-anna')
  const { receipt } = await files(a)
  const gu = w.staff('gu')
  const { text } = await gu.says(`删除个人信息 ${receipt} 理由：收到本人书面申请`).hears(/将删除/, receipt, /不能恢复/)
  expect((await w.only()).body).not.toBe('')
  await gu.says(tokenIn(text)).hears(/已删除（9月14日）/, /删除凭证/)
  expect(await w.only()).toMatchObject({ state: 'WITHDRAWN', body: '' })
  expect(a.notices().at(-1)?.wire.text).toMatch(/书面申请.*不是您本人申请的/s)
  const rows = (await w.store().dump()).audit.filter((row) => row.command === 'erase' && row.role === '管理员')
  expect(rows).toMatchObject([{ actorId: 'gu', target: receipt, result: 'done', after: 'erased' }])
})

test('with 全部 everything of the same person goes', async () => {
  const w = await office()
  const a = w.citizen('wechat', 'wx-anna')
  const { receipt } = await files(a)
  w.clock.advance('PT30M')
  await files(a, '图书馆晚上关得太早，希望晚点关。')
  const gu = w.staff('gu')
  const { text } = await gu.says(`删除个人信息 ${receipt} 全部 理由：收到本人书面申请`)
  await gu.says(tokenIn(text)).hears(/已删除/)
  expect((await w.submissions()).map((s) => s.body)).toEqual(['', ''])
  expect(await w.store().people.accountsOf(a.personId)).toEqual([])
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
