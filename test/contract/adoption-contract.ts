import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { totalsOf } from '../../src/domain/adoption.ts'
import { STATES, type Submission } from '../../src/domain/submission.ts'
import type { ClauseHeads, Made, Scope } from '../../src/ports/adoption.ts'
import { AT, submission } from './samples.ts'
import type { Subject } from './store-contract.ts'

const RUNS = 15
const STORED = STATES.filter((state) => state !== 'DRAFTING')
const ANSWERED = ['REJECTED', 'FED_BACK', 'RATED', 'FOLLOW_UP', 'CLOSED']
const TAIL = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
let made = 0

const row = fc.record({
  state: fc.constantFrom(...STORED),
  personId: fc.constantFrom('p-1', 'p-2', 'p-3'),
  clause: fc.constantFrom('第五条', '第六条', undefined),
  stationId: fc.constantFrom('s-1', 's-2'),
  merged: fc.boolean(),
  readingId: fc.constantFrom('r/1', 'r/2', 'r/taken-back', undefined),
  filedAt: fc.constantFrom(AT, AT + 1),
})

/** One by one, as anybody would count. */
function recount(items: readonly Submission[], scope: Scope): readonly ClauseHeads[] {
  const kept = items.filter((s) => s.state !== 'WITHDRAWN' && (scope === 'all' || scope.includes(s.stationId ?? '')))
  return [...new Set(kept.map((s) => s.clause))].map((clause) => {
    const own = kept.filter((s) => s.clause === clause)
    return {
      ...(clause === undefined ? {} : { clause }),
      people: new Set(own.map((s) => s.personId)).size,
      submissions: own.length,
      matters: own.filter((s) => s.mainId === undefined).length,
      open: own.filter((s) => !ANSWERED.includes(s.state)).length,
    }
  })
}

const READINGS = [
  { id: 'r/1', opensAt: AT - 9 },
  { id: 'r/2', opensAt: AT + 1 },
]
/** 第五条 became 第六条, and what was said of the first reading as a whole stays with the whole. */
const labelOf = ({ clause, reading }: Made): string | undefined =>
  clause === undefined ? undefined : clause === '第五条' && reading === 'r/1' ? '第六条' : clause

/** Everybody once, however many places are one now. */
function recountAt(items: readonly Submission[], scope: Scope): readonly ClauseHeads[] {
  const moved = items.map(({ readingId, clause, ...rest }): Submission => {
    const kept = READINGS.find(({ id }) => id === readingId)?.id
    const reading = kept ?? (rest.filedAt >= AT + 1 ? 'r/2' : 'r/1')
    const label = labelOf({ reading, ...(clause === undefined ? {} : { clause }) })
    return { ...rest, ...(label === undefined ? {} : { clause: label }) }
  })
  return recount(moved, scope)
}

const withoutPlaces = ({ clause, people, submissions, matters, open }: ClauseHeads): ClauseHeads => ({
  people,
  submissions,
  matters,
  open,
  ...(clause === undefined ? {} : { clause }),
})
const byName = (list: readonly ClauseHeads[]) => list.toSorted((a, b) => ((a.clause ?? '') < (b.clause ?? '') ? -1 : 1))

export function adoptionContract(on: Subject): void {
  describe('adoption', () => {
    test('opinions counted by clause where they lie are what a recount finds, for all stations and for one', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(row, { maxLength: 9 }), async (rows) => {
          const consultationId = `adopt-${++made}`
          const items = rows.map(({ merged, clause, readingId, ...rest }, n) =>
            submission(`${consultationId}-${n}`, `${TAIL[made % 32]}${TAIL[Math.floor(made / 32)]}A${TAIL[n]}`, {
              ...rest,
              kind: 'opinion',
              consultationId,
              ...(clause === undefined ? {} : { clause }),
              ...(readingId === undefined ? {} : { readingId }),
              ...(merged && n > 0 ? { mainId: `${consultationId}-0` } : {}),
            }),
          )
          await on.store.commit(items.map((one) => ({ do: 'submission.file', submission: one })))
          for (const scope of ['all', ['s-1'], []] as const)
            expect(byName(await on.store.adoption.byClause(consultationId, scope))).toEqual(
              byName(recount(items, scope)),
            )
          for (const scope of ['all', ['s-1'], []] as const) {
            const found = await on.store.adoption.byClause(consultationId, scope, { readings: READINGS, labelOf })
            expect(byName(found.map(withoutPlaces))).toEqual(byName(recountAt(items, scope)))
          }
        }),
        { numRuns: RUNS },
      )
    })

    test('steps of a ledger are kept in order, and a number is given once', async () => {
      const step = { consultationId: 'led-1', what: 'close', at: AT, by: 'p-1', totals: totalsOf([]) } as const
      await on.store.commit([{ do: 'ledger.close', closing: { ...step, number: 1 } }])
      const second = { ...step, number: 2, what: 'ask', at: AT + 1, reason: '数错了', mark: 'm' } as const
      await on.store.commit([{ do: 'ledger.close', closing: second }])
      await expect(on.store.commit([{ do: 'ledger.close', closing: { ...step, number: 2 } }])).rejects.toMatchObject({
        code: 'CONFLICT',
      })
      expect(await on.store.adoption.closings('led-1')).toEqual([{ ...step, number: 1 }, second])
      expect(await on.store.adoption.closings('led-2')).toEqual([])
    })

    test('a batch knows its items and how many still wait; who may see none of them does not see it', async () => {
      const number = await on.store.adoption.nextBatch()
      const of = { kind: 'opinion', stationId: 's-up', consultationId: 'up-1' } as const
      const items = [
        submission('up-a', 'VPA1', { ...of, state: 'REPORTED_UP' }),
        submission('up-b', 'VPB1', { ...of, state: 'FED_BACK', filedAt: AT - 1 }),
      ]
      const batch = { id: 'batch-x', number, at: AT, by: 'p-1', receiver: '市人大法工委', consultationId: 'up-1' }
      await on.store.commit([
        ...items.map((one) => ({ do: 'submission.file', submission: one }) as const),
        { do: 'batch.add', batch, items: ['up-a', 'up-b'] },
      ])
      const standing = { ...batch, items: 2, waiting: 1 }
      expect(await on.store.adoption.batches({ scope: ['s-up'] })).toEqual([standing])
      expect(await on.store.adoption.batches({ scope: 'all', consultationId: 'up-1' })).toEqual([standing])
      expect(await on.store.adoption.batches({ scope: ['s-1'], consultationId: 'up-1' })).toEqual([])
      expect(await on.store.adoption.itemsOf(number)).toEqual(['up-b', 'up-a'])
      expect(await on.store.adoption.nextBatch()).toBe(number + 1)
      await expect(
        on.store.commit([{ do: 'batch.add', batch: { ...batch, id: 'batch-y' }, items: [] }]),
      ).rejects.toMatchObject({ code: 'CONFLICT' })
    })

    test('an opinion that lies above is due to nobody here; another matter is', async () => {
      const dueDay = '2033-03-02'
      await on.store.commit(
        [
          submission('above-a', 'ABV1', { kind: 'opinion', state: 'REPORTED_UP', dueDay }),
          submission('above-b', 'ABV2', { state: 'REPORTED_UP', dueDay }),
        ].map((one) => ({ do: 'submission.file', submission: one })),
      )
      const found = await on.store.agenda.due({ from: dueDay, to: dueDay, limit: 9 })
      expect(found.map(({ id }) => id)).toEqual(['above-b'])
      const late = await on.store.submissions.find({ due: { from: dueDay, to: dueDay } })
      expect(late.map(({ id }) => id)).toEqual(['above-b'])
    })
  })
}
