import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf } from '../../src/domain/shanghai.ts'
import { STATES, type Submission } from '../../src/domain/submission.ts'
import { ADOPTED, ADOPTION_RESULTS, TOLD } from '../../src/domain/told-results.ts'
import { AT, submission } from './samples.ts'
import type { Subject } from './store-contract.ts'

const RUNS = 15
const STORED = STATES.filter((state) => state !== 'DRAFTING')
const TAIL = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const row = fc.record({
  kind: fc.constantFrom('opinion' as const, 'suggestion' as const),
  state: fc.constantFrom(...STORED),
  personId: fc.constantFrom('p-1', 'p-2', 'p-3'),
  channel: fc.constantFrom('web', 'wechat'),
  stationId: fc.option(fc.constantFrom('s-1', 's-2'), { nil: undefined }),
  outcome: fc.option(fc.constantFrom('采纳' as const, '未采纳' as const, '已解决' as const), { nil: undefined }),
  minute: fc.integer({ min: 0, max: 9 }),
  forwarded: fc.integer({ min: 0, max: 2 }),
  erased: fc.boolean(),
})
let made = 0

export function reportsContract(on: Subject): void {
  describe('figures of reports', () => {
    test('letters stand with whom they went to, when they were told and who answered; matters by deputy', async () => {
      const from = AT - 86_400_000 * 400
      const item = (n: number, more: Partial<Submission>): Submission =>
        submission(`duty-${n}`, `1WT${n}`, { kind: 'deputy-message', stationId: 'dy-1', filedAt: from + n, ...more })
      const items = [
        item(0, { deputyId: 'd-1', state: 'FED_BACK', fedBackAt: from + 2 * 86_400_000 }),
        item(1, { deputyId: 'd-1', handedAt: from + 5 }),
        item(2, { state: 'WITHDRAWN' }),
        item(3, { kind: 'reception-matter', origin: '接待日', deputy: '岳青山' }),
        item(4, { kind: 'relayed-by-deputy', origin: '代表转达', deputy: '岳青山' }),
        item(5, { kind: 'suggestion', origin: '来电' }),
        item(6, {}),
        item(7, { stationId: 'dy-2' }),
      ]
      const answered = (actorId: string, result: 'done' | 'refused') => ({
        do: 'audit' as const,
        entry: { at: from, actorId, role: '代表', channel: 'wecom', command: 'answer-letter', target: '', result },
      })
      const target = (items[0] as Submission).receipt
      await on.store.commit([
        ...items.map((one) => ({ do: 'submission.file', submission: one }) as const),
        ...[answered('p-a', 'done'), answered('p-b', 'done'), answered('p-c', 'refused')].map((change) => ({
          ...change,
          entry: { ...change.entry, target },
        })),
      ])
      const asked = { scope: ['dy-1'], from, before: from + 86_400_000 }
      const filed = dayOf(from)
      expect(await on.store.reports.letters(asked)).toEqual([
        { stationId: 'dy-1', filed, handed: false, items: 1 },
        { stationId: 'dy-1', deputyId: 'd-1', filed, handed: true, items: 1 },
        {
          stationId: 'dy-1',
          deputyId: 'd-1',
          filed,
          told: dayOf(from + 2 * 86_400_000),
          answeredBy: 'p-b',
          handed: false,
          items: 1,
        },
      ])
      expect(await on.store.reports.matters(asked)).toEqual([
        { stationId: 'dy-1', deputy: '岳青山', origin: '代表转达', items: 1 },
        { stationId: 'dy-1', deputy: '岳青山', origin: '接待日', items: 1 },
      ])
      expect(await on.store.reports.letters({ ...asked, scope: [] })).toEqual([])
    })

    test('contact points and people are counted as a recount one by one finds them', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(row, { maxLength: 9 }), async (rows) => {
          const round = `reports-${++made}`
          const from = AT + made * 86_400_000 * 30
          const items = rows.map(({ minute, forwarded: _f, erased, stationId, outcome, ...rest }, n) =>
            submission(`${round}-${n}`, `${TAIL[made % 32]}${TAIL[Math.floor(made / 32)]}R${TAIL[n]}`, {
              ...rest,
              ...(stationId === undefined ? {} : { stationId }),
              ...(outcome === undefined ? {} : { outcome }),
              ...(erased ? { erasedAt: AT } : {}),
              consultationId: round,
              filedAt: from + minute * 60_000,
            }),
          )
          await on.store.commit(
            items.flatMap((one, n) => [
              { do: 'submission.file', submission: one } as const,
              ...Array.from({ length: rows[n]?.forwarded ?? 0 }, () => ({
                do: 'submission.move' as const,
                move: {
                  submissionId: one.id,
                  from: 'ASSIGNED' as const,
                  to: 'REPORTED_UP' as const,
                  at: AT,
                  actor: '登记员' as const,
                },
              })),
            ]),
          )
          const before = from + 8 * 60_000
          const counted = items.filter((s) => s.kind === 'opinion' && s.state !== 'WITHDRAWN' && s.filedAt < before)
          const asked = { kinds: ['opinion' as const], scope: 'all' as const, from, before }
          const appraised = await on.store.reports.appraisal(asked)
          expect(appraised).toHaveLength(new Set(counted.map((s) => s.stationId)).size)
          for (const one of appraised) {
            const here = counted.filter((s) => s.stationId === one.stationId)
            const told = here.filter(
              (s) => TOLD.includes(s.state) && s.outcome !== undefined && ADOPTION_RESULTS.includes(s.outcome),
            )
            expect(one).toEqual({
              ...(one.stationId === undefined ? {} : { stationId: one.stationId }),
              received: here.length,
              people: new Set(here.map((s) => s.personId)).size,
              forwarded: here.filter((s) => (rows[items.indexOf(s)]?.forwarded ?? 0) > 0).length,
              told: told.length,
              adopted: told.filter((s) => s.outcome !== undefined && ADOPTED.includes(s.outcome)).length,
            })
          }
          const stands = items
            .filter((s) => s.kind === 'opinion' && s.state !== 'WITHDRAWN' && s.erasedAt === undefined)
            .toSorted((a, b) => a.filedAt - b.filedAt)
          const firsts = [...new Set(stands.map((s) => s.personId))].map((id) => stands.find((s) => s.personId === id))
          const participants = await on.store.reports.participants(round)
          for (const { people, stationId, channel } of participants)
            expect(firsts.filter((s) => s?.stationId === stationId && s?.channel === channel)).toHaveLength(people)
          expect(participants.reduce((sum, { people }) => sum + people, 0)).toBe(firsts.length)
        }),
        { numRuns: RUNS },
      )
    }, 60_000)

    test('what was hidden in numbers that were shown stays on record, oldest first', async () => {
      const release = (at: number, name: string) =>
        ({ do: 'release.add', release: { consultationId: 'shown', at, hidden: { 区: [name] } } }) as const
      await on.store.commit([release(AT + 1, '西区'), release(AT, '东区')])
      expect((await on.store.reports.releases('shown')).map(({ hidden }) => hidden)).toEqual([
        { 区: ['东区'] },
        { 区: ['西区'] },
      ])
      expect(await on.store.reports.releases('never')).toEqual([])
    })
  })
}
