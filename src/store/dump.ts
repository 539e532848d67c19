import { isoShanghai } from '../domain/shanghai.ts'
import type { Store } from '../ports/store.ts'
import { query } from './statement.ts'
import { all, type Work } from './work.ts'

type Dump = Awaited<ReturnType<Store['dump']>>
type Row = Readonly<Record<string, unknown>>

const TABLES = {
  submissions: 'submission',
  audit: 'audit',
  outbox: 'outbox',
  unanswered: 'unanswered',
  inbox: 'inbox',
  moves: 'move',
  supplements: 'supplement',
  ledger: 'ledger',
} as const satisfies Record<keyof Dump, string>

const TIMES = new Set([
  'at',
  'consentAt',
  'filedAt',
  'updatedAt',
  'decidedAt',
  'fedBackAt',
  'ratedAt',
  'deliveryRatedAt',
  'publishedAt',
  'createdAt',
  'notBefore',
  'sentAt',
  'expiresAt',
  'claimedAt',
  'doneAt',
  'erasedAt',
  'masksAt',
])
const JSON_FIELDS = {
  submission: ['words', 'address', 'clauseIds'],
  outbox: ['to', 'wire'],
  inbox: ['message'],
  ledger: ['data'],
} as const
/** Columns that only the store needs. */
const INNER = new Set(['seq', 'tail', 'salt', 'link', 'owed', 'dueOrder'])

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

function shown(row: Row, json: readonly string[]): Row {
  const out: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(row)) {
    if (INNER.has(name)) continue
    if (TIMES.has(name)) out[name] = isoShanghai(value as number)
    else out[name] = json.includes(name) ? parsed(value as string) : value
  }
  return out
}

/** Every row of the shown tables in the order of their making; instants as Shanghai time, JSON as objects. */
export function* dumpAll(): Work<Dump> {
  const out: Partial<Record<keyof Dump, readonly Row[]>> = {}
  for (const [name, table] of Object.entries(TABLES) as [keyof Dump, (typeof TABLES)[keyof Dump]][]) {
    const json: readonly string[] = table in JSON_FIELDS ? JSON_FIELDS[table as keyof typeof JSON_FIELDS] : []
    const rows = yield* all(query((db) => db.selectFrom(table).selectAll().orderBy('seq')))
    out[name] = rows.map((row) => shown(row as Row, json))
  }
  return out as Dump
}
