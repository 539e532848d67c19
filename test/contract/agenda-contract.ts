import { describe, expect, test } from 'vitest'
import type { Submission } from '../../src/domain/submission.ts'
import { AT, receiptWith, submission } from './samples.ts'
import type { Subject } from './store-contract.ts'

/** Before anything that other tests leave in the same store. */
const LONG_AGO = AT - 1_000_000_000_000

export function agendaContract(on: Subject): void {
  const file = (...list: readonly Submission[]) =>
    on.store.commit(list.map((one) => ({ do: 'submission.file', submission: one })))

  describe('what falls due', () => {
    test('a job that never was done has no day; the last time counts', async () => {
      expect(await on.store.agenda.doneAt('sweep')).toBeUndefined()
      await on.store.commit([{ do: 'job.done', job: 'sweep', at: AT }])
      await on.store.commit([{ do: 'job.done', job: 'sweep', at: AT + 1 }])
      expect(await on.store.agenda.doneAt('sweep')).toBe(AT + 1)
      expect(await on.store.agenda.doneAt('other')).toBeUndefined()
    })

    test('items come by their last day, those first filed first, and can be read on', async () => {
      await file(
        submission('due-c', 'DVE1', { dueDay: '2031-03-04', assigneeId: 'p-1', stationId: 's-1' }),
        submission('due-a', 'DVE2', { dueDay: '2031-03-02' }),
        submission('due-b', 'DVE3', { dueDay: '2031-03-04', state: 'TRANSFERRED' }),
        submission('due-d', 'DVE4', { dueDay: '2031-03-05' }),
      )
      const ids = async (asked: Partial<Parameters<typeof on.store.agenda.due>[0]>): Promise<readonly string[]> =>
        (await on.store.agenda.due({ from: '2031-03-01', to: '2031-03-04', limit: 9, ...asked })).map(({ id }) => id)
      expect(await ids({})).toEqual(['due-a', 'due-c', 'due-b'])
      expect(await ids({ from: '2031-03-03' })).toEqual(['due-c', 'due-b'])
      expect(await ids({ limit: 2 })).toEqual(['due-a', 'due-c'])
      const [, second] = await on.store.agenda.due({ from: '2031-03-01', to: '2031-03-04', limit: 2 })
      expect(second).toMatchObject({
        receipt: receiptWith('DVE1'),
        kind: 'suggestion',
        state: 'SUBMITTED',
        assigneeId: 'p-1',
        stationId: 's-1',
      })
      expect(await ids(second === undefined ? {} : { after: second })).toEqual(['due-b'])
    })

    test('what waits for the citizen, was told, or ended is not among them; what waits for release is', async () => {
      const dueDay = '2032-03-02'
      await file(
        submission('run-a', 'RVN1', { dueDay, state: 'NEED_INFO' }),
        submission('run-b', 'RVN2', { dueDay, state: 'CLOSED' }),
        submission('run-c', 'RVN3', { dueDay, state: 'RESULT_READY' }),
        submission('run-d', 'RVN4', { dueDay, state: 'RESULT_READY', releasedBy: 'p-1' }),
        submission('run-e', 'RVN5', { dueDay, state: 'MERGED' }),
        submission('run-f', 'RVN6', { dueDay, state: 'REDO' }),
      )
      const found = await on.store.agenda.due({ from: dueDay, to: dueDay, limit: 9 })
      expect(found.map(({ id }) => id)).toEqual(['run-c', 'run-f'])
    })

    test('items at rest are found by their state and since when, the longest first', async () => {
      await file(
        submission('rest-a', 'RST1', { state: 'FED_BACK', fedBackAt: LONG_AGO + 5 }),
        submission('rest-b', 'RST2', { state: 'FED_BACK', fedBackAt: LONG_AGO + 4 }),
        submission('rest-c', 'RST3', { state: 'FED_BACK', fedBackAt: LONG_AGO + 9 }),
        submission('rest-d', 'RST4', { state: 'NEED_INFO', updatedAt: LONG_AGO + 4 }),
        submission('rest-e', 'RST5', { state: 'RESULT_READY', decidedAt: LONG_AGO + 4 }),
        submission('rest-f', 'RST6', { state: 'RATED', fedBackAt: LONG_AGO + 4 }),
      )
      const ids = async (asked: Partial<Parameters<typeof on.store.agenda.resting>[0]>): Promise<readonly string[]> => {
        const found = await on.store.agenda.resting({ state: 'FED_BACK', until: LONG_AGO + 6, limit: 9, ...asked })
        return found.map(({ id }) => id).filter((id) => id.startsWith('rest-'))
      }
      expect(await ids({})).toEqual(['rest-b', 'rest-a'])
      expect(await ids({ offset: 1 })).toEqual(['rest-a'])
      expect(await ids({ until: LONG_AGO + 3 })).toEqual([])
      expect(await ids({ state: 'NEED_INFO' })).toEqual(['rest-d'])
      expect(await ids({ state: 'RESULT_READY' })).toEqual(['rest-e'])
      const [whole] = await on.store.agenda.resting({ state: 'FED_BACK', until: LONG_AGO + 4, limit: 1 })
      expect(whole).toEqual(submission('rest-b', 'RST2', { state: 'FED_BACK', fedBackAt: LONG_AGO + 4 }))
    })
  })
}
