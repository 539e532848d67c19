import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Submission } from '../../src/domain/submission.ts'
import { OPEN_STATES } from '../../src/domain/submission.ts'
import type { SubmissionQuery } from '../../src/ports/store.ts'
import { OWED } from '../../src/store/migrations/0008-lists.ts'
import { AT, submission } from './samples.ts'
import type { Subject } from './store-contract.ts'

const PAGE = 3

export function listsContract(on: Subject): void {
  const find = async (query: SubmissionQuery): Promise<readonly Submission[]> =>
    on.store.submissions.find({ consultationId: 'lists', ...query })
  const ids = async (query: SubmissionQuery): Promise<string> => (await find(query)).map((s) => s.id).join(' ')

  describe('lists', () => {
    test('letters are those to the deputies named, or to nobody in particular at the stations named', async () => {
      const letter = (n: number, more: Partial<Submission>): Submission =>
        submission(`lt-${n}`, `1VT${n}`, {
          consultationId: 'lists-lt',
          kind: 'deputy-message',
          stationId: 's-1',
          ...more,
        })
      const items = [
        letter(0, { deputyId: 'd-1' }),
        letter(1, { deputyId: 'd-2' }),
        letter(2, {}),
        letter(3, { stationId: 's-2' }),
        letter(4, { deputyId: 'd-1', handedAt: AT }),
        letter(5, { kind: 'suggestion' }),
      ]
      await on.store.commit(items.map((one) => ({ do: 'submission.file', submission: one })))
      const lt = async (letters: NonNullable<SubmissionQuery['letters']>): Promise<string> =>
        (await ids({ consultationId: 'lists-lt', letters })).replaceAll('lt-', '')
      expect(await lt({ deputies: ['d-1'], stations: ['s-1'] })).toBe('0 2 4')
      expect(await lt({ deputies: ['d-1'], stations: [] })).toBe('0 4')
      expect(await lt({ deputies: ['d-1'], stations: [], kept: true })).toBe('0')
      expect(await lt({ deputies: [], stations: ['s-1', 's-2'] })).toBe('2 3')
      expect(await lt({ deputies: 'any', stations: [] })).toBe('0 1 4')
      expect(await lt({ deputies: [], stations: [] })).toBe('')
    })

    test('what is filtered is found, page by page in each order, without gaps', async () => {
      const item = (n: number, more: Partial<Submission>): Submission =>
        submission(`l-${n}`, `1ST${n}`, { consultationId: 'lists', ...more })
      const items = [
        item(0, { filedAt: AT, dueDay: '2026-10-03' }),
        item(1, { filedAt: AT + 1 }),
        item(2, { filedAt: AT + 2, dueDay: '2026-10-01', assigneeId: 'p-x', state: 'IN_PROGRESS' }),
        item(3, { filedAt: AT + 2, dueDay: '2026-10-01', state: 'NEED_INFO', updatedAt: AT + 9 }),
        item(4, { filedAt: AT + 2, state: 'CLOSED', outcome: '采纳', rating: '不满意', decidedAt: AT + 5 }),
        item(5, { filedAt: AT + 3, redoCount: 1, ratedAt: AT + 50, state: 'REDO', outcome: '未采纳' }),
      ]
      await on.store.commit(items.map((one) => ({ do: 'submission.file', submission: one })))
      expect(await ids({ order: 'due' })).toBe('l-2 l-3 l-0 l-1 l-4 l-5')
      expect(await ids({ order: 'due', states: OPEN_STATES })).toBe('l-2 l-3 l-0 l-1 l-5')
      expect(await ids({ filedFrom: AT + 1, filedBefore: AT + 3 })).toBe('l-1 l-2 l-3 l-4')
      expect(await ids({ idleSince: AT })).toBe('l-0 l-1 l-2 l-4 l-5')
      expect(await ids({ unassigned: true, states: OPEN_STATES })).toBe('l-0 l-1 l-3 l-5')
      expect(await ids({ outcomes: ['采纳'], ratings: ['不满意'], decidedBefore: AT + 6 })).toBe('l-4')
      expect(await ids({ decidedBefore: AT + 5 })).toBe('')
      expect(await ids({ outcomes: [] })).toBe('')
      expect(await ids({ due: { to: '2026-10-01' } })).toBe('l-2 l-3')
      expect(await ids({ due: { from: '2026-10-02' } })).toBe('l-0')
      const undated = [{ kinds: ['suggestion'] as const, from: AT + 1, before: AT + 3 }]
      expect(await ids({ due: { to: '2026-10-01', undated } })).toBe('l-1 l-2 l-3 l-4')
      const anew = [{ kinds: ['suggestion'] as const, from: AT + 4, before: AT + 51 }]
      expect(await ids({ due: { to: '2026-09-30', undated: anew } })).toBe('l-5')

      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom('oldest', 'newest', 'due'),
          fc.integer({ min: 1, max: PAGE }),
          async (order, limit) => {
            const all = await find({ order })
            const seen: Submission[] = []
            for (;;) {
              const after = seen.at(-1)
              const page = await find({ order, limit, ...(after === undefined ? {} : { after }) })
              seen.push(...page)
              if (page.length < limit) break
            }
            expect(seen).toEqual(all)
          },
        ),
        { numRuns: 12 },
      )
    })

    test('a list goes on behind an item that has left it', async () => {
      const [gone, ...rest] = await find({ order: 'due', states: OPEN_STATES })
      await on.store.commit([
        { do: 'submission.change', id: gone?.id as string, rev: 1, set: { state: 'CLOSED', dueDay: undefined } },
      ])
      expect(await find({ order: 'due', states: OPEN_STATES, after: gone as Submission })).toEqual(rest)
    })

    test('the states that the database takes for open are those of the domain', () => {
      expect([...OWED].sort()).toEqual([...OPEN_STATES].sort())
    })
  })
}
