import type { ClauseLink } from '../../domain/clause-map.ts'
import type { Clause } from '../../domain/consultation.ts'
import type { Reading } from '../../domain/reading.ts'
import { changeOf } from './change.ts'
import type { ProposedLink } from './propose.ts'

/** What staff said about clauses, by id: `from` became `to`; an empty list is a deleted or a new clause. */
export interface Decision {
  readonly from: readonly string[]
  readonly to: readonly string[]
}

export interface SettledLink extends ProposedLink {
  /** Said by a person, not only proposed. */
  readonly settled: boolean
}

export interface Working {
  readonly links: readonly SettledLink[]
  /** Links that a person must still look at, the least sure first. */
  readonly unsure: readonly SettledLink[]
  /** Clauses in no link, because a decision took their counterpart away. */
  readonly loose: { readonly from: readonly string[]; readonly to: readonly string[] }
}

/** A proposal this sure needs no look of its own. */
export const SURE = 0.55

/** The proposal with the decisions in their order; a later one takes clauses away from an earlier one. */
export function settle(
  proposal: readonly ProposedLink[],
  decisions: readonly Decision[],
  readings: { readonly from: Reading; readonly to: Reading },
): Working {
  const name = namer(readings)
  let links = proposal.map((link): SettledLink => ({ ...link, settled: false }))
  for (const decision of decisions) {
    const touched = new Set([...decision.from, ...decision.to])
    const kept = links.flatMap((link): SettledLink[] => {
      if (![...link.from, ...link.to].some((id) => touched.has(id))) return [link]
      const from = link.from.filter((id) => !touched.has(id))
      const to = link.to.filter((id) => !touched.has(id))
      return from.length === 0 || to.length === 0 ? [] : [{ ...name(from, to), confidence: 0, settled: false }]
    })
    links = [...kept, { ...name(decision.from, decision.to), confidence: 1, settled: true }]
  }
  const held = new Set(links.flatMap(({ from, to }) => [...from, ...to]))
  const loose = (clauses: readonly Clause[]): string[] =>
    clauses.flatMap(({ id }) => (id === undefined || held.has(id) ? [] : [id]))
  return {
    links,
    unsure: links
      .filter((link) => !link.settled && link.confidence < SURE)
      .toSorted((a, b) => a.confidence - b.confidence),
    loose: { from: loose(readings.from.clauses), to: loose(readings.to.clauses) },
  }
}

const namer =
  ({ from, to }: { readonly from: Reading; readonly to: Reading }) =>
  (before: readonly string[], after: readonly string[]): ClauseLink => ({
    from: before,
    to: after,
    change: changeOf(pick(from.clauses, before), pick(to.clauses, after)),
  })

const pick = (clauses: readonly Clause[], ids: readonly string[]): readonly Clause[] =>
  clauses.filter(({ id }) => ids.includes(id ?? ''))
