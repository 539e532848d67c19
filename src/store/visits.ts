import { sql } from 'kysely'
import type { Visits } from '../domain/occasion.ts'
import type { PresenceChange, PresenceStore } from '../ports/presence.ts'
import { overtaken } from './occasions.ts'
import { only, query, statement } from './statement.ts'
import { all, type Engine, first, run, type Work } from './work.ts'

const COLUMNS = [
  'occasionId',
  'stationId',
  'heldAt',
  'rev',
  'people',
  'matters',
  'updatedAt',
] as const satisfies readonly (keyof Visits)[]

const putNew = statement((db, p: Visits) =>
  db
    .insertInto('visits')
    .values(only(p, COLUMNS))
    .onConflict((on) => on.doNothing()),
)
const putAgain = statement((db, p: Visits & { was: number }) =>
  db.updateTable('visits').set(only(p, COLUMNS)).where('occasionId', '=', p.occasionId).where('rev', '=', p.was),
)

export const visitChanges = {
  *'visits.put'({ visits, rev }: Extract<PresenceChange, { readonly do: 'visits.put' }>): Work<void> {
    if ((yield* run(rev === 0 ? putNew(visits) : putAgain({ ...visits, was: rev }))) === 0) throw overtaken()
  },
}

type Held = Parameters<PresenceStore['turnout']>

const counted = (state: string) =>
  sql<number>`cast(coalesce(sum(case when state = ${sql.lit(state)} then 1 else 0 end), 0) as integer)`

const ofBookings = ([from, before, stations]: Held) =>
  query((db) => {
    const out = db
      .selectFrom('booking')
      .select([counted('BOOKED').as('waiting'), counted('ATTENDED').as('attended'), counted('ABSENT').as('absent')])
      .where('heldAt', '>=', from)
      .where('heldAt', '<', before)
    return stations === undefined ? out : out.where('stationId', 'in', stations)
  })

const ofVisits = ([from, before, stations]: Held) =>
  query((db) => {
    const out = db
      .selectFrom('visits')
      .select([
        sql<number>`cast(coalesce(sum(people), 0) as integer)`.as('people'),
        sql<number>`cast(coalesce(sum(matters), 0) as integer)`.as('matters'),
      ])
      .where('heldAt', '>=', from)
      .where('heldAt', '<', before)
    return stations === undefined ? out : out.where('stationId', 'in', stations)
  })

const held = ([from, before, stations]: Held) =>
  query((db) => {
    const came = db
      .selectFrom('booking')
      .select('occasionId')
      .where('state', '=', sql.lit('ATTENDED' as const))
      .where('heldAt', '>=', from)
      .where('heldAt', '<', before)
      .$if(stations !== undefined, (q) => q.where('stationId', 'in', stations ?? []))
    const walked = db
      .selectFrom('visits')
      .select('occasionId')
      .where('heldAt', '>=', from)
      .where('heldAt', '<', before)
      .$if(stations !== undefined, (q) => q.where('stationId', 'in', stations ?? []))
    return db.selectFrom(came.union(walked).as('one')).select(sql<number>`cast(count(*) as integer)`.as('sessions'))
  })

const NOBODY = { sessions: 0, booked: 0, attended: 0, absent: 0, people: 0, matters: 0 }

/** Who was there, counted; nobody by name. */
export const visitReads = (engine: Engine): Pick<PresenceStore, 'visits' | 'turnout'> => ({
  visits: async (ids) =>
    ids.length === 0
      ? []
      : engine.read(() => all(query((db) => db.selectFrom('visits').select(COLUMNS).where('occasionId', 'in', ids)))),
  turnout: async (...asked) => {
    if (asked[2]?.length === 0) return NOBODY
    return engine.read(function* () {
      const places = yield* first(ofBookings(asked))
      const walked = yield* first(ofVisits(asked))
      const { sessions = 0 } = (yield* first(held(asked))) ?? {}
      const { waiting = 0, attended = 0, absent = 0 } = places ?? {}
      return { ...NOBODY, ...walked, sessions, booked: waiting + attended + absent, attended, absent }
    })
  },
})
