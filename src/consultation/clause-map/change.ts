import type { ClauseChange } from '../../domain/clause-map.ts'
import type { Clause } from '../../domain/consultation.ts'
import { sameArticle } from '../../domain/numerals.ts'
import { gistOf } from './likeness.ts'

/** What is said of clauses that became these. */
export function changeOf(from: readonly Clause[], to: readonly Clause[]): ClauseChange {
  const [before] = from
  const [after] = to
  if (before === undefined) return 'new'
  if (after === undefined) return 'deleted'
  if (from.length > 1) return 'merged'
  if (to.length > 1) return 'split'
  if (gistOf(before).words !== gistOf(after).words) return 'edited'
  return sameArticle(before.number, after.number) ? 'same' : 'renumbered'
}
