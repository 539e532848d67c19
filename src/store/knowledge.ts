import type { Batch } from '../domain/knowledge.ts'
import type { Change, KnowledgeRecord, KnowledgeStore } from '../ports/store.ts'
import { confirmedPairs } from './confirmed.ts'
import { raiseVersion } from './knowledge-version.ts'
import type { BatchRow, KnowledgeRow } from './schema.ts'
import { only, type Present, query, statement } from './statement.ts'
import { all, type Engine, first, run, type Work } from './work.ts'

const BATCH_COLUMNS = ['id', 'importedAt', 'importedBy', 'approvedBy', 'approvedAt'] as const
/** Rows of one insert: 4 values each stay far below the 32,766 that SQLite binds. */
const ROWS_AT_ONCE = 200

const putBatch = statement((db, p: BatchRow) =>
  db
    .insertInto('knowledgeBatch')
    .values(only(p, BATCH_COLUMNS))
    .onConflict((on) => on.column('id').doUpdateSet(only(p, ['importedAt', 'importedBy', 'approvedBy', 'approvedAt']))),
)
const approve = statement((db, p: { id: string; approvedBy: string; approvedAt: number }) =>
  db
    .updateTable('knowledgeBatch')
    .set(only(p, ['approvedBy', 'approvedAt']))
    .where('id', '=', p.id),
)
const removeBatch = statement((db, p: { id: string }) => db.deleteFrom('knowledgeBatch').where('id', '=', p.id))
const clearBatch = statement((db, p: { id: string }) => db.deleteFrom('knowledge').where('batchId', '=', p.id))
const version = statement((db) => db.selectFrom('counter').select('value').where('name', '=', 'knowledge'))
const batches = statement((db) => db.selectFrom('knowledgeBatch').select(BATCH_COLUMNS).orderBy('seq'))
/** Oldest approval first, so that a later row of the same id replaces an earlier one. */
const approvedBatches = statement((db) =>
  db
    .selectFrom('knowledgeBatch')
    .select('id')
    .where('approvedAt', 'is not', null)
    .orderBy('approvedAt')
    .orderBy('importedAt')
    .orderBy('seq'),
)
const rowsAfter = statement((db, p: { seq: number }) =>
  db
    .selectFrom('knowledge')
    .select(['seq', 'batchId', 'kind', 'id', 'data'])
    .where('seq', '>', p.seq)
    .orderBy('seq')
    .limit(ROWS_OF_PAGE),
)

const rowsOf = statement((db, p: { batchId: string }) =>
  db.selectFrom('knowledge').select(['kind', 'id', 'data']).where('batchId', '=', p.batchId).orderBy('seq'),
)

const approvedRecord = statement((db, p: { kind: string; id: string }) =>
  db
    .selectFrom('knowledge')
    .innerJoin('knowledgeBatch as batch', 'batch.id', 'knowledge.batchId')
    .select(['knowledge.kind', 'knowledge.id', 'knowledge.data'])
    .where('batch.approvedAt', 'is not', null)
    .where('knowledge.kind', '=', p.kind as KnowledgeRecord['kind'])
    .where('knowledge.id', '=', p.id)
    .orderBy('batch.approvedAt', 'desc')
    .orderBy('batch.importedAt', 'desc')
    .orderBy('batch.seq', 'desc')
    .limit(1),
)

/** Rows read between two pauses: about ten milliseconds. */
const ROWS_OF_PAGE = 500
/** How often reading begins again because something was written meanwhile; then it is read without a pause. */
const TRIES = 3

const keyOf = ({ kind, id }: Pick<KnowledgeRecord, 'kind' | 'id'>): string => `${kind} ${id}`

function* insertAll(batchId: string, records: readonly KnowledgeRecord[]): Work<void> {
  const unique = [...new Map(records.map((record) => [keyOf(record), record])).values()]
  for (let i = 0; i < unique.length; i += ROWS_AT_ONCE) {
    const rows = unique
      .slice(i, i + ROWS_AT_ONCE)
      .map(({ kind, id, data }): KnowledgeRow => ({ batchId, kind, id, data: JSON.stringify(data) }))
    yield* run(query((db) => db.insertInto('knowledge').values(rows)))
  }
}

export const knowledgeChanges = {
  *'knowledge.put'({
    batch,
    records,
  }: {
    readonly batch: Batch
    readonly records: readonly KnowledgeRecord[]
  }): Work<void> {
    yield* run(putBatch(batch))
    yield* run(clearBatch(batch))
    yield* insertAll(batch.id, records)
    yield* raiseVersion()
  },
  *'knowledge.approve'(change: Extract<Change, { readonly do: 'knowledge.approve' }>): Work<void> {
    yield* run(approve({ id: change.batchId, approvedBy: change.by, approvedAt: change.at }))
    yield* raiseVersion()
  },
  *'knowledge.remove'(change: { readonly batchId: string }): Work<void> {
    yield* run(removeBatch({ id: change.batchId }))
    yield* raiseVersion()
  },
}

type Page = readonly Present<KnowledgeRow & { seq: number }>[]

function* versionNow(): Work<number> {
  return (yield* first(version({})))?.value ?? 0
}

/** Gathers pages; of a record that several approved batches hold the newest counts, in the place of the first. */
function gatherer(ids: readonly string[]): { take(page: Page): void; records(): readonly KnowledgeRecord[] } {
  const byBatch = new Map<string, KnowledgeRecord[]>(ids.map((id) => [id, []]))
  return {
    take(page) {
      for (const { batchId, kind, id, data } of page)
        byBatch.get(batchId)?.push({ kind, id, data: JSON.parse(data) as unknown })
    },
    records() {
      const newest = new Map<string, KnowledgeRecord>()
      for (const records of byBatch.values()) for (const record of records) newest.set(keyOf(record), record)
      return [...newest.values()]
    },
  }
}

function* approvedIds(): Work<readonly string[]> {
  return (yield* all(approvedBatches({}))).map(({ id }) => id)
}

function* approvedAtOnce(): Work<readonly KnowledgeRecord[]> {
  const gathered = gatherer(yield* approvedIds())
  let page: Page
  let seq = 0
  do {
    page = yield* all(rowsAfter({ seq }))
    gathered.take(page)
    seq = page.at(-1)?.seq ?? seq
  } while (page.length === ROWS_OF_PAGE)
  return gathered.records()
}

/** Everything approved at one moment, read in pages so that nobody waits for tens of thousands of rows. */
async function approvedInPages(engine: Engine): Promise<readonly KnowledgeRecord[]> {
  for (let n = 0; n < TRIES; n++) {
    const before = await engine.read(versionNow)
    const gathered = gatherer(await engine.read(approvedIds))
    let page: Page
    let seq = 0
    do {
      page = await engine.read(() => all(rowsAfter({ seq })))
      gathered.take(page)
      seq = page.at(-1)?.seq ?? seq
      await new Promise((resume) => setImmediate(resume))
    } while (page.length === ROWS_OF_PAGE)
    if ((await engine.read(versionNow)) === before) return gathered.records()
  }
  return engine.read(approvedAtOnce)
}

export function knowledgeStore(engine: Engine): KnowledgeStore {
  return {
    version: () => engine.read(versionNow),
    approved: () => approvedInPages(engine),
    record: async (kind, id) => {
      const row = await engine.read(() => first(approvedRecord({ kind, id })))
      return row === undefined ? undefined : { ...row, data: JSON.parse(row.data) as unknown }
    },
    batches: () => engine.read(() => all(batches({}))),
    recordsOf: async (batchId) =>
      (await engine.read(() => all(rowsOf({ batchId })))).map(({ kind, id, data }) => ({
        kind,
        id,
        data: JSON.parse(data) as unknown,
      })),
    confirmed: (limit) => engine.read(() => confirmedPairs(limit)),
  }
}
