import type { Instant } from '../domain/shanghai.ts'
import type { ConversationState, Lane } from '../ports/store.ts'
import type { ConversationRow } from './schema.ts'
import { only, statement } from './statement.ts'
import { first, run, type Work } from './work.ts'

const keep = statement((db, p: ConversationRow) =>
  db
    .insertInto('conversation')
    .values(only(p, ['lane', 'updatedAt', 'data']))
    .onConflict((on) => on.column('lane').doUpdateSet(only(p, ['updatedAt', 'data']))),
)

const forget = statement((db, p: { lane: Lane }) => db.deleteFrom('conversation').where('lane', '=', p.lane))

const expire = statement((db, p: { before: Instant }) =>
  db.deleteFrom('conversation').where('updatedAt', '<', p.before),
)

const byLane = statement((db, p: { lane: Lane }) =>
  db.selectFrom('conversation').selectAll().where('lane', '=', p.lane),
)

export const conversationChanges = {
  *'conversation.keep'(change: { readonly state: ConversationState }): Work<void> {
    yield* run(keep({ ...change.state, data: JSON.stringify(change.state.data) }))
  },
  *'conversation.forget'(change: { readonly lane: Lane }): Work<void> {
    yield* run(forget(change))
  },
  *'conversation.expire'(change: { readonly before: Instant }): Work<void> {
    yield* run(expire(change))
  },
}

export function* conversationOf(lane: Lane): Work<ConversationState | undefined> {
  const row = yield* first(byLane({ lane }))
  return row && { ...row, data: JSON.parse(row.data) as ConversationState['data'] }
}
