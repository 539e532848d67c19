import type { Attachment } from '../domain/attachment.ts'
import type { Instant } from '../domain/shanghai.ts'
import {
  awaitsSecondRating,
  hasOpenPromise,
  type Rating,
  type Submission,
  type SubmissionSet,
  type Supplement,
} from '../domain/submission.ts'
import type { Change } from '../ports/store.ts'
import { attachTo } from './attachments/attach.ts'
import { wipe } from './erasure.ts'
import { succeed } from './merge.ts'
import { type Redoing, redoEntry } from './redo.ts'
import { type Doer, walk } from './walk.ts'

/** What the owner of a submission may do with it. */
const owner = (submission: Submission, channel: string): Doer => ({ id: submission.personId, channel, roles: ['市民'] })

/**
 * Takes an item back. Those who were merged with it stay: of `waiting`, the items merged into this one, the oldest takes
 * its place.
 * @throws {Problem} `MOVE_ILLEGAL` when there is a result already or it ended
 */
export function withdraw(
  submission: Submission,
  at: Instant,
  channel: string,
  waiting: readonly Submission[] = [],
): readonly Change[] {
  const step = { submission, command: 'withdraw', by: owner(submission, channel), at, facts: { owner: true } }
  return [
    ...walk({ ...step, set: { mainId: undefined } }, ['WITHDRAWN']),
    ...succeed(submission, waiting, at),
    wipe(submission, 'withdrawn', at),
  ]
}

/** Whether its owner can rate it now: it was told and not rated since. A promise that is followed hinders nobody. */
export function awaitsRating({ state, ratedAt = 0, fedBackAt = 0 }: Submission): boolean {
  return state === 'FED_BACK' || (state === 'FOLLOW_UP' && ratedAt < fedBackAt)
}

/** What is needed when a rating opens an item again: an id for the ledger, and the new last day. */
export type Reopening = Pick<Redoing, 'id' | 'due'>

/**
 * Records a rating: of the answer, or apart from it of what became of a promise. 满意 and 基本满意 close the item, or
 * leave it to be followed while a promise is open. The first 不满意 with an answer opens it again by itself; later ones,
 * and those with what became of a promise, wait for a decision of staff.
 */
export function rate(
  submission: Submission,
  rating: Rating,
  comment: string | undefined,
  at: Instant,
  channel: string,
  reopening: Reopening,
): readonly Change[] {
  const second = awaitsSecondRating(submission)
  const set: SubmissionSet = second
    ? { deliveryRating: rating, deliveryComment: comment, deliveryRatedAt: at }
    : { rating, ratedAt: at, ratingComment: comment }
  const rated = walk({ submission, command: 'rate', by: owner(submission, channel), at, facts: { owner: true }, set }, [
    'RATED',
  ])
  const earlier = second ? [] : keepEarlier(submission, reopening.id)
  const reopens = reopensByItself(submission, rating)
  if (rating === '不满意' && !reopens) return [...rated, ...earlier]
  const by: Doer = { id: 'system', channel, roles: ['系统'] }
  const after = { ...submission, ...set, state: 'RATED' as const, rev: submission.rev + 1 } as Submission
  if (!reopens) {
    const to = hasOpenPromise(submission) ? 'FOLLOW_UP' : 'CLOSED'
    return [...rated, ...walk({ submission: after, command: 'close', by, at }, [to]), ...earlier]
  }
  const again = { redoCount: 1, dueDay: reopening.due }
  return [
    ...rated,
    ...walk({ submission: after, command: 'redo', by, at, set: again }, ['REDO']),
    redoEntry(submission, { ...reopening, reason: '评价不满意' }, at, 'system'),
  ]
}

/** What was said with an earlier rating stays on record when a later one takes its place. */
function keepEarlier({ id, ratingComment, ratedAt, filedAt }: Submission, entry: string): readonly Change[] {
  if (ratingComment === undefined) return []
  const at = ratedAt ?? filedAt
  return [
    {
      do: 'submission.supplement',
      supplement: { id: `${entry}-earlier`, submissionId: id, at, kind: 'supplement', text: ratingComment },
    },
  ]
}

/** Whether this rating has the item done anew without anybody deciding so. */
export function reopensByItself(submission: Submission, rating: Rating): boolean {
  return rating === '不满意' && submission.redoCount === 0 && !awaitsSecondRating(submission)
}

/** Adds words to a submission without touching what was said first. */
export function supplement(
  submission: Submission,
  kind: Supplement['kind'],
  text: string,
  at: Instant,
  id: string,
  channel: string,
  files: readonly Attachment[] = [],
): readonly Change[] {
  return [
    { do: 'submission.supplement', supplement: { id, submissionId: submission.id, at, kind, text } },
    ...attachTo(submission, files, id, at, channel),
    { do: 'submission.change', id: submission.id, rev: submission.rev, set: { updatedAt: at } },
    {
      do: 'audit',
      entry: {
        at,
        actorId: submission.personId,
        role: '市民',
        channel,
        command: kind,
        target: submission.receipt,
        result: 'done',
      },
    },
  ]
}
