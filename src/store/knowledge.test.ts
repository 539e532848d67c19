import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Change, KnowledgeRecord, Store } from '../ports/store.ts'
import { openStore } from './index.ts'

/** More than are read at once. */
const MANY = 1_300

async function newStore(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'minyi-knowledge-'))
  const store = await openStore({ url: `sqlite:${join(folder, 'minyi.db')}` })
  onTestFinished(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return store
}

function put(id: string, approvedAt: number | undefined, said: string, from = 0): Change {
  const records = Array.from(
    { length: MANY },
    (_, n): KnowledgeRecord => ({ kind: 'article', id: `a${from + n}`, data: { said } }),
  )
  const approved = approvedAt === undefined ? {} : { approvedBy: '张三', approvedAt }
  return { do: 'knowledge.put', batch: { id, importedAt: 1, ...approved }, records }
}

const saidIn = (records: readonly KnowledgeRecord[]): string[] =>
  records.map(({ id, data }) => `${id} ${(data as { said: string }).said}`)

test('of a record in several batches the one approved last counts, whichever was stored first', async () => {
  const store = await newStore()
  await store.commit([put('late', 20, 'new', 700)])
  await store.commit([put('early', 10, 'old')])
  await store.commit([put('waiting', undefined, 'not yet')])
  const expected = Array.from({ length: MANY + 700 }, (_, n) => `a${n} ${n < 700 ? 'old' : 'new'}`)
  expect(saidIn(await store.knowledge.approved())).toEqual(expected)
})

test('what changes while many pages are read is read whole, before or after', async () => {
  const store = await newStore()
  const [first = '', ...later] = ['one', 'two', 'three', 'four', 'five']
  await store.commit([put(`${first} a`, 10, first), put(`${first} b`, 10, first, MANY)])
  let old = first
  for (const said of later) {
    const reading = store.knowledge.approved()
    await new Promise((resume) => setImmediate(resume))
    await store.commit([
      { do: 'knowledge.remove', batchId: `${old} b` },
      put(`${said} a`, 10, said),
      { do: 'knowledge.remove', batchId: `${old} a` },
      put(`${said} b`, 10, said, MANY),
    ])
    old = said
    const records = await reading
    expect(records).toHaveLength(2 * MANY)
    expect(new Set(records.map(({ data }) => (data as { said: string }).said)).size).toBe(1)
  }
})
