import type { Grant } from '../domain/role.ts'
import { scopeOf } from '../domain/role.ts'
import type { State, Submission } from '../domain/submission.ts'
import type { Store } from '../ports/store.ts'

/** What was done last in this conversation, so that a bare `撤销` knows what it follows. */
export const JUST_DECIDED = { label: 'admin_decide' } as const
export const ASKED_TO_CONFIRM = { label: 'admin_confirm' } as const

/** States in which a result of somebody may stand that was given not long ago. */
const WITH_RESULT: readonly State[] = ['RESULT_READY', 'FED_BACK', 'RATED', 'FOLLOW_UP', 'REDO']

/** Items whose result this person gave, the latest first; those that were closed since are left out. */
export async function decidedBy(
  store: Pick<Store, 'submissions'>,
  personId: string,
  grants: readonly Grant[],
): Promise<readonly Submission[]> {
  const found = await store.submissions.find({ scope: scopeOf(grants), states: WITH_RESULT })
  const own = found.filter((s) => s.decidedBy === personId)
  return own.toSorted((a, b) => (b.decidedAt ?? 0) - (a.decidedAt ?? 0))
}
