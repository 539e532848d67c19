import type { Consultation } from '../domain/consultation.ts'
import type { Submission } from '../domain/submission.ts'
import type { Store, SubmissionQuery } from '../ports/store.ts'
import { countedAt, isLost, placesOf } from './places.ts'

type Asked = Omit<SubmissionQuery, 'consultationId' | 'clause' | 'clauses' | 'wholeDraft'>

/**
 * Opinions that stand at these clauses now, wherever they were made: `第九条` of the newest reading, a label of `placesNow`.
 * @param exact only what counts under just this name; else also what is at one of the clauses and at others
 */
export async function opinionsAt(
  store: Pick<Store, 'submissions' | 'adoption'>,
  draft: Consultation,
  clauses: readonly string[],
  asked: Asked,
  exact = false,
): Promise<readonly Submission[]> {
  const query = { ...asked, consultationId: draft.id }
  const places = placesOf(draft)
  if (places === undefined && exact) return store.submissions.find({ ...query, clauses })
  const fits = (label: string | undefined): boolean =>
    label !== undefined &&
    (clauses.includes(label) || (!exact && !isLost(label) && label.split('、').some((one) => clauses.includes(one))))
  const heads = await store.adoption.byClause(draft.id, asked.scope ?? 'all', places)
  const made = heads.filter(({ clause }) => fits(clause)).flatMap((one) => one.made ?? [one])
  const printed = [...new Set(made.flatMap(({ clause }) => clause ?? []))]
  if (printed.length === 0) return []
  const at = countedAt(draft)
  return (await store.submissions.find({ ...query, clauses: printed })).filter((one) => fits(at(one)))
}
