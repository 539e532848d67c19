import { type Kysely, sql } from 'kysely'
import type { Receipt } from '../domain/receipt.ts'
import type { Instant } from '../domain/shanghai.ts'
import type { State } from '../domain/submission.ts'
import type { ErasedCount, ErasureQuery, ErasureStore, Expired, KeptKind } from '../ports/erasure.ts'
import type { Change } from '../ports/store.ts'
import { dropAttachment } from './attachments.ts'
import { wipeBooking } from './erase-bookings.ts'
import { firstSince } from './erase-said.ts'
import { WIPED } from './said.ts'
import type { Database } from './schema.ts'
import { query, statement } from './statement.ts'
import { all, type Engine, run, type Work } from './work.ts'

/** Nothing is owed any more; what was told and never rated counts from the telling. */
const CLOSED: readonly State[] = ['FED_BACK', 'RATED', 'CLOSED', 'REJECTED', 'WITHDRAWN']

interface Due {
  readonly before: Instant
  readonly limit: number
  /** Number of the first outgoing message that is too young. */
  readonly young: number
}

/** An item that was merged closes with its main one. */
const closings = (db: Kysely<Database>) =>
  db
    .selectFrom('submission as s')
    .leftJoin('submission as m', 'm.id', 's.mainId')
    .where('s.contact', 'is not', null)
    .where((eb) =>
      eb.or([eb('s.state', 'in', CLOSED), eb.and([eb('s.state', '=', 'MERGED'), eb('m.state', 'in', CLOSED)])]),
    )
    .select(['s.receipt as id', 's.seq'])
    .select((eb) =>
      eb.fn
        .coalesce(
          eb
            .selectFrom('move')
            .select((e) => e.fn.max('move.at').as('at'))
            .whereRef('move.submissionId', '=', 's.id'),
          's.filedAt',
        )
        .as('own'),
    )
    .select((eb) =>
      eb.fn
        .coalesce(
          eb
            .selectFrom('move')
            .select((e) => e.fn.max('move.at').as('at'))
            .whereRef('move.submissionId', '=', 'm.id')
            .where('s.state', '=', 'MERGED'),
          sql.lit(0),
        )
        .as('main'),
    )

const DUE = {
  contact: statement((db, p: Due) =>
    db
      .selectFrom(closings(db).as('c'))
      .select(['c.id', sql<number>`case when c.main > c.own then c.main else c.own end`.as('at')])
      .where('c.own', '<', p.before)
      .where('c.main', '<', p.before)
      .orderBy('c.seq')
      .limit(p.limit),
  ),
  received: statement((db, p: Due) =>
    db
      .selectFrom('inbox')
      .select(['key as id', 'claimedAt as at'])
      .where('state', '!=', sql.lit('running'))
      .where('claimedAt', '<', p.before)
      .orderBy('seq')
      .limit(p.limit),
  ),
  sent: statement((db, p: Due) =>
    db
      .selectFrom('outbox')
      .select(['key as id', 'createdAt as at'])
      .where('seq', '<', p.young)
      .where('state', '!=', sql.lit('pending'))
      .where('createdAt', '<', p.before)
      .where('wire', '!=', sql.lit(WIPED))
      .orderBy('seq')
      .limit(p.limit),
  ),
  code: statement((db, p: Due) =>
    db
      .selectFrom('signInCode')
      .select(['hash as id', 'expiresAt as at'])
      .where('expiresAt', '<', p.before)
      .orderBy('hash')
      .limit(p.limit),
  ),
  pass: statement((db, p: Due) =>
    db
      .selectFrom('pass')
      .select(['hash as id', 'expiresAt as at'])
      .where('expiresAt', '<', p.before)
      .orderBy('hash')
      .limit(p.limit),
  ),
  unanswered: statement((db, p: Due) =>
    db.selectFrom('unanswered').select(['id', 'at']).where('at', '<', p.before).orderBy('seq').limit(p.limit),
  ),
  conversation: statement((db, p: Due) =>
    db
      .selectFrom('conversation')
      .select(['lane as id', 'updatedAt as at'])
      .where('updatedAt', '<', p.before)
      .orderBy('lane')
      .limit(p.limit),
  ),
  booking: statement((db, p: Due) =>
    db
      .selectFrom('booking')
      .select(['id', 'heldAt as at'])
      .where('heldAt', '<', p.before)
      .where('personId', '!=', sql.lit(''))
      .orderBy('heldAt')
      .orderBy('seq')
      .limit(p.limit),
  ),
  file: statement((db, p: Due) =>
    db
      .selectFrom('attachment')
      .select(['id', 'addedAt as at'])
      .where('submissionId', 'is', null)
      .where('addedAt', '<', p.before)
      .orderBy('seq')
      .limit(p.limit),
  ),
} as const

/** What becomes of each: a message sent stays as a row without words, so that it is not sent again. */
const WIPE = {
  contact: statement((db, p: { id: string }) =>
    db
      .updateTable('submission')
      .set({ contact: null })
      .where('receipt', '=', p.id as Receipt),
  ),
  received: statement((db, p: { id: string }) => db.deleteFrom('inbox').where('key', '=', p.id)),
  sent: statement((db, p: { id: string }) => db.updateTable('outbox').set({ wire: WIPED }).where('key', '=', p.id)),
  pass: statement((db, p: { id: string }) => db.deleteFrom('pass').where('hash', '=', p.id)),
  code: statement((db, p: { id: string }) => db.deleteFrom('signInCode').where('hash', '=', p.id)),
  unanswered: statement((db, p: { id: string }) => db.deleteFrom('unanswered').where('id', '=', p.id)),
  conversation: statement((db, p: { id: string }) => db.deleteFrom('conversation').where('lane', '=', p.id)),
  booking: wipeBooking,
} as const satisfies Record<Exclude<KeptKind, 'file'>, unknown>

function* runOne(kept: Exclude<KeptKind, 'file'>, id: string): Work<void> {
  yield* run(WIPE[kept]({ id }))
}

export const retentionChanges = {
  *'retention.wipe'({ kept, ids }: Extract<Change, { readonly do: 'retention.wipe' }>): Work<void> {
    for (const id of ids) yield* kept === 'file' ? dropAttachment(id) : runOne(kept, id)
  },
}

function* expired(kept: KeptKind, before: Instant, limit: number): Work<readonly Expired[]> {
  const young = kept === 'sent' ? yield* firstSince(before) : 0
  return (yield* all(DUE[kept]({ before, limit, young }))) as readonly Expired[]
}

const erased = (asked: ErasureQuery) =>
  query((db) => {
    let out = db
      .selectFrom('submission')
      .select('kind')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('erasedAt', 'is not', null)
    if (asked.from !== undefined) out = out.where('filedAt', '>=', asked.from)
    if (asked.to !== undefined) out = out.where('filedAt', '<', asked.to)
    if (asked.consultationId !== undefined) out = out.where('consultationId', '=', asked.consultationId)
    if (asked.scope !== undefined && asked.scope !== 'all') out = out.where('stationId', 'in', asked.scope)
    return out.groupBy('kind').orderBy('kind')
  })

export function erasureStore(engine: Engine): ErasureStore {
  return {
    expired: (kept, before, limit) => engine.read(() => expired(kept, before, limit)),
    async counted(asked) {
      if (asked.scope?.length === 0) return []
      return (await engine.read(() => all(erased(asked)))) as readonly ErasedCount[]
    },
  }
}
