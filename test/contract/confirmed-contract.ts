import { describe, expect, test } from 'vitest'
import type { Confirmation, Confirmed } from '../../src/ports/store.ts'
import { AT, batch, confirmation, record, unanswered } from './samples.ts'
import type { Subject } from './store-contract.ts'

const MANY = 1_000

export function confirmedContract(on: Subject): void {
  const add = (one: Confirmation, mark: string) => on.store.commit([{ do: 'confirmed.add', confirmation: one, mark }])
  const kept = async (id: string): Promise<Confirmed | undefined> =>
    (await on.store.knowledge.confirmed(MANY)).find((one) => one.id === id)

  describe('confirmed answers', () => {
    test('each confirmation counts once, whoever sends it again', async () => {
      await add(confirmation('cf-1'), 'cf-1 a')
      await add(confirmation('cf-1', { at: AT + 5 }), 'cf-1 a')
      await Promise.all([1, 2, 3].map((n) => add(confirmation('cf-1', { at: AT + 9 }), `cf-1 b${n}`)))
      const { at: _, ...pair } = confirmation('cf-1')
      expect(await kept('cf-1')).toEqual({ ...pair, times: 4, firstAt: AT, lastAt: AT + 9 })
    })

    test('a mark that was deleted with its time counts anew, and the count stays', async () => {
      await add(confirmation('cf-2'), 'cf-2 a')
      await add(confirmation('cf-2', { at: AT + 100 }), 'cf-2 b')
      await on.store.commit([{ do: 'confirmed.unmark', before: AT + 100 }])
      expect(await kept('cf-2')).toMatchObject({ times: 2 })
      await add(confirmation('cf-2', { at: AT + 200 }), 'cf-2 b')
      expect(await kept('cf-2')).toMatchObject({ times: 2, lastAt: AT + 100 })
      await add(confirmation('cf-2', { at: AT + 200 }), 'cf-2 a')
      expect(await kept('cf-2')).toMatchObject({ times: 3, firstAt: AT, lastAt: AT + 200 })
    })

    test('what citizens confirm waits for the next reload; what staff confirm or take back asks for one', async () => {
      const before = await on.store.knowledge.version()
      await add(confirmation('cf-3'), 'cf-3 a')
      expect(await on.store.knowledge.version()).toBe(before)
      await add(confirmation('cf-4', { how: 'staff' }), 'cf-4 a')
      await add(confirmation('cf-4', { how: 'staff' }), 'cf-4 a')
      expect(await on.store.knowledge.version()).toBe(before + 1)
      await on.store.commit([
        { do: 'confirmed.remove', id: 'cf-4' },
        { do: 'confirmed.remove', id: 'cf-none' },
      ])
      expect(await on.store.knowledge.version()).toBe(before + 2)
      expect(await kept('cf-4')).toBeUndefined()
      expect(await kept('cf-3')).toBeDefined()
    })

    test('of many, those confirmed last are read, oldest first', async () => {
      for (const [n, late] of [7, 9, 8].entries())
        await add(confirmation(`cf-late-${n}`, { at: AT + 1_000_000 * late }), `cf-late-${n}`)
      expect((await on.store.knowledge.confirmed(2)).map(({ id }) => id)).toEqual(['cf-late-1', 'cf-late-2'])
    })

    test('the records of a batch are read before anybody approved it', async () => {
      const records = [record('cf-e1', 1), record('cf-e2', { two: 2 }, 'article')]
      await on.store.commit([{ do: 'knowledge.put', batch: batch('cf-batch'), records }])
      expect(await on.store.knowledge.recordsOf('cf-batch')).toEqual(records)
      expect(await on.store.knowledge.recordsOf('cf-no-batch')).toEqual([])
    })
  })

  test('questions without an answer are deleted when they are too old', async () => {
    await on.store.commit([
      { do: 'unanswered.add', unanswered: unanswered('cf-old', { at: 10 }) },
      { do: 'unanswered.add', unanswered: unanswered('cf-young', { at: 20 }) },
      { do: 'unanswered.expire', before: 20 },
    ])
    const left = (await on.store.dump()).unanswered.map(({ id }) => id)
    expect(left).not.toContain('cf-old')
    expect(left).toContain('cf-young')
  })
}
