import { sql } from 'kysely'
import type { Closing, UpBatch } from '../domain/adoption.ts'
import { Problem } from '../domain/problem.ts'
import type { AdoptionStore, Scope } from '../ports/adoption.ts'
import type { Change } from '../ports/store.ts'
import { byClause } from './clause-heads.ts'
import type { ClosingRow, UpBatchRow } from './schema.ts'
import { only, query, statement } from './statement.ts'
import { all, type Engine, first, run, type Work } from './work.ts'

const CLOSING_COLUMNS = [
  'consultationId',
  'number',
  'what',
  'at',
  'by',
  'second',
  'reason',
  'mark',
  'totals',
] as const satisfies readonly (keyof ClosingRow)[]
const BATCH_COLUMNS = [
  'id',
  'number',
  'at',
  'by',
  'receiver',
  'consultationId',
  'part',
] as const satisfies readonly (keyof UpBatchRow)[]

const close = statement((db, p: ClosingRow) =>
  db
    .insertInto('closing')
    .values(only(p, CLOSING_COLUMNS))
    .onConflict((on) => on.doNothing()),
)
const addBatch = statement((db, p: UpBatchRow) =>
  db
    .insertInto('upBatch')
    .values(only(p, BATCH_COLUMNS))
    .onConflict((on) => on.doNothing()),
)
const addItem = statement((db, p: { batchId: string; submissionId: string }) =>
  db.insertInto('upBatchItem').values({ batchId: p.batchId, submissionId: p.submissionId }),
)
const closings = statement((db, p: { consultationId: string }) =>
  db.selectFrom('closing').select(CLOSING_COLUMNS).where('consultationId', '=', p.consultationId).orderBy('number'),
)
const lastBatch = statement((db) => db.selectFrom('upBatch').select((eb) => eb.fn.max('number').as('number')))
const itemsOf = statement((db, p: { number: number }) =>
  db
    .selectFrom('upBatchItem')
    .innerJoin('upBatch', 'upBatch.id', 'upBatchItem.batchId')
    .innerJoin('submission', 'submission.id', 'upBatchItem.submissionId')
    .select('upBatchItem.submissionId')
    .where('upBatch.number', '=', p.number)
    .orderBy('submission.filedAt')
    .orderBy('submission.seq'),
)

const batches = ({ scope, consultationId }: Parameters<AdoptionStore['batches']>[0]) =>
  query((db) => {
    let out = db
      .selectFrom('upBatch')
      .innerJoin('upBatchItem', 'upBatchItem.batchId', 'upBatch.id')
      .innerJoin('submission', 'submission.id', 'upBatchItem.submissionId')
      .select([
        ...BATCH_COLUMNS.map((column) => `upBatch.${column}` as const),
        sql<number>`count(*)`.as('items'),
        sql<number>`sum(case when submission.state = 'REPORTED_UP' then 1 else 0 end)`.as('waiting'),
      ])
    if (scope !== 'all') out = out.where('submission.stationId', 'in', scope)
    if (consultationId !== undefined) out = out.where('upBatch.consultationId', '=', consultationId)
    return out.groupBy(BATCH_COLUMNS.map((column) => `upBatch.${column}` as const)).orderBy('upBatch.number', 'desc')
  })

/** Somebody else took the number; read again, the next one is free. */
const TAKEN = (): Problem => new Problem('CONFLICT', { who: '其他同事', state: '已有新的记录' })

export const adoptionChanges = {
  *'ledger.close'({ closing }: { readonly closing: Closing }): Work<void> {
    if ((yield* run(close({ ...closing, totals: JSON.stringify(closing.totals) }))) === 0) throw TAKEN()
  },
  *'batch.add'({ batch, items }: Extract<Change, { readonly do: 'batch.add' }>): Work<void> {
    if ((yield* run(addBatch(batch))) === 0) throw TAKEN()
    for (const submissionId of items) yield* run(addItem({ batchId: batch.id, submissionId }))
  },
}

const isNobodys = (scope: Scope): boolean => scope !== 'all' && scope.length === 0

export function adoptionStore(engine: Engine): AdoptionStore {
  return {
    byClause: async (id, scope, places) => (isNobodys(scope) ? [] : engine.read(() => byClause(id, scope, places))),
    async closings(consultationId) {
      const rows = await engine.read(() => all(closings({ consultationId })))
      return rows.map((row) => ({ ...row, totals: JSON.parse(row.totals) as Closing['totals'] }))
    },
    batches: async (asked) => {
      if (isNobodys(asked.scope)) return []
      const rows = await engine.read(() => all(batches(asked)))
      return rows.map((row) => ({ ...(row as UpBatch), items: row.items, waiting: Number(row.waiting) }))
    },
    itemsOf: async (number) => (await engine.read(() => all(itemsOf({ number })))).map((row) => row.submissionId),
    nextBatch: async () => ((await engine.read(() => first(lastBatch({}))))?.number ?? 0) + 1,
  }
}
