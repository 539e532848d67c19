import { sql } from 'kysely'
import { LIVE_STATES } from '../domain/booking.ts'
import { WIPED } from './said.ts'
import { query, statement } from './statement.ts'
import { all, run, type Work } from './work.ts'

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
