import { expect, test } from 'vitest'
import { checkCharacter } from '../../src/domain/receipt.ts'
import { files, receiptIn, type World, world } from '../../test/helpers/talk.ts'

const WORDS = '河边的步道晚上太暗，希望装几盏灯。'
const proofIn = (text: string): string => /删除凭证 (\S+)/.exec(text)?.[1] ?? ''
const decided = async (w: World, receipt: string) =>
  w.staff('he').says(`列入计划 ${receipt} 理由：已经列入明年的照明安排`)

test('who wants an opinion deleted reads what goes and what stays, and only then it goes', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  await a
    .says('删除我的意见')
    .hears(receipt, /内容/, /会留下/, /结果的类别/, /撤回，不再办理/, /不能恢复/, /1 确认删除/)
  expect((await w.only()).body).toBe(WORDS)
  await a.says('1').hears(/已按您的要求删除（9月14日）/, receipt, /删除凭证 [0-9A-Z]{4}-[0-9A-Z]{4}/)
  expect(await w.only()).toMatchObject({ state: 'WITHDRAWN', body: '', words: { verbatim: {} } })
  expect(await w.keeps('步道')).toBe(false)
})

test('the receipt still answers: to its owner with the day, to others as any unknown one', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  await decided(w, receipt)
  const { text } = await a.saysAll('删除我的意见', '1')
  w.clock.advance('P3D')
  await a.says(`查 ${receipt}`).hears(/已按您的要求删除（9月14日）/, /列入计划/)
  const other = w.citizen('wechat')
  const nobodys = 'JY-260914-2222'
  const unknown = await other.says(`查 ${nobodys}-${checkCharacter(nobodys)}`)
  expect((await other.says(`查 ${receipt}`)).text).toBe(unknown.text)
  await a.says(`核验 ${receipt} ${proofIn(text)}`).hears(/9月14日.*删除/, /删除凭证对得上/)
  await a.says(`核验 ${receipt} 2222-2222`).hears(/不一样/)
})

test('the class of a result stays, its reason and the words are gone, the chain holds', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  await decided(w, receipt)
  await a.saysAll('删除我的意见', '1')
  const item = await w.only()
  expect(item).toMatchObject({ state: 'CLOSED', outcome: '列入计划', body: '' })
  expect([item.outcomeReason, item.contact, item.reason]).toEqual([undefined, undefined, undefined])
  expect(item.personId).not.toBe(a.personId)
  expect(item.address).not.toContain(a.user)
  expect((await w.store().chains.submissions()).faults).toEqual([])
  expect((await w.store().chains.trail()).faults).toEqual([])
  await w
    .staff('he')
    .says(`打开 ${receipt}`)
    .hears(/已按提交人的要求删除（9月14日）/)
  await w
    .staff('he')
    .says(`回复 ${receipt}：您好`)
    .hears(/已按提交人的要求/, /不能再办/)
})

test('who thinks better of it loses nothing', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  await a.saysAll(`删除 ${receipt}`, '2')
  expect((await w.only()).body).toBe(WORDS)
})

test('of several the person says which, or all', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const first = await files(a)
  w.clock.advance('PT30M')
  const second = await files(a, '图书馆晚上关得太早，希望晚点关。')
  await a.says('删除我的意见').hears(/哪一件/, `1 ${second.receipt}`, `2 ${first.receipt}`, /3 我提交的全部/)
  await a.saysAll('2', '1')
  const bodies = new Map((await w.submissions()).map((s) => [s.receipt, s.body]))
  expect(bodies.get(first.receipt)).toBe('')
  expect(bodies.get(second.receipt)).not.toBe('')
})

test('everything of a person: items, memory, accounts, messages both ways, questions', async () => {
  const w = await world()
  const a = w.citizen('wechat', 'wx-anna')
  const b = w.citizen('wechat', 'wx-ben')
  await a.says('居住证积分怎么算？')
  await files(a)
  const { receipt } = await files(b, '菜场门口的雨棚坏了，希望修一修。')
  await a.says('把我的信息都删掉').hears(/对话记录/, /账号关联/)
  await a.says('1').hears(/已按您的要求删除/)
  const { outbox, inbox, unanswered } = await w.store().dump()
  expect(outbox.filter((row) => String(row.lane).includes('wx-anna'))).toHaveLength(1)
  expect(inbox.filter((row) => String(row.lane).includes('wx-anna'))).toHaveLength(1)
  expect(unanswered.filter((row) => row.personId === a.personId)).toEqual([])
  expect(await w.store().people.accountsOf(a.personId)).toEqual([])
  expect(await w.store().conversation('wechat|wx-anna|wx-anna')).toBeUndefined()
  expect(await w.store().people.accountsOf(b.personId)).toHaveLength(1)
  await b.says(`查 ${receipt}`).hears(receipt, /已收到/)
})

test('a result that waits to be told is not told any more', async () => {
  const w = await world({ settings: { holdMs: 120_000 } })
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  await decided(w, receipt)
  await a.saysAll('删除我的意见', '1')
  w.clock.advance('PT1H')
  await w.flush()
  expect(a.notices()).toEqual([])
  expect((await w.only()).state).toBe('WITHDRAWN')
})

test('a decision made on what was there before is refused', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  await a.says('删除我的意见')
  await Promise.all([
    w.app().conversation.deliver(a.inbound('1')),
    w.app().conversation.deliver(w.staff('he').inbound(`列入计划 ${receipt} 理由：已经列入明年的照明安排`)),
  ])
  await w.flush()
  expect(await w.only()).toMatchObject({ body: '' })
  expect((await w.only()).outcomeReason).toBeUndefined()
})

test('only the contact goes when only that is asked for', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await a.saysAll('我有话对代表说', '1', WORDS, '柳岸街道', '13912345678', '同意')
  const receipt = receiptIn((await a.says('1')).text)
  await a.says('把我的手机号删掉').hears(receipt, /照旧办理/)
  await a.says('1').hears(/已删除/)
  expect(await w.only()).toMatchObject({ state: 'SUBMITTED', body: WORDS })
  expect((await w.only()).contact).toBeUndefined()
})

test('from elsewhere it takes the receipt and its secret', async () => {
  const w = await world()
  const { receipt, text } = await files(w.citizen('wechat'))
  const secret = /\d{4} \d{4} \d{4} \d{4}/.exec(text)?.[0] ?? ''
  const elsewhere = w.citizen('web')
  await elsewhere.says(`删除 ${receipt}`).hears(/没有查到/)
  await elsewhere.says(`删除 ${receipt} 1111 2222 3333 4444`).hears(/没有查到/)
  await elsewhere.says(`删除 ${receipt} ${secret}`).hears(/不能恢复/)
  await elsewhere.says('1').hears(/已按您的要求删除/)
  expect((await w.only()).body).toBe('')
})

test('in a group nothing is shown and nothing deleted', async () => {
  const w = await world()
  const { receipt } = await files(w.citizen('wechat', 'x'))
  const heard = await w.inGroup('wechat', 'g-liuan', 'x').says('@小川 删除我的意见')
  expect(heard.text).not.toContain(receipt)
  expect((await w.only()).body).toBe(WORDS)
})

test('the heir of a group goes on when its main item is erased', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const b = w.citizen('wechat')
  const first = await files(a)
  const second = await files(b, '河边的步道夜里太黑，希望多装几盏灯。')
  const he = w.staff('he')
  await he.says(`并案 ${first.receipt} ${second.receipt}`)
  await a.saysAll('删除我的意见', '1')
  const heir = (await w.submissions()).find((s) => s.receipt === second.receipt)
  expect(heir?.state).not.toBe('MERGED')
  expect(heir?.body).toContain('步道')
})

test('the erased are counted by kind and period, for the footnote of a report', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await files(a)
  await a.saysAll('删除我的意见', '1')
  await files(w.citizen('wechat'))
  const now = w.clock.now()
  expect(await w.store().erasures.counted({})).toEqual([{ kind: 'deputy-message', count: 1 }])
  expect(await w.store().erasures.counted({ from: now + 1 })).toEqual([])
  expect(await w.store().erasures.counted({ scope: ['shiqiao'] })).toEqual([])
})
