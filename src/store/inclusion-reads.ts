import type { Receipt } from '../domain/receipt.ts'
import type { ChainFault, Inclusion } from '../ports/chain.ts'
import { digestOf, fingerprintOf, isOldLink } from '../privacy/chain.ts'
import { type Found, sealOf } from './chain-follow.ts'
import { chainOf, inclusionParts, isGone } from './inclusion.ts'
import type { InclusionRow } from './schema.ts'
import { type Db, statement } from './statement.ts'
import { all, first, type Work } from './work.ts'

const GONE = ['withdrawn', 'erased'] as const

/** Entries beside what the store has of each submission now. */
const entries = (db: Db) =>
  db
    .selectFrom('inclusion as i')
    .leftJoin('submission as s', 's.receipt', 'i.receipt')
    .select(['i.seq', 'i.chain', 'i.number', 'i.what', 'i.receipt', 'i.at', 'i.leaf', 'i.before', 'i.link'])
    .select(['s.id', 's.kind', 's.filedAt', 's.consultationId', 's.clause', 's.clauseText', 's.body', 's.reason'])
    .select([
      's.words',
      's.consentAt',
      's.consentNotice',
      's.salt',
      's.readingId',
      's.clauseIds',
      's.stance',
      's.speaksFor',
    ])
    .select((eb) =>
      eb
        .selectFrom('inclusion as t')
        .select((t) => t.fn.min('t.at').as('at'))
        .whereRef('t.receipt', '=', 'i.receipt')
        .where('t.what', 'in', GONE)
        .as('goneAt'),
    )
const after = statement((db, p: { after: number; limit: number }) =>
  entries(db).where('i.seq', '>', p.after).orderBy('i.seq').limit(p.limit),
)
const of = statement((db, p: { receipt: string }) => entries(db).where('i.receipt', '=', p.receipt).orderBy('i.seq'))
const used = statement((db, p: { receipt: string }) =>
  db.selectFrom('usedReceipt').select('receipt').where('receipt', '=', p.receipt),
)
const listed = statement((db, p: { after: number; limit: number }) =>
  db
    .selectFrom('submission as s')
    .leftJoin('inclusion as i', (join) =>
      join.onRef('i.receipt', '=', 's.receipt').on('i.what', 'in', ['filed', 'before']),
    )
    .select(['s.seq', 's.receipt', 's.kind', 's.consultationId', 's.filedAt', 'i.chain'])
    .where('s.seq', '>', p.after)
    .orderBy('s.seq')
    .limit(p.limit),
)

export type Entry = InclusionRow & {
  readonly seq: number
  readonly id?: string
  readonly goneAt?: number
  readonly body?: string
  readonly salt?: string
}

/** Entries of all chains in the order of their making. */
export function* entriesAfter(seq: number, limit: number): Work<readonly Entry[]> {
  return (yield* all(after({ after: seq, limit }))) as unknown as readonly Entry[]
}

export function foundEntry(entry: Entry): Found {
  const { number, link, before: stated, at, receipt } = entry
  return { number, link, before: stated, at, what: receipt, parts: (before) => inclusionParts(entry, number, before) }
}

/** What is wrong with the submission that an entry of its filing stands for. */
export function contentFault(entry: Entry): ChainFault | undefined {
  if (isGone(entry.what)) return undefined
  const { chain, number, at, receipt: what } = entry
  if (entry.goneAt !== undefined)
    return (entry.body ?? '') === '' ? undefined : { chain, number, why: 'changed', at, what }
  if (entry.id === undefined) return { chain, number, why: 'missing', at, what }
  const record = entry as unknown as Parameters<typeof digestOf>[0]
  return digestOf(record, entry.salt ?? '') === entry.leaf ? undefined : { chain, number, why: 'changed', at, what }
}

/** Submissions after a number; those that are in no chain as faults. */
export function* listedAfter(
  seq: number,
  limit: number,
): Work<readonly { readonly seq: number; readonly fault?: ChainFault }[]> {
  const rows = yield* all(listed({ after: seq, limit }))
  return rows.map((row) =>
    row.chain === undefined
      ? { seq: row.seq, fault: { chain: chainOf(row), number: 0, why: 'unlisted', at: row.filedAt, what: row.receipt } }
      : { seq: row.seq },
  )
}

/** Nobody without the key can make a link, whatever stood before it. */
const isTied = (entry: Entry, key: Buffer): boolean =>
  isOldLink(entry.link) === (entry.what === 'before') && sealOf(key, foundEntry(entry), entry.before) !== undefined

/** What can be proved of a receipt from its own entries. */
export function* includedIn(receipt: Receipt, key: Buffer): Work<Inclusion | undefined> {
  const known = (yield* all(of({ receipt }))) as unknown as readonly Entry[]
  const filed = known.find((entry) => !isGone(entry.what))
  if (filed === undefined) {
    const given = yield* first(used({ receipt }))
    return given === undefined ? undefined : { state: 'changed' }
  }
  const sound = contentFault(filed) === undefined && known.every((entry) => isTied(entry, key))
  return {
    state: !sound ? 'changed' : filed.goneAt === undefined ? 'intact' : 'gone',
    number: filed.number,
    at: filed.at,
    ...(filed.goneAt === undefined ? {} : { goneAt: filed.goneAt }),
    ...(filed.what === 'filed' ? { fingerprint: fingerprintOf(filed.leaf) } : {}),
  }
}
