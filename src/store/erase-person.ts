import { sql } from 'kysely'
import type { Change, Lane } from '../ports/store.ts'
import { wipeWaitingOf } from './attachments.ts'
import { unbook } from './erase-bookings.ts'
import { forgetPasses } from './passes.ts'
import { WIPED } from './said.ts'
import { query, statement } from './statement.ts'
import { unfollow } from './subscriptions.ts'
import { all, run, type Work } from './work.ts'

interface Account {
  readonly channel: string
  readonly user: string
}

const LANED = ['conversation', 'outbox', 'inbox', 'reach'] as const

const forget = statement((db, p: { lane: Lane }) => db.deleteFrom('conversation').where('lane', '=', p.lane))
const unsay = statement((db, p: { lane: Lane }) =>
  db.deleteFrom('outbox').where('lane', '=', p.lane).where('state', '!=', sql.lit('pending')),
)
const recall = statement((db, p: { lane: Lane }) =>
  db
    .updateTable('outbox')
    .set({ wire: WIPED, state: 'recalled', tells: null, about: null, personId: null, lane: '', to: '{}' })
    .where('lane', '=', p.lane)
    .where('state', '=', sql.lit('pending')),
)
const unreach = statement((db, p: { lane: Lane }) => db.deleteFrom('reach').where('lane', '=', p.lane))
/** The key stays, so that a message that is delivered once more is not taken for a new one. */
const unhear = statement((db, p: { lane: Lane }) =>
  db
    .updateTable('inbox')
    .set({ lane: '', message: null })
    .where('lane', '=', p.lane)
    .where('state', '!=', sql.lit('running')),
)
const unlink = statement((db, p: Account) =>
  db.deleteFrom('account').where('channel', '=', p.channel).where('user', '=', p.user),
)
const unask = statement((db, p: { personId: string }) => db.deleteFrom('unanswered').where('personId', '=', p.personId))
/** Whoever has a name or a role belongs to the office. */
const remove = statement((db, p: { personId: string }) =>
  db
    .deleteFrom('person')
    .where('id', '=', p.personId)
    .where('name', 'is', null)
    .where((eb) => eb.not(eb.exists(eb.selectFrom('roleGrant').select('personId').where('personId', '=', p.personId)))),
)

/** Who speaks in a lane: `channel|conversation|user`. */
export function accountIn(lane: Lane): Account {
  return { channel: lane.slice(0, lane.indexOf('|')), user: lane.slice(lane.lastIndexOf('|') + 1) }
}

/** Lanes in which anything is kept. */
export function* allLanes(): Work<readonly Lane[]> {
  const lanes = new Set<Lane>()
  for (const table of LANED)
    for (const row of yield* all(query((db) => db.selectFrom(table).select('lane').distinct()))) lanes.add(row.lane)
  lanes.delete('')
  return [...lanes]
}

export const personErasure = {
  *'booking.forget'({ personId }: Extract<Change, { readonly do: 'booking.forget' }>): Work<void> {
    yield* unbook(personId)
  },
  *'person.erase'({ personId, accounts }: Extract<Change, { readonly do: 'person.erase' }>): Work<void> {
    const theirs = (lane: Lane): boolean =>
      accounts.some(({ channel, user }) => lane.startsWith(`${channel}|`) && lane.endsWith(`|${user}`))
    for (const lane of accounts.length === 0 ? [] : (yield* allLanes()).filter(theirs)) {
      yield* run(forget({ lane }))
      yield* run(unsay({ lane }))
      yield* run(recall({ lane }))
      yield* run(unhear({ lane }))
      yield* run(unreach({ lane }))
    }
    for (const account of accounts) yield* run(unlink(account))
    yield* run(forgetPasses({ personId }))
    yield* run(unask({ personId }))
    yield* run(unfollow({ personId }))
    yield* wipeWaitingOf(personId)
    yield* unbook(personId)
    yield* run(remove({ personId }))
  },
}
