import type { Submission } from '../domain/submission.ts'

/** How often a clause was spoken of. */
export interface ClauseCount {
  /** As printed, where it is now; undefined = the whole draft. */
  readonly clause: string | undefined
  readonly submissions: number
  /** What was merged counts once. */
  readonly matters: number
  readonly people: number
}

/**
 * Counts opinions by clause, most first; what was withdrawn does not count.
 * @param placeOf the clause under which an opinion counts; as printed when it was made where this is not given
 */
export function countByClause(
  opinions: readonly Submission[],
  placeOf: (opinion: Submission) => string | undefined = ({ clause }) => clause,
): readonly ClauseCount[] {
  const clauses = new Map<string | undefined, Submission[]>()
  for (const opinion of opinions) {
    if (opinion.state === 'WITHDRAWN') continue
    const clause = placeOf(opinion)
    const known = clauses.get(clause)
    if (known === undefined) clauses.set(clause, [opinion])
    else known.push(opinion)
  }
  return [...clauses]
    .map(([clause, items]) => ({
      clause,
      submissions: items.length,
      matters: new Set(items.map((item) => item.mainId ?? item.id)).size,
      people: new Set(items.map((item) => item.personId)).size,
    }))
    .toSorted((a, b) => b.submissions - a.submissions)
}
