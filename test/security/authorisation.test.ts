import { describe, expect, test } from 'vitest'
import type { Command } from '../../src/casework/may.ts'
import { mintReceipt, RECEIPT_ALPHABET } from '../../src/domain/receipt.ts'
import { ROLES, type Role } from '../../src/domain/role.ts'
import type { State } from '../../src/domain/submission.ts'
import type { ChannelId } from '../../src/ports/channel.ts'
import type { PersonRecord } from '../../src/ports/knowledge.ts'
import { CONTENT, LIUAN, MORNING } from '../helpers/small-world.ts'
import { type Person, seed, type World, world } from '../helpers/talk.ts'
import { SCOPES, type Scope, type Verdict } from './verdict.ts'

const table = (text: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .map(([role, ...cells]) => [role as string, cells]),
  )

/** Orders as staff type them, and the state in which the item waits for them. */
const ORDERS: readonly {
  readonly command: Command
  readonly state: State
  readonly says: (receipt: string) => string
}[] = [
  { command: 'queue', state: 'SUBMITTED', says: () => '待办' },
  { command: 'open', state: 'SUBMITTED', says: (receipt) => `打开 ${receipt}` },
  { command: 'assign', state: 'CLASSIFIED', says: (receipt) => `派给 何静 ${receipt}` },
  { command: 'decide', state: 'IN_PROGRESS', says: (receipt) => `采纳 ${receipt} 理由：已经安排` },
  { command: 'decide', state: 'REPORTED_UP', says: (receipt) => `采纳 ${receipt} 理由：已经安排` },
  { command: 'reply', state: 'IN_PROGRESS', says: (receipt) => `回复 ${receipt}：周五上午到现场看` },
  { command: 'ask', state: 'CLASSIFIED', says: (receipt) => `回复 ${receipt}：请问是哪个小区？` },
  { command: 'ask', state: 'IN_PROGRESS', says: (receipt) => `回复 ${receipt}：请补充楼号` },
  { command: 'release', state: 'RESULT_READY', says: (receipt) => `放行 ${receipt}` },
  { command: 'undo', state: 'RESULT_READY', says: (receipt) => `撤销 ${receipt}` },
  { command: 'promise', state: 'FED_BACK', says: (receipt) => `承诺 ${receipt} 明年6月底前完工` },
  { command: 'follow-up', state: 'FOLLOW_UP', says: (receipt) => `落实 ${receipt} 完成情况：已经装好` },
  { command: 'redo', state: 'CLOSED', says: (receipt) => `重办 ${receipt} 理由：回头看` },
  { command: 'publish', state: 'FED_BACK', says: (receipt) => `取消公开 ${receipt}` },
]

/** In a conversation the life of an item has its say too: who may decide depends on who has it. */
const SAID_HERE = `
            queue open assign decide:handled decide:reported reply ask:sorted ask:handled release undo promise follow redo publish
市民 nobody nobody nobody nobody nobody nobody nobody nobody nobody nobody nobody nobody nobody nobody
代表 nobody nobody nobody nobody nobody nobody nobody nobody nobody nobody nobody nobody nobody nobody
站点联络员 yes yes role role role role role role role role role role role role
登记员 yes yes yes role yes yes yes yes role role role role role role
承办人 yes yes role yes role yes role yes role role yes role role role
督办人 yes yes role role role role role role role role yes yes yes role
审核员 yes yes yes role role role role role yes yes role role role yes
管理员 yes yes role role role role role role role role role role yes role
`
const SAID = table(SAID_HERE)

const WORDS = '河边步道夜里太黑'
const receiptOf = (n: number): string => {
  const tail = `7${[Math.floor(n / 32) % 32, n % 32].map((d) => RECEIPT_ALPHABET[d]).join('')}K`
  return mintReceipt('suggestion', MORNING, { base32: () => tail, digits: () => '' })
}

interface Cell {
  readonly who: string
  readonly role: Role
  readonly scope: Scope
  readonly order: number
  readonly receipt: string
}
const CELLS: readonly Cell[] = ROLES.flatMap((role, r) =>
  (['own', 'other', 'city'] as const).flatMap((scope, s) =>
    ORDERS.map((_, order) => ({
      who: `p${r}${s}`,
      role,
      scope,
      order,
      receipt: receiptOf((r * 3 + s) * ORDERS.length + order),
    })),
  ),
)

const TOLD: readonly State[] = ['RESULT_READY', 'FED_BACK', 'FOLLOW_UP', 'CLOSED']
const commandFor = (receipt: string): Command | undefined =>
  ORDERS[CELLS.find((c) => c.receipt === receipt)?.order ?? -1]?.command

async function office(channel: ChannelId): Promise<World> {
  const people = CELLS.filter((c) => c.order === 0).map(
    ({ who, role, scope }): PersonRecord => ({
      id: who,
      name: `某${who}`,
      grants: [{ role, ...SCOPES[scope] }],
      accounts: [{ channel, user: who }],
    }),
  )
  const w = await world({
    settings: { holdMs: 120_000 },
    content: {
      people: [...CONTENT.people, ...people],
      submissions: CELLS.map((c) => seed(c.receipt, { state: ORDERS[c.order]?.state as State, text: WORDS })),
    },
  })
  const decided = (await w.submissions()).filter((s) => TOLD.includes(s.state))
  await w.store().commit(
    decided.map(({ id, rev, state, receipt }) => ({
      do: 'submission.change' as const,
      id,
      rev,
      set: {
        outcome: '采纳' as const,
        outcomeReason: '已经安排',
        decidedBy: 'he',
        ...(state === 'RESULT_READY' ? {} : { fedBackAt: MORNING }),
        ...(state === 'FOLLOW_UP' ? { promise: '装灯', promiseDay: '2026-12-31' } : {}),
        ...(commandFor(receipt) === 'publish' ? { publishedAt: MORNING } : {}),
      },
    })),
  )
  return w
}

const itemOf = async (w: World, receipt: string): Promise<string> =>
  JSON.stringify((await w.submissions()).find((s) => s.receipt === receipt))

async function verdictOf(w: World, person: Person, cell: Cell): Promise<Verdict | string> {
  const order = ORDERS[cell.order] as (typeof ORDERS)[number]
  const before = await itemOf(w, cell.receipt)
  const { text } = await person.says(order.says(cell.receipt))
  const changed = (await itemOf(w, cell.receipt)) !== before
  const reads = order.command === 'queue' || order.command === 'open'
  if (reads ? text.includes(WORDS) : changed) return reads && changed ? `changed: ${text}` : 'yes'
  if (changed || text.includes(WORDS)) return `leak: ${text}`
  if (/需要.*(?:您没有这个角色|或|员|督办人)/.test(text) && (text.startsWith('您是') || text.includes('角色')))
    return 'role'
  if (text === '没有查到这个编号，或不在您负责的站点。' || text.startsWith('待办0件')) return 'hidden'
  return text.includes(cell.receipt) ? `names it: ${text}` : 'nobody'
}

test.each(['wecom', 'slack', 'web'] as const)('on %s every role can do just what its row says', async (channel) => {
  const w = await office(channel)
  const seen: Record<string, string> = {}
  const expected: Record<string, string> = {}
  for (const cell of CELLS) {
    const key = `${cell.role} ${cell.scope} ${ORDERS[cell.order]?.command} ${cell.order}`
    const here = SAID.get(cell.role)?.[cell.order] as Verdict
    expected[key] = cell.scope === 'other' && here !== 'nobody' ? 'hidden' : here
    seen[key] = await verdictOf(w, w.staff(cell.who, channel), cell)
  }
  expect(seen).toEqual(expected)
})

test('a refused order leaves no notice to the citizen', async () => {
  const w = await office('wecom')
  const forbidden = CELLS.filter((c) => ORDERS[c.order]?.command === 'release' && c.role !== '审核员')
  for (const cell of forbidden) await w.staff(cell.who).says(`放行 ${cell.receipt}`)
  w.clock.advance('PT1H')
  await w.flush()
  expect(w.sent.filter((m) => m.inReplyTo === undefined)).toEqual([])
})

describe('who is who', () => {
  test('a role taken away is gone with the next message', async () => {
    const w = await world({ content: { submissions: [seed(receiptOf(1))] } })
    const he = w.staff('he')
    await he.says('待办').hears(receiptOf(1))
    const grants = (await w.store().people.byId('he'))?.grants ?? []
    await w.store().commit(grants.map((grant) => ({ do: 'grant.remove' as const, personId: 'he', grant })))
    const stranger = await w.citizen('wecom').says('待办')
    expect((await he.says('待办')).text).toBe(stranger.text)
    expect((await he.says(`打开 ${receiptOf(1)}`)).text).not.toMatch(/停车免费|待登记/)
    expect((await he.says('打开 1')).text).not.toMatch(/停车免费|待登记/)
    await he.says(`采纳 ${receiptOf(1)} 理由：已经安排`)
    expect((await w.only()).state).toBe('SUBMITTED')
  })

  test('one role taken away of several leaves the others', async () => {
    const w = await world({ content: { submissions: [seed(receiptOf(1), { state: 'CLASSIFIED' })] } })
    const he = w.staff('he')
    for (const role of ['登记员', '审核员'] as const)
      await w.store().commit([{ do: 'grant.remove', personId: 'he', grant: { role, stationId: LIUAN } }])
    await he.says(`派给 何静 ${receiptOf(1)}`).hears(/需要登记员/)
    await he.says(`打开 ${receiptOf(1)}`).hears(/停车免费/)
  })

  test('a removed person is a stranger at once, also between command and confirmation', async () => {
    const w = await world({ content: { submissions: [seed(receiptOf(1))] } })
    const he = w.staff('he')
    await he.says('待办')
    const { text } = await he.says('采纳 1 理由：已经安排')
    const token = /OK (\d{4})/.exec(text)?.[1]
    expect(token).toBeDefined()
    await w.store().commit([{ do: 'person.remove', id: 'he' }])
    await he.says(`OK ${token}`)
    expect((await w.only()).state).toBe('SUBMITTED')
  })

  test.each(['web', 'wecom', 'wechat', 'slack', 'terminal', 'wechat-official'] as const)(
    'on %s somebody who calls himself 何静 gets nothing of hers',
    async (channel) => {
      const w = await world({ content: { submissions: [seed(receiptOf(1), { text: WORDS })] } })
      const impostor = w.citizen(channel)
      for (const order of [
        '待办',
        `打开 ${receiptOf(1)}`,
        `采纳 ${receiptOf(1)} 理由：已经安排`,
        `放行 ${receiptOf(1)}`,
      ]) {
        const { text } = await impostor.says(order, { name: '何静' })
        expect(text).not.toMatch(new RegExp(`${WORDS}|${receiptOf(1)}|柳岸`))
      }
      expect((await w.only()).rev).toBe(0)
    },
  )

  test.each(['web', 'wechat', 'slack', 'terminal', 'wechat-official'] as const)(
    'the user name of a clerk means nothing on %s, where she has no account',
    async (channel) => {
      const w = await world({ content: { submissions: [seed(receiptOf(1), { text: WORDS })] } })
      const { text } = await w.citizen(channel, 'he').says('待办')
      expect(text).not.toMatch(new RegExp(`${WORDS}|待办\\d件`))
    },
  )
})

const STAFF_ORDERS = [
  '待办',
  '更多',
  '我手上的',
  '全部待办',
  '打开 1',
  '派给 何静 1',
  '采纳 1 理由：已经安排',
  '放行 1',
  '撤销 1',
  '导出所有意见',
  '统计本月收到多少件',
  '合并第一件和第二件',
  '承诺台账',
  '承诺 1 明年6月底前完工',
  '落实 1 完成情况：已经装好',
  '公开 1',
]
const ORDERS_WITH = [
  '打开 #',
  '派给 何静 #',
  '采纳 # 理由：已经安排',
  '不采纳 # 理由：已有规定',
  '放行 #',
  '撤销 #',
  '承诺 # 明年6月底前完工',
  '落实 # 完成情况：已经装好',
  '重办 # 理由：回头看',
  '不再重办 # 理由：达标',
  '更正 # 已解决 理由：已经装好',
  '公开 #',
  '取消公开 #',
]

describe.each(['web', 'wecom', 'wechat-official'] as const)('a citizen on %s', (channel) => {
  test('hears nothing about items or colleagues, whatever staff order is sent', async () => {
    const w = await world({ content: { submissions: [seed(receiptOf(1), { text: WORDS })] } })
    for (const order of STAFF_ORDERS) {
      const { text } = await w.citizen(channel).says(order)
      expect(text, order).not.toBe('')
      expect(text, order).not.toMatch(new RegExp(`${WORDS}|${receiptOf(1)}|待办\\d|\\d件|彭涛|罗敏|您是|需要.{0,6}员`))
    }
    expect((await w.only()).rev).toBe(0)
  })

  test.each(ORDERS_WITH)('“%s” says the same of an item that is there and of one that is not', async (order) => {
    const w = await world({ content: { submissions: [seed(receiptOf(1), { text: WORDS })] } })
    const answer = async (receipt: string): Promise<string> =>
      (await w.citizen(channel).says(order.replace('#', receipt))).text.replaceAll(receipt, '#')
    expect(await answer(receiptOf(1))).toBe(await answer(receiptOf(2)))
    expect((await w.only()).rev).toBe(0)
  })
})

test('staff of another station hear of an item what they would hear of none', async () => {
  const w = await world({ content: { submissions: [seed(receiptOf(1), { text: WORDS })] } })
  const luo = w.staff('luo')
  for (const order of ORDERS_WITH) {
    const there = (await luo.says(order.replace('#', receiptOf(1)))).text
    expect(there, order).toBe((await luo.says(order.replace('#', receiptOf(2)))).text)
    expect(there, order).not.toContain(WORDS)
  }
  expect((await w.only()).rev).toBe(0)
})
