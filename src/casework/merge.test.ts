import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isProblem } from '../domain/problem.ts'
import type { Receipt } from '../domain/receipt.ts'
import { STATION_STAFF } from '../domain/role.ts'
import type { Submission } from '../domain/submission.ts'
import type { Change } from '../ports/store.ts'
import { type Desk, decide, fedBack, undo } from './decide.ts'
import { merge, split } from './merge.ts'
import { withdraw } from './own.ts'

const SIZE = 8
const desk: Desk = {
  at: 1_000,
  channel: 'wecom',
  personId: 'he',
  grants: STATION_STAFF.map((role) => ({ role, stationId: 'liuan' })),
  holdMs: 60_000,
  twoKeyKinds: [],
  draftTitle: () => undefined,
}

/** Item n of person n / 2, so that some wrote twice. */
const item = (n: number): Submission => ({
  id: `s${n}`,
  receipt: `YJ-260914-7K3${n}-T` as Receipt,
  secretHash: '',
  kind: 'opinion',
  state: 'SUBMITTED',
  rev: 0,
  personId: `p${n >> 1}`,
  channel: 'wechat',
  address: JSON.stringify({ channel: 'wechat', account: 'minyi', conversation: `p${n >> 1}` }),
  stationId: 'liuan',
  body: `第${n}条意见`,
  words: { verbatim: {} },
  consentAt: 0,
  consentNotice: 'v1',
  filedAt: n,
  updatedAt: 0,
  redoCount: 0,
})

/** The store as far as merging needs it: a change on an old revision is a fault. */
function memory() {
  const items = new Map(Array.from({ length: SIZE }, (_, n) => [`s${n}`, item(n)]))
  const notices = new Map<string, { readonly tells: string; readonly text: string; state: string }>()
  const all = (): readonly Submission[] => [...items.values()]
  const membersOf = (main: Submission): readonly Submission[] =>
    all().filter((one) => one.mainId === main.id && one.state !== 'WITHDRAWN')
  const waitingIn = (main: Submission): readonly Submission[] => membersOf(main).filter((m) => m.state === 'MERGED')
  function commit(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.do === 'submission.change') {
        const before = items.get(change.id) as Submission
        expect(change.rev, `revision of ${change.id}`).toBe(before.rev)
        items.set(change.id, { ...before, ...change.set, rev: before.rev + 1 } as Submission)
      } else if (change.do === 'outbox.add')
        notices.set(change.message.key, {
          tells: change.message.tells as string,
          text: change.message.wire.text,
          state: 'pending',
        })
      else if (change.do === 'outbox.mark') (notices.get(change.key) as { state: string }).state = change.state
    }
  }
  return { items, notices, all, membersOf, waitingIn, commit }
}

type Memory = ReturnType<typeof memory>
const at = (m: Memory, n: number): Submission => m.items.get(`s${n}`) as Submission
const mainOf = (m: Memory, one: Submission): Submission => m.items.get(one.mainId ?? one.id) as Submission

const commands = {
  merge: (m: Memory, a: number, b: number, c: number) => {
    const members = [...new Set([b, c])].filter((n) => n !== a).map((n) => at(m, n))
    const brought = m.all().filter((one) => one.state === 'MERGED' && members.some((x) => x.id === one.mainId))
    m.commit(merge(at(m, a), members, brought, desk))
  },
  split: (m: Memory, a: number) => m.commit(split([at(m, a)], mainOf(m, at(m, a)), undefined, desk)),
  withdraw: (m: Memory, a: number) => m.commit(withdraw(at(m, a), 1_000, 'wechat', m.waitingIn(at(m, a)))),
  decide: (m: Memory, a: number) =>
    m.commit(decide(at(m, a), '采纳', '已写入第五条', desk, m.waitingIn(at(m, a))).changes),
  undo: (m: Memory, a: number) => {
    const members = m.membersOf(at(m, a))
    const told = [at(m, a), ...members].map(({ id }) => id)
    const keys = [...m.notices].filter(([, one]) => one.state === 'pending' && told.includes(one.tells))
    m.commit(
      undo(
        at(m, a),
        keys.map(([key]) => key),
        desk,
        members,
      ),
    )
  },
  /** One waiting notice leaves, and what it told is fed back. */
  send: (m: Memory, a: number) => {
    const waiting = [...m.notices].filter(([, one]) => one.state === 'pending')
    const [key, notice] = waiting[a % Math.max(1, waiting.length)] ?? []
    if (key === undefined || notice === undefined) return
    const head = m.items.get(notice.tells) as Submission
    const main = mainOf(m, head)
    const others = [main, ...m.waitingIn(main)].filter(
      (one) => one.id !== head.id && one.personId === head.personId && one.releasedBy !== undefined,
    )
    m.commit([
      { do: 'outbox.mark', key, state: 'sent', at: 1_000, attempts: 1 },
      ...[head, ...others].flatMap((one) => fedBack(one, 1_000)),
    ])
  },
} as const

const place = fc.nat({ max: SIZE - 1 })
const command = fc.record({
  name: fc.constantFrom(...(Object.keys(commands) as (keyof typeof commands)[])),
  a: place,
  b: place,
  c: place,
})

test('whatever is merged, split, withdrawn, decided and undone, everybody is answered once and nobody is left behind', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (script) => {
      const m = memory()
      for (const { name, a, b, c } of script)
        try {
          commands[name](m, a, b, c)
        } catch (error) {
          if (!isProblem(error)) throw error
        }
      for (const one of m.all().filter(({ state }) => state === 'MERGED')) {
        const main = mainOf(m, one)
        expect(main.mainId, 'the main item stands alone').toBeUndefined()
        expect(['MERGED', 'WITHDRAWN', 'REJECTED', 'CLOSED'], 'the main item is alive').not.toContain(main.state)
        if (main.releasedBy !== undefined) expect(one.outcome, 'it has the result of its main item').toBe(main.outcome)
        else expect(one.outcome, 'it has no result before its main item').toBeUndefined()
      }
      const alive = [...m.notices.values()].filter(({ state }) => state !== 'recalled')
      for (const one of m.all()) {
        const heard = alive.filter(({ text }) => text.includes(one.receipt)).length
        expect(heard, `${one.id} is told of its result`).toBe(one.releasedBy === undefined ? 0 : 1)
        expect(one.body).toBe(item(Number(one.id.slice(1))).body)
      }
    }),
    { numRuns: 400 },
  )
})
