import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { KINDS } from '../../src/domain/kind.ts'
import { DAY_MS, dayOf } from '../../src/domain/shanghai.ts'
import { RATINGS, STATES, type Submission } from '../../src/domain/submission.ts'
import { DIMENSIONS, type Heads } from '../../src/ports/figures.ts'
import { AT, auditEntry, submission } from './samples.ts'
import type { Subject } from './store-contract.ts'

const RUNS = 20
/** Never stored. */
const STORED = STATES.filter((state) => state !== 'DRAFTING')
const TAIL = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const some = <T>(...values: readonly T[]): fc.Arbitrary<T | undefined> =>
  fc.option(fc.constantFrom(...values), { nil: undefined })

const arbitrary = fc.record({
  kind: fc.constantFrom(...KINDS.map(({ id }) => id)),
  state: fc.constantFrom(...STORED),
  personId: fc.constantFrom('p-1', 'p-2', 'p-3'),
  channel: fc.constantFrom('web', 'wechat'),
  stationId: some('s-1', 's-2'),
  category: some('停车', '路灯'),
  outcome: some('采纳', '未采纳', '已解决'),
  rating: some(...RATINGS),
  deliveryRating: some(...RATINGS),
  promise: some('年底前装好'),
  main: fc.integer({ min: 0, max: 8 }),
  day: fc.integer({ min: 0, max: 5 }),
  told: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
  registered: fc.boolean(),
  cameBy: some('扫码 LA01', '代码 LA01'),
  origin: some('来电', '来信'),
  returns: fc.integer({ min: 0, max: 2 }),
})

let made = 0

function headsOf(items: readonly Submission[]): Heads {
  return {
    people: new Set(items.map((s) => s.personId)).size,
    submissions: items.length,
    matters: new Set(items.map((s) => s.mainId ?? s.id)).size,
  }
}

export function figuresContract(on: Subject): void {
  describe('figures', () => {
    test('what is counted where it lies is what a recount one by one finds', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(arbitrary, { maxLength: 9 }), async (rows) => {
          const round = `figures-${++made}`
          const items = rows.map(({ main, day, told, registered: _r, returns: _n, ...row }, n) => {
            const filedAt = AT + day * DAY_MS
            const id = `${round}-${n}`
            const rest = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))
            return submission(id, `${TAIL[made % 32]}${TAIL[Math.floor(made / 32)]}F${TAIL[n]}`, {
              ...rest,
              consultationId: round,
              filedAt,
              ...(main < rows.length && main !== n ? { mainId: `${round}-${main}` } : {}),
              ...(told === undefined ? {} : { fedBackAt: filedAt + told * 3_600_000 }),
            })
          })
          await on.store.commit(
            items.flatMap((one, n) => [
              { do: 'submission.file', submission: one } as const,
              ...(rows[n]?.registered === true
                ? [
                    {
                      do: 'submission.move',
                      move: { submissionId: one.id, from: 'SUBMITTED', to: 'REGISTERED', at: AT, actor: '登记员' },
                    } as const,
                  ]
                : []),
              ...Array.from({ length: rows[n]?.returns ?? 0 }, (_, time) => ({
                do: 'ledger.add' as const,
                entry: {
                  id: `${one.id}-${time}`,
                  submissionId: one.id,
                  at: one.filedAt,
                  kind: 'return' as const,
                  by: one.personId,
                  data: { reason: '不归我们管' },
                },
              })),
            ]),
          )
          const from = AT + DAY_MS
          const asked = { consultationId: round, filedFrom: from, scope: ['s-1', 's-2'] } as const
          const counted = items.filter((s) => s.filedAt >= from && s.stationId !== undefined)
          const { figures } = on.store

          expect(await figures.heads(asked)).toEqual(headsOf(counted))
          for (const by of DIMENSIONS) {
            const seen = await figures.headsBy(asked, by)
            const values = [...new Set(counted.map((s) => s[by]))]
            expect(seen).toHaveLength(values.length)
            for (const { value, ...heads } of seen)
              expect({ by, value, ...heads }).toEqual({ by, value, ...headsOf(counted.filter((s) => s[by] === value)) })
          }
          const standings = await figures.standings(asked)
          expect(standings.reduce((sum, one) => sum + one.items, 0)).toBe(counted.length)
          for (const one of counted) {
            const n = items.indexOf(one)
            const open = ['SUBMITTED', 'NEED_INFO', 'REJECTED', 'WITHDRAWN'].includes(one.state)
            const alike = standings.filter(
              (s) =>
                s.state === one.state &&
                s.outcome === one.outcome &&
                s.rating === one.rating &&
                s.deliveryRating === one.deliveryRating &&
                s.promised === (one.promise !== undefined) &&
                s.registered === (!open || rows[n]?.registered === true),
            )
            expect(alike).toHaveLength(1)
          }
          const told = counted.filter((s) => s.fedBackAt !== undefined)
          const waits = await figures.waits(asked)
          expect(waits.reduce((sum, one) => sum + one.items, 0)).toBe(told.length)
          for (const { filed, told: day, items: n } of waits)
            expect(n).toBe(told.filter((s) => dayOf(s.filedAt) === filed && dayOf(s.fedBackAt ?? 0) === day).length)
          const until = AT + 4 * DAY_MS
          const given = counted
            .filter((s) => s.filedAt < until)
            .flatMap((s) => Array.from({ length: rows[items.indexOf(s)]?.returns ?? 0 }, () => s.personId))
          const returns = await figures.returns(asked, from, until)
          expect(new Map(returns.map((r) => [r.by, r.times]))).toEqual(
            new Map([...new Set(given)].map((by) => [by, given.filter((one) => one === by).length])),
          )
        }),
        { numRuns: RUNS },
      )
    }, 60_000)

    test('nothing is counted where nothing may be seen', async () => {
      const asked = { scope: [] }
      expect(await on.store.figures.heads(asked)).toEqual({ people: 0, submissions: 0, matters: 0 })
      expect(await on.store.figures.headsBy(asked, 'kind')).toEqual([])
      expect(await on.store.figures.standings(asked)).toEqual([])
      expect(await on.store.figures.waits(asked)).toEqual([])
      expect(await on.store.figures.returns(asked, 0, AT)).toEqual([])
    })

    test('doors are counted by what was said of them, within a span, most often named first', async () => {
      const span = 400 * DAY_MS
      const said = (target: string, command: string, at: number) =>
        ({ do: 'audit', entry: auditEntry(command, { target, at: AT + span + at }) }) as const
      await on.store.commit([
        said('hotline', 'door-shown', 1),
        said('court', 'door-shown', 2),
        said('court', 'door-shown', 3),
        said('court', 'door-open', 4),
        said('hotline', 'door-done', 5),
        said('hotline', 'something-else', 6),
        said('court', 'door-done', 10),
      ])
      expect(await on.store.figures.doors(AT + span, AT + span + 10)).toEqual([
        { door: 'court', shown: 2, done: 0, open: 1 },
        { door: 'hotline', shown: 1, done: 1, open: 0 },
      ])
    })
  })
}
