import type { LedgerEntry } from '../domain/ledger.ts'
import type { LedgerQuery } from '../ports/store.ts'
import type { LedgerRow } from './schema.ts'
import { only, query, statement } from './statement.ts'
import { all, run, type Work } from './work.ts'

export const LEDGER_COLUMNS = [
  'id',
  'submissionId',
  'at',
  'kind',
  'by',
  'data',
] as const satisfies readonly (keyof LedgerRow)[]

const add = statement((db, p: LedgerRow) => db.insertInto('ledger').values(only(p, LEDGER_COLUMNS)))

const found = (asked: LedgerQuery) =>
  query((db) => {
    let out = db.selectFrom('ledger').select(LEDGER_COLUMNS)
    if (asked.submissionIds !== undefined) out = out.where('submissionId', 'in', asked.submissionIds)
    if (asked.kinds !== undefined) out = out.where('kind', 'in', asked.kinds)
    if (asked.from !== undefined) out = out.where('at', '>=', asked.from)
    return out.orderBy('seq')
  })

export const ledgerChanges = {
  *'ledger.add'({ entry }: { readonly entry: LedgerEntry }): Work<void> {
    yield* run(add({ ...entry, data: JSON.stringify(entry.data) }))
  },
}

export function* ledgerOf(asked: LedgerQuery): Work<readonly LedgerEntry[]> {
  if (asked.submissionIds?.length === 0 || asked.kinds?.length === 0) return []
  const rows = yield* all(found(asked))
  return rows.map((row) => ({ ...row, data: JSON.parse(row.data) as LedgerEntry['data'] }))
}
