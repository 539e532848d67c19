import { sql } from 'kysely'
import type { Instant } from '../domain/shanghai.ts'
import type { NoticeStore, Reach } from '../ports/notices.ts'
import type { Lane, OutboxMessage } from '../ports/store.ts'
import { COLUMNS, messageOf, type Stored, WAITING } from './outbox.ts'
import type { OutboxRow } from './schema.ts'
import { query, type Step, statement } from './statement.ts'
import { all, type Engine, type Work } from './work.ts'

type Look = { at: Instant; limit: number }

/** States are compiled as literals so that the partial indexes on them are used. */
const lookedAt = (state: 'pending' | 'held') =>
  statement((db, p: Look) =>
    db
      .selectFrom('outbox')
      .select(COLUMNS)
      .where('state', '=', sql.lit(state))
      .where('inReplyTo', 'is', null)
      .where('notBefore', '<=', p.at)
      .orderBy('seq')
      .limit(p.limit),
  )
const duePending = lookedAt('pending')
const dueHeld = lookedAt('held')

const ofPerson = statement((db, p: { personId: string }) =>
  db
    .selectFrom('outbox')
    .select(COLUMNS)
    .where('personId', '=', p.personId)
    .where('state', 'in', WAITING)
    .orderBy('seq'),
)
const inState = (state: OutboxRow['state']) =>
  statement((db, p: { limit: number }) =>
    db.selectFrom('outbox').select(COLUMNS).where('state', '=', sql.lit(state)).orderBy('seq').limit(p.limit),
  )
const LISTED = { phone: inState('phone'), expired: inState('expired') } as const

const peopleIn = (state: OutboxRow['state']) =>
  statement((db) => db.selectFrom('outbox').select('personId').distinct().where('state', '=', sql.lit(state)))
const held = peopleIn('held')
const phoned = peopleIn('phone')
const heldForNobody = statement((db) =>
  db
    .selectFrom('outbox')
    .select(['key', 'lane'])
    .where('state', '=', sql.lit('held'))
    .where('personId', 'is', null)
    .where('inReplyTo', 'is', null)
    .orderBy('seq'),
)
const shutLanes = statement((db) => db.selectFrom('reach').select('lane').where('shut', '=', 1))

/** What is held waits longer than what is pending, and is older as a rule. */
function* due(look: Look): Work<readonly OutboxMessage[]> {
  return [...(yield* all(dueHeld(look))), ...(yield* all(duePending(look)))].map(messageOf)
}

function* many(step: Step<Stored>): Work<readonly OutboxMessage[]> {
  return (yield* all(step)).map(messageOf)
}

function* awaited(): Work<Awaited<ReturnType<NoticeStore['awaited']>>> {
  const people = [...(yield* all(held({}))), ...(yield* all(phoned({})))].flatMap((row) => row.personId ?? [])
  const lanes = (yield* all(shutLanes({}))).map((row) => row.lane)
  return { people: [...new Set(people)], unowned: yield* all(heldForNobody({})), lanes }
}

const reach = (lanes: readonly Lane[]): Step<Reach> =>
  query((db) =>
    db.selectFrom('reach').select(['lane', 'heardAt', 'sent', 'shut']).where('lane', 'in', lanes).orderBy('lane'),
  )

export function noticeStore(engine: Engine): NoticeStore {
  return {
    due: (at, limit) => engine.read(() => due({ at, limit })),
    ofPerson: (personId) => engine.read(() => many(ofPerson({ personId }))),
    awaited: () => engine.read(awaited),
    listed: (state, limit) => engine.read(() => many(LISTED[state]({ limit }))),
    reach: async (lanes) => (lanes.length === 0 ? [] : engine.read(() => all(reach(lanes)))),
  }
}
