import type { Unanswered } from '../domain/knowledge.ts'
import type { AuditEntry } from '../ports/store.ts'
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

const audit = statement((db, p: AuditRow) => db.insertInto('audit').values(only(p, AUDIT_COLUMNS)))

const unanswered = statement((db, p: UnansweredRow) =>
  db
    .insertInto('unanswered')
    .values(only(p, UNANSWERED_COLUMNS))
    .onConflict((on) => on.column('id').doNothing()),
)

const expire = statement((db, p: { at: number }) => db.deleteFrom('unanswered').where('at', '<', p.at))

export const trailChanges = {
  *audit(change: { readonly entry: AuditEntry }): Work<void> {
    yield* run(audit(change.entry))
  },
  *'unanswered.add'(change: { readonly unanswered: Unanswered }): Work<void> {
    yield* run(unanswered(change.unanswered))
  },
  *'unanswered.expire'(change: { readonly before: number }): Work<void> {
    yield* run(expire({ at: change.before }))
  },
}
