import { sql } from 'kysely'
import { RECEIVED } from '../domain/told-results.ts'
import type { DutyAsked, DutyStore, MatterTimes } from '../ports/duty.ts'
import { dayNumber, dayOfNumber } from './day-number.ts'
import { query } from './statement.ts'
import { filtered } from './submission-filter.ts'
import { all, type Engine } from './work.ts'

/** Who gave the answer that counts: the last, where somebody else answered again. */
const ANSWERED_BY = sql<string | null>`(
  select actor_id from audit
  where target = submission.receipt and command = 'answer-letter' and result = 'done'
  order by seq desc limit 1)`

const inSpan = ({ scope, from, before }: DutyAsked) => ({
  scope,
  states: RECEIVED,
  filedFrom: from,
  filedBefore: before,
})

const letters = (asked: DutyAsked) =>
  query((db) => {
    const [filed, told] = [dayNumber('filed_at'), dayNumber<number | null>('fed_back_at')]
    const one = filtered(
      db
        .selectFrom('submission')
        .select([
          'stationId',
          'deputyId',
          filed.as('filed'),
          told.as('told'),
          ANSWERED_BY.as('answeredBy'),
          sql<number>`case when handed_at is null then 0 else 1 end`.as('handed'),
        ]),
      { ...inSpan(asked), kinds: ['deputy-message'] },
    ).as('one')
    return db
      .selectFrom(one)
      .select(['stationId', 'deputyId', 'filed', 'told', 'answeredBy', 'handed', sql<number>`count(*)`.as('items')])
      .groupBy(['stationId', 'deputyId', 'filed', 'told', 'answeredBy', 'handed'])
      .orderBy('filed')
      .orderBy(sql`coalesce(station_id, '')`)
      .orderBy(sql`coalesce(deputy_id, '')`)
      .orderBy(sql`coalesce(told, 0)`)
      .orderBy(sql`coalesce(answered_by, '')`)
      .orderBy('handed')
  })

const matters = (asked: DutyAsked) =>
  query((db) =>
    filtered(
      db.selectFrom('submission').select(['stationId', 'deputy', 'origin', sql<number>`count(*)`.as('items')]),
      inSpan(asked),
    )
      .where('origin', 'in', ['接待日', '代表转达'])
      .groupBy(['stationId', 'deputy', 'origin'])
      .orderBy(sql`coalesce(station_id, '')`)
      .orderBy(sql`coalesce(deputy, '')`)
      .orderBy('origin'),
  )

export function dutyStore(engine: Engine): DutyStore {
  return {
    async letters(asked) {
      if (asked.scope.length === 0) return []
      const rows = await engine.read(() => all(letters(asked)))
      return rows.map(({ filed, told, handed, ...rest }) => ({
        ...rest,
        filed: dayOfNumber(filed),
        ...(told === undefined ? {} : { told: dayOfNumber(told) }),
        handed: handed === 1,
      }))
    },
    matters: async (asked) =>
      asked.scope.length === 0 ? [] : ((await engine.read(() => all(matters(asked)))) as readonly MatterTimes[]),
  }
}
