import type { Outcome } from '../domain/kind.ts'
import type { Submission } from '../domain/submission.ts'
import type { Store } from '../ports/store.ts'
import { checkResult, type Decided, type Desk } from './decide.ts'
import { takeBackFromAll, tellEverybody } from './fan-out.ts'
import { membersOf } from './group-of.ts'
import type { Promised } from './promise.ts'
import { amend, type Doer, illegal } from './walk.ts'

/** What hangs on a result that nobody was told yet. */
export interface Hanging {
  readonly members: readonly Submission[]
  /** Keys of notices that wait out their hold time. */
  readonly notices: readonly string[]
}

export async function hangingOn(store: Pick<Store, 'submissions' | 'outbox'>, item: Submission): Promise<Hanging> {
  const members = await membersOf(store, item)
  const notices = await Promise.all([item, ...members].map(({ id }) => store.outbox.telling(id)))
  return { members, notices: notices.flatMap((notice) => notice?.key ?? []) }
}

/** Whether a result can be put in the place of another one: nobody was told, and it does not leave by itself. */
export function canRedraft(submission: Submission, desk: Pick<Desk, 'twoKeyKinds'>): boolean {
  const { state, releasedBy, kind } = submission
  return state === 'RESULT_READY' && (releasedBy === undefined || desk.twoKeyKinds.includes(kind))
}

/**
 * Puts another result in the place of one that nobody was told. Whoever let the first one go has not seen the second:
 * it has to be released anew.
 * @throws {Problem} `MOVE_ILLEGAL` it was told or leaves by itself; the refusals of {@link checkResult}
 */
export function redraft(
  submission: Submission,
  outcome: Outcome,
  reason: string,
  desk: Desk,
  { members, notices }: Hanging,
  promised?: Promised,
  into?: string,
): Decided {
  const { held, set, kept } = checkResult(submission, outcome, reason, desk, { promised, into })
  const told = members.some((m) => m.state !== 'MERGED' && m.decidedAt === submission.decidedAt)
  if (!canRedraft(submission, desk) || told) throw illegal(submission, 'RESULT_READY')
  const by: Doer = { id: desk.personId, channel: desk.channel, roles: [...held, '系统'] }
  const step = { submission, command: 'decide', by, at: desk.at }
  const waiting = members.filter((m) => m.state === 'MERGED')
  const twoKey = desk.twoKeyKinds.includes(submission.kind)
  if (twoKey || !held.includes('审核员'))
    return {
      changes: [
        ...amend({ ...step, set }, held[0] ?? '承办人'),
        ...kept,
        ...takeBackFromAll(waiting, notices, by, desk),
      ],
      next: twoKey ? 'needs-second-person' : 'needs-reviewer',
    }
  const released = { ...set, releasedBy: desk.personId }
  return {
    changes: [
      ...amend({ ...step, set: released }, '审核员'),
      ...kept,
      ...tellEverybody({ ...submission, ...released } as Submission, waiting, by, desk),
    ],
    next: 'told',
  }
}
