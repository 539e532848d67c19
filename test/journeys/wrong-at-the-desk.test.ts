import { expect, test } from 'vitest'
import { checkCharacter, type Receipt } from '../../src/domain/receipt.ts'
import { CONTENT, LIUAN, SHIQIAO } from '../helpers/small-world.ts'
import { files, seed, type World, world } from '../helpers/talk.ts'

const receipt = (body: string): Receipt => `${body}-${checkCharacter(body)}` as Receipt
const OURS = receipt('JY-260914-2B3C')
const SECOND = receipt('JY-260914-3C4D')
const THEIRS = receipt('JY-260914-4D5E')
const GONE = receipt('JY-260914-6F7G')
const MERGED = receipt('JY-260914-7H8J')
const NOBODYS = receipt('JY-260914-9K9M')
const SECRET_WORDS = '菜场后门的雨棚'

const admin = {
  id: 'gu',
  name: '顾安',
  grants: [{ role: '管理员' as const, stationId: LIUAN }],
  accounts: [{ channel: 'wecom' as const, user: 'gu' }],
}

const office = (): Promise<World> =>
  world({
    content: {
      people: [...CONTENT.people, admin],
      submissions: [
        seed(OURS, { user: 'ann', text: SECRET_WORDS }),
        seed(SECOND, { user: 'ben', text: SECRET_WORDS }),
        seed(THEIRS, { user: 'cat', text: SECRET_WORDS, stationId: SHIQIAO }),
        seed(GONE, { user: 'dan', text: '', state: 'WITHDRAWN' }),
        seed(MERGED, { user: 'eve', text: SECRET_WORDS, state: 'MERGED' }),
      ],
    },
    settings: { holdMs: 60_000 },
  })

/** Every order of staff that names an item. */
const ORDERS: readonly (readonly [name: string, says: (r: string) => string])[] = [
  ['open', (r) => `打开 ${r}`],
  ['register', (r) => `登记 ${r}`],
  ['assign', (r) => `派给 彭涛 ${r}`],
  ['reply', (r) => `回复 ${r}：周五到现场看`],
  ['decide', (r) => `列入计划 ${r} 理由：明年一并安排`],
  ['reject', (r) => `不予受理 ${r} 理由：请到市水务局办理，电话5550-7000`],
  ['release', (r) => `放行 ${r}`],
  ['undo', (r) => `撤销 ${r}`],
  ['merge', (r) => `并案 ${OURS} ${r}`],
  ['split', (r) => `拆出 ${r}`],
  ['transfer', (r) => `转出 ${r} 给市水务局 理由：属于供水管理`],
  ['report-up', (r) => `上报 ${r} 到市人大法工委 理由：属于市级立法`],
  ['return', (r) => `退单 ${r} 理由：不在职责范围，应由水务站承办`],
  ['adjudicate', (r) => `裁定 ${r} 由彭涛承办 理由：按职责清单`],
  ['extend', (r) => `延期 ${r} 理由：还要到现场看`],
  ['stop waiting', (r) => `不等补充 ${r} 理由：已打电话问清`],
  ['erase', (r) => `删除个人信息 ${r} 理由：收到本人书面申请`],
]

const state = async (w: World): Promise<string> => JSON.stringify(await w.submissions())

const whoGives = (w: World, name: string) => w.staff(name === 'erase' ? 'gu' : 'he')

test('of a receipt that is not there, or of another station: the same answer to every order, nothing happens', async () => {
  const w = await office()
  const before = await state(w)
  for (const [name, says] of ORDERS) {
    const who = whoGives(w, name)
    const unknown = await who.says(says(NOBODYS)).hears(/没有查到这个编号/)
    const foreign = await who.says(says(THEIRS))
    expect(foreign.text.replaceAll(THEIRS, NOBODYS), name).toBe(unknown.text)
  }
  expect(await state(w)).toBe(before)
})

test('of a receipt with one wrong character every order says so', async () => {
  const w = await office()
  const wrong = `${OURS.slice(0, -1)}${OURS.endsWith('2') ? '3' : '2'}`
  for (const [name, says] of ORDERS)
    await whoGives(w, name)
      .says(says(wrong))
      .hears(/有一位不对/)
})

const REFUSED = /已撤回|没有可以撤销|没有等待放行|没有并入|没有设定|还没有退到|没有在等|由.*承办|没有规定可以延长/

test('of a withdrawn item every order is refused with its state, and nothing happens', async () => {
  const w = await office()
  const before = await state(w)
  for (const [name, says] of ORDERS)
    if (name !== 'open' && name !== 'erase') await w.staff('he').says(says(GONE)).hears(REFUSED)
  expect(await state(w)).toBe(before)
})

test('said by somebody who is no staff every order is any unknown text', async () => {
  const w = await office()
  const before = await state(w)
  for (const [name, says] of ORDERS) {
    const { text } = await w.citizen('web').says(says(SECOND))
    expect(text, name).not.toContain(SECRET_WORDS)
    expect(text, name).not.toMatch(/角色|权限|登记员|承办人|审核员|管理员|督办人/)
  }
  expect(await state(w)).toBe(before)
})

test('said in a group every order asks to be said alone, and shows nothing', async () => {
  const w = await office()
  const account = { channel: 'wechat', user: 'wx-he', personId: 'he', linkedAt: w.clock.now() } as const
  await w.store().commit([{ do: 'account.put', account }])
  for (const [name, says] of ORDERS) {
    const heard = await w.inGroup('wechat', 'g-liuan', 'wx-he').says(`@小川 ${says(OURS)}`)
    expect(heard.text, name).not.toContain(SECRET_WORDS)
    expect(heard.text, name).not.toContain(OURS)
    expect(heard.text, name).toMatch(/单独/)
  }
})

test('of a merged item a result is refused, with the way on', async () => {
  const w = await office()
  await w
    .staff('he')
    .says(`列入计划 ${MERGED} 理由：明年一并安排`)
    .hears(/已并案/, /拆出/)
})

test('a result that this kind cannot have is refused with those it can', async () => {
  const w = await office()
  await w
    .staff('he')
    .says(`已有规定 ${OURS} 理由：条例里已经有了`)
    .hears(/结果只能是/, /列入计划/)
})

test('without a reason no result, no rejection, no return', async () => {
  const w = await office()
  const he = w.staff('he')
  const before = await state(w)
  await he.says(`列入计划 ${OURS}`).hears(/写明理由/)
  await he.says(`不予受理 ${OURS}`).hears(/写明理由/)
  expect(await state(w)).toBe(before)
  await he.says(`派给 何静 ${OURS}`).hears(/已派给何静/)
  const assigned = await state(w)
  await he.says(`退单 ${OURS}`).hears(/理由/)
  expect(await state(w)).toBe(assigned)
})

test('after half an hour a place in the list is asked for anew', async () => {
  const w = await office()
  const he = w.staff('he')
  await he.says('待办').hears(OURS)
  w.clock.advance('PT29M')
  await he.says('打开 1').hears(/编号/)
  w.clock.advance('PT31M')
  const before = await state(w)
  for (const says of ['打开 1', '登记 1', '列入计划 1 理由：明年一并安排', '派给 彭涛 1'])
    await he.says(says).hears(/请先发“待办”/)
  expect(await state(w)).toBe(before)
})

test('a confirm code counts for five minutes, once, and for who got it', async () => {
  const w = await office()
  const he = w.staff('he')
  const tokenOf = async (): Promise<string> => {
    await he.says('待办')
    return /OK \d{4}/.exec((await he.says('列入计划 1 理由：明年一并安排')).text)?.[0] ?? ''
  }
  const before = await state(w)
  const late = await tokenOf()
  w.clock.advance('PT5M')
  await he.says(late).hears(/不对或已过期.*什么都没有改/)
  const others = await tokenOf()
  await w
    .staff('peng')
    .says(others)
    .hears(/不对或已过期/)
  expect(await state(w)).toBe(before)
  await he.says(others).hears(/已记录/)
  await he.says(others).hears(/不对或已过期/)
})

test.each([0, 60_000])(
  'of two who decide at once the second hears who was faster, and when (hold %i ms)',
  async (holdMs) => {
    const w = await world({ settings: { holdMs } })
    const { receipt: number } = await files(w.citizen('wechat'))
    const [he, peng] = [w.staff('he'), w.staff('peng')]
    await Promise.all([
      w.app().conversation.deliver(he.inbound(`列入计划 ${number} 理由：明年一并安排`)),
      w.app().conversation.deliver(peng.inbound(`解释说明 ${number} 理由：这件事已有安排`)),
    ])
    await w.flush()
    const said = w.sent.filter((m) => m.to.channel === 'wecom' && m.inReplyTo !== undefined).map((m) => m.wire.text)
    expect(said.filter((text) => /已记录/.test(text))).toHaveLength(1)
    const other = said.find((text) => !/已记录/.test(text)) ?? ''
    expect(other).toMatch(/(?:何静|彭涛) .*10:02/)
    const item = await w.only()
    expect(other).toContain(item.decidedBy === 'he' ? '何静' : '彭涛')
  },
)

test('a role that was taken away counts no more from the next message on', async () => {
  const w = await office()
  const he = w.staff('he')
  await he.says('待办').hears(OURS)
  const person = await w.store().people.byId('he')
  await w.store().commit((person?.grants ?? []).map((grant) => ({ do: 'grant.remove', personId: 'he', grant })))
  const before = await state(w)
  for (const [, says] of ORDERS) {
    const { text } = await he.says(says(OURS))
    expect(text).not.toContain(SECRET_WORDS)
  }
  expect((await he.says('待办')).text).not.toContain(OURS)
  expect(await state(w)).toBe(before)
})

const OPEN: readonly (readonly [says: string, hears: RegExp])[] = [
  ['采纳', /什么结果|哪一件|请写|例/],
  ['派给 彭涛 何静 JY-260914-2B3C-X', /一位|有一位不对/],
  ['转出', /转出哪一件|转给哪个/],
  ['打开', /打开哪一件/],
  ['撤销', /没有可以撤销|撤销哪一件/],
  ['放行', /放行哪一件/],
  ['并案', /并案|哪/],
  ['退单', /退哪一件/],
  ['回复', /回复哪一件|要对提交人说什么|原样发出/],
]

test('an order that leaves something open is asked back', async () => {
  const w = await office()
  const before = await state(w)
  for (const [says, hears] of OPEN) await w.staff('he').says(says).hears(hears)
  expect(await state(w)).toBe(before)
})
