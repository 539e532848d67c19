import type { Unanswered } from '../domain/knowledge.ts'
import type { AuditEntry } from '../ports/store.ts'
import { type Appending, TRAIL, tie } from './chain.ts'
import type { AuditRow, UnansweredRow } from './schema.ts'
import { only, statement } from './statement.ts'
import { run, type Work } from './work.ts'

export const AUDIT_COLUMNS = [
  'at',
  'actorId',
  'role',
  'channel',
  'command',
  'target',
  'result',
  'before',
  'after',
] as const satisfies readonly (keyof AuditRow)[]

export const UNANSWERED_COLUMNS = [
  'id',
  'at',
  'channel',
  'stationId',
  'personId',
  'maskedText',
  'why',
] as const satisfies readonly (keyof UnansweredRow)[]

type Row = AuditRow & { seq: number; link: string }

const audit = statement((db, p: Row) => db.insertInto('audit').values(only(p, [...AUDIT_COLUMNS, 'seq', 'link'])))

const unanswered = statement((db, p: UnansweredRow) =>
  db
    .insertInto('unanswered')
    .values(only(p, UNANSWERED_COLUMNS))
    .onConflict((on) => on.column('id').doNothing()),
)

const expire = statement((db, p: { at: number }) => db.deleteFrom('unanswered').where('at', '<', p.at))

/** What the link of a row is made of, in the order of its columns. */
export function trailParts(
  entry: AuditEntry,
  number: number,
  before: string,
): readonly (string | number | undefined)[] {
  return [TRAIL, number, ...AUDIT_COLUMNS.map((column) => entry[column]), before]
}

/** Adds rows to the trail, each tied to the one before it. */
export function* appendTrail(entries: readonly AuditEntry[], ends: Appending, key: Buffer): Work<void> {
  for (const entry of entries) {
    const { number, link } = tie(ends, TRAIL, key, (n, before) => trailParts(entry, n, before))
    yield* run(audit({ ...entry, seq: number, link }))
  }
}

export const trailChanges = {
  *'unanswered.add'(change: { readonly unanswered: Unanswered }): Work<void> {
    yield* run(unanswered(change.unanswered))
  },
  *'unanswered.expire'(change: { readonly before: number }): Work<void> {
    yield* run(expire({ at: change.before }))
  },
}
