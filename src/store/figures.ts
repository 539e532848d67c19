import { sql } from 'kysely'
import type { State } from '../domain/submission.ts'
import type { CountQuery, Dimension, FigureStore } from '../ports/figures.ts'
import { lineLane } from '../ports/line-news.ts'
import { conversationOf } from './conversations.ts'
import { dayNumber, dayOfNumber } from './day-number.ts'
import { query } from './statement.ts'
import { filtered, matchesNothing } from './submission-filter.ts'
import { all, type Engine, first } from './work.ts'

const PEOPLE = sql<number>`count(distinct person_id)`.as('people')
const SUBMISSIONS = sql<number>`count(*)`.as('submissions')
const MATTERS = sql<number>`count(distinct coalesce(main_id, submission.id))`.as('matters')

/** States that an item may have without ever having been taken in. */
const MAYBE_UNREGISTERED: readonly State[] = ['SUBMITTED', 'NEED_INFO', 'REJECTED', 'WITHDRAWN']

const heads = (asked: CountQuery) =>
  query((db) => filtered(db.selectFrom('submission').select([PEOPLE, SUBMISSIONS, MATTERS]), asked))

const headsBy = (asked: CountQuery, by: Dimension) =>
  query((db) =>
    filtered(db.selectFrom('submission').select([`${by} as value`, PEOPLE, SUBMISSIONS, MATTERS]), asked)
      .groupBy(by)
      .orderBy(sql`count(*)`, 'desc')
      .orderBy(sql`coalesce(${sql.ref(by)}, '')`),
  )

/** Whose address names another log-in. */
const unclaimed = (asked: CountQuery, account: string) => {
  const here = `"account":${JSON.stringify(account)}`
  return query((db) =>
    filtered(db.selectFrom('submission').select([sql<number>`count(*)`.as('items')]), asked)
      .where('submission.channel', '=', 'wechat')
      .where('submission.erasedAt', 'is', null)
      .where(sql<boolean>`replace(submission.address, ${here}, '') = submission.address`),
  )
}

const standings = (asked: CountQuery) =>
  query((db) => {
    const moved = sql`exists (select 1 from move where submission_id = submission.id and "to" = 'REGISTERED')`
    const doubtful = sql`submission.state in (${sql.join(MAYBE_UNREGISTERED.map((state) => sql.lit(state)))})`
    const registered = sql<number>`case when ${doubtful} and not ${moved} then 0 else 1 end`
    const promised = sql<number>`case when promise is null then 0 else 1 end`
    const each = filtered(
      db
        .selectFrom('submission')
        .select(['state', 'outcome', 'rating', 'deliveryRating', promised.as('promised'), registered.as('registered')]),
      asked,
    )
    return db
      .selectFrom(each.as('one'))
      .select([
        'state',
        'outcome',
        'rating',
        'deliveryRating',
        'promised',
        'registered',
        sql<number>`count(*)`.as('items'),
      ])
      .groupBy(['state', 'outcome', 'rating', 'deliveryRating', 'promised', 'registered'])
  })

const waits = (asked: CountQuery) =>
  query((db) => {
    const [filed, told] = [dayNumber('filed_at'), dayNumber('fed_back_at')]
    return filtered(
      db.selectFrom('submission').select([filed.as('filed'), told.as('told'), sql<number>`count(*)`.as('items')]),
      asked,
    )
      .where('fedBackAt', 'is not', null)
      .groupBy([filed, told])
  })

const returns = (asked: CountQuery, from: number, before: number) =>
  query((db) =>
    db
      .selectFrom('ledger')
      .select(['by', sql<number>`count(*)`.as('times')])
      .where('kind', '=', 'return')
      .where('at', '>=', from)
      .where('at', '<', before)
      .where('submissionId', 'in', filtered(db.selectFrom('submission').select('submission.id'), asked))
      .groupBy('by')
      .orderBy(sql`count(*)`, 'desc')
      .orderBy('by'),
  )

const invitations = (from: number, before: number) =>
  query((db) =>
    db
      .selectFrom('audit')
      .select(['command', sql<number>`count(*)`.as('times')])
      .where('command', 'in', ['invite', 'invite-taken'])
      .where('at', '>=', from)
      .where('at', '<', before)
      .groupBy('command'),
  )

const doors = (from: number, before: number) =>
  query((db) =>
    db
      .selectFrom('audit')
      .select(['target', 'command', sql<number>`count(*)`.as('times')])
      .where('command', 'in', ['door-shown', 'door-done', 'door-open'])
      .where('at', '>=', from)
      .where('at', '<', before)
      .groupBy(['target', 'command']),
  )

const NOBODY = { people: 0, submissions: 0, matters: 0 } as const

export function figureStore(engine: Engine): FigureStore {
  return {
    heads: async (asked) =>
      matchesNothing(asked) ? NOBODY : ((await engine.read(() => first(heads(asked)))) ?? NOBODY),
    headsBy: async (asked, by) => (matchesNothing(asked) ? [] : engine.read(() => all(headsBy(asked, by)))),
    async unclaimed(asked) {
      if (matchesNothing(asked)) return 0
      const line = await engine.read(() => conversationOf(lineLane('wechat')))
      const { account } = line?.data ?? {}
      if (typeof account !== 'string') return 0
      return (await engine.read(() => first(unclaimed(asked, account))))?.items ?? 0
    },
    standings: async (asked) => {
      if (matchesNothing(asked)) return []
      const rows = await engine.read(() => all(standings(asked)))
      return rows.map((row) => ({ ...row, promised: row.promised === 1, registered: row.registered === 1 }))
    },
    waits: async (asked) => {
      if (matchesNothing(asked)) return []
      const rows = await engine.read(() => all(waits(asked)))
      return rows.map(({ filed, told, items }) => ({ filed: dayOfNumber(filed), told: dayOfNumber(told), items }))
    },
    returns: async (asked, from, before) =>
      matchesNothing(asked) ? [] : engine.read(() => all(returns(asked, from, before))),
    async doors(from, before) {
      const rows = await engine.read(() => all(doors(from, before)))
      const times = (door: string, command: string): number =>
        rows.find((row) => row.target === door && row.command === command)?.times ?? 0
      return [...new Set(rows.map(({ target }) => target))]
        .map((door) => ({
          door,
          shown: times(door, 'door-shown'),
          done: times(door, 'door-done'),
          open: times(door, 'door-open'),
        }))
        .toSorted((a, b) => b.shown - a.shown || (a.door < b.door ? -1 : 1))
    },
    async invitations(from, before) {
      const rows = await engine.read(() => all(invitations(from, before)))
      const times = (command: string): number => rows.find((row) => row.command === command)?.times ?? 0
      return { invited: times('invite'), taken: times('invite-taken') }
    },
  }
}
