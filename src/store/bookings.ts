import { sql } from 'kysely'
import { type Booking, LIVE_STATES, type OccasionRecord, placeFor } from '../domain/booking.ts'
import { Problem } from '../domain/problem.ts'
import type { BookingChange, BookingQuery, BookingStore } from '../ports/bookings.ts'
import { WIPED } from './said.ts'
import type { BookingRow, OccasionRow, PublicNoticeRow } from './schema.ts'
import { locked, only, type Present, query, statement } from './statement.ts'
import { all, type Engine, first, run, type Work } from './work.ts'

const COLUMNS = [
  'id',
  'number',
  'rev',
  'occasionId',
  'stationId',
  'heldAt',
  'side',
  'personId',
  'address',
  'matter',
  'name',
  'contact',
  'state',
  'at',
  'reason',
] as const satisfies readonly (keyof BookingRow)[]
const OCCASION_COLUMNS = [
  'id',
  'stationId',
  'rev',
  'sequence',
  'day',
  'time',
  'place',
  'capacity',
  'deputies',
  'cancelled',
  'shown',
  'updatedAt',
] as const satisfies readonly (keyof OccasionRow)[]
const NOTICE_COLUMNS = [
  'id',
  'occasionId',
  'at',
  'by',
  'text',
  'digest',
  'dueAt',
] as const satisfies readonly (keyof PublicNoticeRow)[]

const openBook = statement((db, p: { occasionId: string }) =>
  db
    .insertInto('bookingBook')
    .values({ occasionId: p.occasionId })
    .onConflict((on) => on.doNothing()),
)
const holdBook = statement((db, p: { occasionId: string }) =>
  locked(db, db.selectFrom('bookingBook').select('occasionId').where('occasionId', '=', p.occasionId)),
)
const fill = statement((db, p: { occasionId: string; side: string }) =>
  db
    .selectFrom('booking')
    .select([
      sql<number>`coalesce(sum(case when state = 'BOOKED' then 1 else 0 end), 0)`.as('booked'),
      sql<number>`coalesce(sum(case when state = 'WAITING' then 1 else 0 end), 0)`.as('waiting'),
    ])
    .where('occasionId', '=', p.occasionId)
    .where('side', '=', p.side),
)
const add = statement((db, p: BookingRow) =>
  db
    .insertInto('booking')
    .values(only(p, COLUMNS))
    .onConflict((on) => on.doNothing()),
)
const change = statement((db, p: { id: string; rev: number; state: BookingRow['state']; reason: string | null }) =>
  db
    .updateTable('booking')
    .set((eb) => ({ state: p.state, reason: p.reason, rev: eb('rev', '+', 1) }))
    .where('id', '=', p.id)
    .where('rev', '=', p.rev),
)
const byId = statement((db, p: { id: string }) =>
  db.selectFrom('booking').select(['occasionId', 'state', 'reason']).where('id', '=', p.id),
)
const putNew = statement((db, p: OccasionRow) =>
  db
    .insertInto('occasion')
    .values(only(p, OCCASION_COLUMNS))
    .onConflict((on) => on.doNothing()),
)
const putAgain = statement((db, p: OccasionRow & { was: number }) =>
  db.updateTable('occasion').set(only(p, OCCASION_COLUMNS)).where('id', '=', p.id).where('rev', '=', p.was),
)
const postpone = statement((db, p: { id: string; heldAt: number }) =>
  db.updateTable('booking').set({ heldAt: p.heldAt }).where('occasionId', '=', p.id),
)
const publish = statement((db, p: PublicNoticeRow) => db.insertInto('publicNotice').values(only(p, NOTICE_COLUMNS)))
const published = (ids: readonly string[]) =>
  query((db) => db.selectFrom('publicNotice').select(NOTICE_COLUMNS).where('occasionId', 'in', ids).orderBy('seq'))

/** Nothing is left that leads to a person; that a place was taken, and what became of it, stays. */
export const wipeBooking = statement((db, p: { id: string }) =>
  db
    .updateTable('booking')
    .set({ personId: '', address: '{}', matter: null, name: null, contact: null, reason: null })
    .where('id', '=', p.id),
)
const leave = statement((db, p: { id: string }) =>
  db
    .updateTable('booking')
    .set((eb) => ({ state: sql.lit('CANCELLED' as const), rev: eb('rev', '+', 1) }))
    .where('id', '=', p.id)
    .where('state', 'in', LIVE_STATES.map((state) => sql.lit(state)) as never),
)
const ofPerson = statement((db, p: { personId: string }) =>
  db.selectFrom('booking').select(['id', 'number', 'at']).where('personId', '=', p.personId),
)
/** Lists of who comes were shown to staff; each names the bookings in it. */
const unlist = statement((db, p: { like: string; at: number }) =>
  db
    .updateTable('outbox')
    .set({ wire: WIPED })
    .where('createdAt', '>=', p.at)
    .where('state', '!=', sql.lit('pending'))
    .where('wire', 'like', p.like),
)
/** Everybody who booked anything. */
export const bookers = () =>
  query((db) => db.selectFrom('booking').select('personId').where('personId', '!=', sql.lit('')).distinct())

/** Frees the places of somebody who is erased and forgets who had them. */
export function* unbook(personId: string): Work<void> {
  if (personId === '') return
  for (const { id, number, at } of yield* all(ofPerson({ personId }))) {
    yield* run(unlist({ like: `%${number}%`, at }))
    yield* run(leave({ id }))
    yield* run(wipeBooking({ id }))
  }
}

const FASTER = (): Problem => new Problem('CONFLICT', { who: '别人', state: '名额有变化' })

function* hold(occasionId: string): Work<void> {
  yield* run(openBook({ occasionId }))
  yield* first(holdBook({ occasionId }))
}

type Of<K extends BookingChange['do']> = Extract<BookingChange, { readonly do: K }>

export const bookingChanges = {
  *'booking.add'({ booking, places }: Of<'booking.add'>): Work<void> {
    const { occasionId, side, state } = booking
    yield* hold(occasionId)
    const now = (yield* first(fill({ occasionId, side }))) ?? { booked: 0, waiting: 0 }
    if (state !== 'APPLIED' && state !== placeFor(now, places)) throw FASTER()
    if ((yield* run(add(booking))) === 0) throw FASTER()
  },
  *'booking.change'({ id, rev, set }: Of<'booking.change'>): Work<void> {
    const row = yield* first(byId({ id }))
    if (row === undefined) throw FASTER()
    yield* hold(row.occasionId)
    const next = { id, rev, state: set.state ?? row.state, reason: set.reason ?? row.reason }
    if ((yield* run(change(next))) === 0) throw FASTER()
  },
  *'booking.settled'({ occasionId, side, places }: Of<'booking.settled'>): Work<void> {
    yield* hold(occasionId)
    const now = (yield* first(fill({ occasionId, side }))) ?? { booked: 0, waiting: 0 }
    if (now.waiting > 0 && (places === undefined || now.booked < places)) throw FASTER()
  },
  *'occasion.put'({ record, rev, heldAt }: Of<'occasion.put'>): Work<void> {
    const { deputies, ...rest } = record
    const row = { ...rest, deputies: JSON.stringify(deputies ?? null) }
    if ((yield* run(rev === 0 ? putNew(row) : putAgain({ ...row, was: rev }))) === 0) throw FASTER()
    yield* run(postpone({ id: record.id, heldAt }))
  },
  *'occasion.publish'({ notice }: Of<'occasion.publish'>): Work<void> {
    yield* run(publish(notice))
  },
}

const find = (asked: BookingQuery) =>
  query((db) => {
    let out = db.selectFrom('booking').select(COLUMNS)
    if (asked.personId !== undefined) out = out.where('personId', '=', asked.personId)
    if (asked.number !== undefined) out = out.where('number', '=', asked.number)
    if (asked.occasionIds !== undefined) out = out.where('occasionId', 'in', asked.occasionIds)
    if (asked.states !== undefined) out = out.where('state', 'in', asked.states)
    if (asked.from !== undefined) out = out.where('heldAt', '>=', asked.from)
    if (asked.before !== undefined) out = out.where('heldAt', '<', asked.before)
    out = out.orderBy('seq')
    return asked.limit === undefined ? out : out.limit(asked.limit)
  })

const records = ({ ids, since }: Parameters<BookingStore['records']>[0]) =>
  query((db) => {
    let out = db.selectFrom('occasion').select(OCCASION_COLUMNS)
    if (ids !== undefined) out = out.where('id', 'in', ids)
    if (since !== undefined) out = out.where('updatedAt', '>=', since)
    return out.orderBy('id')
  })

function recordOf({ deputies: written, ...rest }: Present<OccasionRow>): OccasionRecord {
  const deputies = JSON.parse(written) as readonly string[] | null
  return { ...rest, ...(deputies === null ? {} : { deputies }) }
}

const asksForNone = (asked: BookingQuery): boolean =>
  asked.occasionIds?.length === 0 || asked.states?.length === 0 || asked.personId === ''

export function bookingStore(engine: Engine): BookingStore {
  return {
    find: async (asked) =>
      asksForNone(asked) ? [] : ((await engine.read(() => all(find(asked)))) as readonly Booking[]),
    records: async (asked) =>
      asked.ids?.length === 0 ? [] : (await engine.read(() => all(records(asked)))).map(recordOf),
    published: async (ids) => (ids.length === 0 ? [] : engine.read(() => all(published(ids)))),
  }
}
