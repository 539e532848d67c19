import { sql } from 'kysely'
import { ADOPTED, ADOPTION_RESULTS, RECEIVED, TOLD } from '../domain/told-results.ts'
import type { Release, ReportStore } from '../ports/reports.ts'
import { dutyStore } from './duty.ts'
import { query, statement } from './statement.ts'
import { filtered } from './submission-filter.ts'
import { all, type Engine, run, type Work } from './work.ts'

const list = (values: readonly string[]) => sql.join(values.map((value) => sql.lit(value)))
const howMany = (which: ReturnType<typeof sql<boolean>>) => sql<number>`count(case when ${which} then 1 end)`

const FORWARDED = sql<boolean>`exists (select 1 from move where submission_id = submission.id and "to" in ('REPORTED_UP', 'TRANSFERRED'))`
const IS_TOLD = sql<boolean>`state in (${list(TOLD)}) and outcome in (${list(ADOPTION_RESULTS)})`
const IS_ADOPTED = sql<boolean>`state in (${list(TOLD)}) and outcome in (${list(ADOPTED)})`

const appraised = ({ kinds, scope, from, before }: Parameters<ReportStore['appraisal']>[0]) =>
  query((db) =>
    filtered(
      db
        .selectFrom('submission')
        .select([
          'stationId',
          sql<number>`count(*)`.as('received'),
          sql<number>`count(distinct person_id)`.as('people'),
          howMany(FORWARDED).as('forwarded'),
          howMany(IS_TOLD).as('told'),
          howMany(IS_ADOPTED).as('adopted'),
        ]),
      { kinds, scope, states: RECEIVED, filedFrom: from, filedBefore: before },
    )
      .groupBy('stationId')
      .orderBy(sql`count(*)`, 'desc')
      .orderBy(sql`coalesce(station_id, '')`),
  )

/** Of each person the way of the first opinion that stands; who was erased is nobody. */
const participants = statement((db, p: { consultationId: string }) =>
  db
    .selectFrom(
      db
        .selectFrom('submission')
        .select([
          'stationId',
          'channel',
          'speaksFor',
          sql<number>`row_number() over (partition by person_id order by filed_at, seq)`.as('turn'),
        ])
        .where('consultationId', '=', p.consultationId)
        .where('kind', '=', sql.lit('opinion' as const))
        .where('state', '<>', sql.lit('WITHDRAWN' as const))
        .where('erasedAt', 'is', null)
        .as('one'),
    )
    .select(['stationId', 'channel', 'speaksFor', sql<number>`count(*)`.as('people')])
    .where('turn', '=', sql.lit(1))
    .groupBy(['stationId', 'channel', 'speaksFor'])
    .orderBy(sql`coalesce(station_id, '')`)
    .orderBy('channel')
    .orderBy(sql`coalesce(speaks_for, '')`),
)

const releases = statement((db, p: { consultationId: string }) =>
  db
    .selectFrom('figureRelease')
    .select(['consultationId', 'at', 'hidden'])
    .where('consultationId', '=', p.consultationId)
    .orderBy('at'),
)
const release = statement((db, p: { consultationId: string; at: number; hidden: string }) =>
  db
    .insertInto('figureRelease')
    .values({ consultationId: p.consultationId, at: p.at, hidden: p.hidden })
    .onConflict((on) => on.columns(['consultationId', 'at']).doUpdateSet({ hidden: p.hidden })),
)

export const reportChanges = {
  *'release.add'({ release: made }: { readonly release: Release }): Work<void> {
    yield* run(release({ ...made, hidden: JSON.stringify(made.hidden) }))
  },
}

export function reportStore(engine: Engine): ReportStore {
  return {
    ...dutyStore(engine),
    appraisal: async (asked) =>
      asked.kinds.length === 0 || asked.scope.length === 0 ? [] : engine.read(() => all(appraised(asked))),
    participants: (consultationId) => engine.read(() => all(participants({ consultationId }))),
    releases: async (consultationId) =>
      (await engine.read(() => all(releases({ consultationId })))).map((row) => ({
        ...row,
        hidden: JSON.parse(row.hidden) as Release['hidden'],
      })),
  }
}
