import { sql } from 'kysely'
import type { ClauseHeads, Made, Places, Scope } from '../ports/adoption.ts'
import { WAITS } from './migrations/0017-places.ts'
import { type Db, query } from './statement.ts'
import { all, type Work } from './work.ts'

/** Pairs of clause and reading named in one query; an engine takes 32,766 values at most. */
const AT_ONCE = 5_000

const PEOPLE = sql<number>`count(distinct person_id)`.as('people')
const SUMS = [sql<number>`count(*)`.as('submissions'), sql<number>`sum(tally)`.as('tally')] as const

/** The two counts that one sum holds. */
const apart = (tally: number): Pick<ClauseHeads, 'matters' | 'open'> => ({
  matters: tally % WAITS,
  open: Math.floor(tally / WAITS),
})

/** The index by which this is quick holds only what was not withdrawn: the condition has to stand here as it is there. */
const counted = (db: Db, consultationId: string, scope: Scope) => {
  const kept = db
    .selectFrom('submission')
    .where('submission.consultationId', '=', consultationId)
    .where(sql<boolean>`tally is not null`)
  return scope === 'all' ? kept : kept.where('submission.stationId', 'in', scope)
}

/** The reading that was kept, or the last one that had opened on the day of filing: no reading was kept, or it was taken back since. */
const readingIn = ({ readings }: Places) =>
  readings.length === 0
    ? sql<string>`coalesce(reading_id, '')`
    : sql<string>`case when reading_id in (${sql.join(readings.map(({ id }) => sql.lit(id)))}) then reading_id ${sql.join(
        readings.toReversed().map(({ id, opensAt }) => sql`when filed_at >= ${sql.lit(opensAt)} then ${sql.lit(id)}`),
        sql` `,
      )} else '' end`

const asPrinted = (consultationId: string, scope: Scope) =>
  query((db) =>
    counted(db, consultationId, scope)
      .select(['clause', PEOPLE, ...SUMS])
      .groupBy('clause'),
  )

const byReading = (consultationId: string, scope: Scope, places: Places) =>
  query((db) =>
    counted(db, consultationId, scope)
      .select(['clause', readingIn(places).as('reading'), ...SUMS])
      .groupBy(['clause', sql`2`]),
  )

/** People of several places that are one now, each once. */
const peopleAt = (consultationId: string, scope: Scope, places: Places, pairs: readonly (Made & { n: number })[]) =>
  query((db) => {
    const rows = pairs.map(({ clause = '', reading = '', n }) => sql`(${clause}, ${reading}, ${sql.lit(n)})`)
    const named = sql<{ column1: string; column2: string; column3: number }>`(values ${sql.join(rows)})`.as('named')
    return counted(db, consultationId, scope)
      .innerJoin(named, (join) =>
        join.on(sql<boolean>`column1 = coalesce(clause, '') and column2 = ${readingIn(places)}`),
      )
      .select([sql<number>`column3`.as('n'), PEOPLE])
      .groupBy(sql`column3`)
  })

interface Sum {
  readonly label: string | undefined
  readonly made: Made[]
  people: number
  submissions: number
  matters: number
  open: number
}

export function* byClause(consultationId: string, scope: Scope, places?: Places): Work<readonly ClauseHeads[]> {
  if (places === undefined) {
    const rows = yield* all(asPrinted(consultationId, scope))
    return sorted(rows.map(({ tally, ...heads }) => ({ ...heads, ...apart(tally) })))
  }
  const sums = new Map<string | undefined, Sum>()
  for (const { clause, reading, submissions, tally } of yield* all(byReading(consultationId, scope, places))) {
    const made: Made = { ...(clause === undefined ? {} : { clause }), ...(reading === '' ? {} : { reading }) }
    const label = places.labelOf(made)
    const sum = sums.get(label) ?? { label, made: [], people: 0, submissions: 0, matters: 0, open: 0 }
    sums.set(label, sum)
    sum.made.push(made)
    const { matters, open } = apart(tally)
    sum.submissions += submissions
    sum.matters += matters
    sum.open += open
  }
  const labels = [...sums.values()]
  for (const part of portions(labels)) {
    const pairs = part.flatMap((n) => (labels[n]?.made ?? []).map((made) => ({ ...made, n })))
    for (const { n, people } of yield* all(peopleAt(consultationId, scope, places, pairs)))
      (labels[n] as Sum).people = people
  }
  return sorted(labels.map(({ label, ...heads }) => ({ ...heads, ...(label === undefined ? {} : { clause: label }) })))
}

/** Labels by number, so many at a time that their pairs fit one query. */
function portions(labels: readonly Sum[]): readonly (readonly number[])[] {
  const out: number[][] = []
  let room = 0
  for (const [n, { made }] of labels.entries()) {
    if (made.length > room) {
      out.push([])
      room = AT_ONCE
    }
    out.at(-1)?.push(n)
    room -= made.length
  }
  return out
}

const sorted = (heads: readonly ClauseHeads[]): readonly ClauseHeads[] =>
  heads.toSorted((a, b) => b.submissions - a.submissions || (a.clause ?? '').localeCompare(b.clause ?? ''))
