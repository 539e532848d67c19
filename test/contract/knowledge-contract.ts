import { describe, expect, test } from 'vitest'
import type { Batch } from '../../src/domain/knowledge.ts'
import type { KnowledgeRecord } from '../../src/ports/store.ts'
import { AT, batch, record } from './samples.ts'
import type { Subject } from './store-contract.ts'

const ok = (id: string, approvedAt: number, importedAt: number): Batch =>
  batch(id, { importedAt, approvedBy: 'p', approvedAt })

export function knowledgeContract(on: Subject): void {
  const put = (one: Batch, ...records: readonly KnowledgeRecord[]) =>
    on.store.commit([{ do: 'knowledge.put', batch: one, records }])
  const approved = async (id: string): Promise<unknown[]> =>
    (await on.store.knowledge.approved()).filter((r) => r.id === id).map((r) => r.data)

  describe('knowledge', () => {
    test('nobody sees an import before it is approved', async () => {
      const before = await on.store.knowledge.version()
      await put(batch('kb-1', { importedBy: 'p-1' }), record('e-1', { title: '怎么领证', list: [1, null] }))
      expect(await approved('e-1')).toEqual([])
      expect(await on.store.knowledge.batches()).toContainEqual(batch('kb-1', { importedBy: 'p-1' }))
      const between = await on.store.knowledge.version()
      await on.store.commit([{ do: 'knowledge.approve', batchId: 'kb-1', by: 'p-2', at: AT + 1 }])
      expect(await approved('e-1')).toEqual([{ title: '怎么领证', list: [1, null] }])
      expect(await on.store.knowledge.batches()).toContainEqual(
        batch('kb-1', { importedBy: 'p-1', approvedBy: 'p-2', approvedAt: AT + 1 }),
      )
      const after = await on.store.knowledge.version()
      expect(between).toBeGreaterThan(before)
      expect(after).toBeGreaterThan(between)
    })

    test('putting a batch again replaces all its records and asks for approval again', async () => {
      await put(ok('kb-2', AT, AT), record('e-2a', 1), record('e-2b', 1))
      await put(ok('kb-2', AT, AT), record('e-2a', 2))
      expect(await approved('e-2a')).toEqual([2])
      expect(await approved('e-2b')).toEqual([])
      await put(batch('kb-2'), record('e-2a', 3))
      expect(await approved('e-2a')).toEqual([])
    })

    test('of the same record in several batches the one approved last wins, then the one imported last', async () => {
      await put(ok('kb-late', AT + 10, AT), record('e-3', 'late'), record('e-4', 'late'))
      await put(ok('kb-early', AT + 5, AT + 9), record('e-3', 'early'))
      await put(ok('kb-same', AT + 10, AT + 1), record('e-4', 'same'))
      await put(batch('kb-open', { importedAt: AT + 99 }), record('e-3', 'unapproved'))
      expect(await approved('e-3')).toEqual(['late'])
      expect(await approved('e-4')).toEqual(['same'])
    })

    test('the same id of another kind is another record', async () => {
      const both = [record('e-5', 'entry'), record('e-5', 'door', 'door')]
      await put(batch('kb-5', { approvedBy: 'p', approvedAt: AT }), ...both)
      expect(await approved('e-5')).toEqual(['entry', 'door'])
    })

    test('a record that comes twice in one batch counts once, as it came last', async () => {
      await put(batch('kb-6', { approvedBy: 'p', approvedAt: AT }), record('e-6', 1), record('e-6', 2))
      expect(await approved('e-6')).toEqual([2])
    })

    test('a removed batch is gone and the version rises', async () => {
      await put(batch('kb-7', { approvedBy: 'p', approvedAt: AT }), record('e-7', 1))
      const before = await on.store.knowledge.version()
      await on.store.commit([{ do: 'knowledge.remove', batchId: 'kb-7' }])
      expect(await approved('e-7')).toEqual([])
      expect((await on.store.knowledge.batches()).map((b) => b.id)).not.toContain('kb-7')
      expect(await on.store.knowledge.version()).toBeGreaterThan(before)
    })

    test('a large batch keeps every record and its order, and a second process sees it', async () => {
      const many = Array.from({ length: 1_001 }, (_, i) => record(`many-${i}`, { n: i }, 'article'))
      const second = await on.again()
      const before = await second.knowledge.version()
      await put(batch('kb-many', { approvedBy: 'p', approvedAt: AT + 99 }), ...many)
      expect(await second.knowledge.version()).toBe(before + 1)
      const read = (await second.knowledge.approved()).filter((r) => r.id.startsWith('many-'))
      expect(read).toEqual(many)
      await second.close()
    })
  })
}
