import { sql } from 'kysely'
import { type Booking, placeFor } from '../domain/booking.ts'
import type { BookingChange, BookingQuery, BookingStore } from '../ports/bookings.ts'
import { occasionReads, overtaken } from './occasions.ts'
import type { BookingRow } from './schema.ts'
import { locked, only, query, statement } from './statement.ts'
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
    if (state !== 'APPLIED' && state !== placeFor(now, places)) throw overtaken()
    if ((yield* run(add(booking))) === 0) throw overtaken()
  },
  *'booking.change'({ id, rev, set }: Of<'booking.change'>): Work<void> {
    const row = yield* first(byId({ id }))
    if (row === undefined) throw overtaken()
    yield* hold(row.occasionId)
    const next = { id, rev, state: set.state ?? row.state, reason: set.reason ?? row.reason }
    if ((yield* run(change(next))) === 0) throw overtaken()
  },
  *'booking.settled'({ occasionId, side, places }: Of<'booking.settled'>): Work<void> {
    yield* hold(occasionId)
    const now = (yield* first(fill({ occasionId, side }))) ?? { booked: 0, waiting: 0 }
    if (now.waiting > 0 && (places === undefined || now.booked < places)) throw overtaken()
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

const asksForNone = (asked: BookingQuery): boolean =>
  asked.occasionIds?.length === 0 || asked.states?.length === 0 || asked.personId === ''

export function bookingStore(engine: Engine): BookingStore {
  return {
    ...occasionReads(engine),
    find: async (asked) =>
      asksForNone(asked) ? [] : ((await engine.read(() => all(find(asked)))) as readonly Booking[]),
  }
}
