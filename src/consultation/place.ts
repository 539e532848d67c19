import type { Consultation } from '../domain/consultation.ts'
import { sayArticle } from '../domain/numerals.ts'
import { newestReading, type Reading, readingsOf } from '../domain/reading.ts'
import type { Submission } from '../domain/submission.ts'

const articles = (ids: readonly string[], { clauses }: Reading): string =>
  ids
    .flatMap((id) => clauses.find((clause) => clause.id === id) ?? [])
    .map(({ number }) => sayArticle(number))
    .join('、')

/** Where clauses of one reading are in the one after it: as the confirmed map says, else under the ids that they keep. */
function onward(
  ids: readonly string[],
  { maps }: Consultation,
  from: Reading,
  to: Reading,
): readonly string[] | undefined {
  const map = maps?.find((one) => one.from === from.id && one.to === to.id)
  if (map === undefined) return undefined
  const moved = ids.flatMap((id) => map.links.filter((link) => link.from.includes(id)).flatMap((link) => link.to))
  return [...new Set(moved)]
}

/**
 * `针对一审稿第八条提出；二审稿为第九条`. Nothing of the opinion changes: this is worked out from the confirmed maps each
 * time it is read.
 */
export function sayPlace(opinion: Submission, draft: Consultation): string {
  const readings = readingsOf(draft)
  const at = readings.findIndex(({ id }) => id === opinion.readingId)
  const made = readings[at]
  const clause = opinion.clause ?? '整部草案'
  const newest = readings.indexOf(newestReading(draft))
  if (made === undefined || newest <= at || opinion.clauseIds === undefined)
    return `针对${made?.name ?? ''}${clause}提出`
  let ids: readonly string[] | undefined = opinion.clauseIds
  for (let n = at; n < newest && ids !== undefined; n++)
    ids = onward(ids, draft, readings[n] as Reading, readings[n + 1] as Reading)
  const now = readings[newest] as Reading
  if (ids === undefined) return `针对${made.name}${clause}提出；${now.name}已经公布，条文的对应关系还没有确认`
  const where = articles(ids, now)
  return `针对${made.name}${clause}提出；${now.name}${where === '' ? '已删去这一条' : `为${where}`}`
}

/** The reading on which an opinion was made takes changes until its own window closes. */
export function mayEditUntil(opinion: Submission, draft: Consultation): number {
  const made = readingsOf(draft).find(({ id }) => id === opinion.readingId)
  return made?.closesAt ?? draft.closesAt
}
