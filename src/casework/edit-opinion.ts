import { sayClosing } from '../consultation/describe.ts'
import { mayEditUntil } from '../consultation/place.ts'
import { isOpen } from '../domain/consultation.ts'
import { Problem } from '../domain/problem.ts'
import { awaitsResult, STATE_NAME, type Submission } from '../domain/submission.ts'
import type { Turn } from '../ports/intent.ts'
import type { Change } from '../ports/store.ts'
import { holdsPersonalData } from '../privacy/mask.ts'
import { supplement } from './own.ts'

/**
 * Whether the owner may still say it in other words: no result yet, and by our clock the window in which it was made is
 * open.
 * @throws {Problem} `EDIT_KIND`, `EDIT_ENDED`, `EDIT_CLOSED`
 */
export function requireEditable(opinion: Submission, { knowledge, at }: Pick<Turn, 'knowledge' | 'at'>): void {
  const { receipt, state } = opinion
  const draft = knowledge.consultation(opinion.consultationId ?? '')
  if (opinion.kind !== 'opinion' || draft === undefined) throw new Problem('EDIT_KIND', { receipt })
  if (opinion.outcome !== undefined || !(awaitsResult(state) || state === 'MERGED'))
    throw new Problem('EDIT_ENDED', { receipt, state: STATE_NAME[state] })
  const until = mayEditUntil(opinion, draft)
  const window = { ...draft, closesAt: until, opensAt: Math.min(draft.opensAt, opinion.filedAt) }
  if (!isOpen(window, at)) throw new Problem('EDIT_CLOSED', { receipt, day: sayClosing(window, at) })
}

/** Puts new words beside the first ones, which stay. @throws {Problem} as {@link requireEditable} */
export function editOpinion(opinion: Submission, words: string, turn: Turn): readonly Change[] {
  requireEditable(opinion, turn)
  const changes = supplement(opinion, 'edit', words, turn.at, turn.random.id(), turn.message.from.channel)
  if (opinion.masksAt !== undefined || !holdsPersonalData(words)) return changes
  return changes.map((change) =>
    change.do === 'submission.change' ? { ...change, set: { ...change.set, masksAt: turn.at } } : change,
  )
}
