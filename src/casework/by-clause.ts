import type { Submission } from '../domain/submission.ts'

/** How often a clause was spoken of. */
export interface ClauseCount {
  /** As printed; undefined = the whole draft. */
  readonly clause: string | undefined
  readonly submissions: number
  /** What was merged counts once. */
  readonly matters: number
  readonly people: number
}

/** Counts opinions by clause, most first; what was withdrawn does not count. */
export function countByClause(opinions: readonly Submission[]): readonly ClauseCount[] {
  const clauses = new Map<string | undefined, Submission[]>()
  for (const opinion of opinions) {
    if (opinion.state === 'WITHDRAWN') continue
    clauses.set(opinion.clause, [...(clauses.get(opinion.clause) ?? []), opinion])
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
