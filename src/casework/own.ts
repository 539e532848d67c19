import type { Instant } from '../domain/shanghai.ts'
import type { Rating, Submission, Supplement } from '../domain/submission.ts'
import type { Change } from '../ports/store.ts'
import { erase } from './erasure.ts'
import { succeed } from './merge.ts'
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
    erase(submission, 'withdrawn', at),
  ]
}

/**
 * Records a rating. 满意 and 基本满意 close the item; the first 不满意 opens it again by itself, later ones wait for a
 * decision of staff.
 */
export function rate(
  submission: Submission,
  rating: Rating,
  comment: string | undefined,
  at: Instant,
  channel: string,
): readonly Change[] {
  const set = { rating, ratedAt: at, ...(comment === undefined ? {} : { ratingComment: comment }) }
  const rated = walk({ submission, command: 'rate', by: owner(submission, channel), at, facts: { owner: true }, set }, [
    'RATED',
  ])
  const reopens = rating === '不满意' && submission.redoCount === 0
  if (rating === '不满意' && !reopens) return rated
  const system: Doer = { id: 'system', channel, roles: ['系统'] }
  const after = { ...submission, ...set, state: 'RATED' as const, rev: submission.rev + 1 }
  const next = reopens
    ? walk({ submission: after, command: 'redo', by: system, at, set: { redoCount: 1 } }, ['REDO'])
    : walk({ submission: after, command: 'close', by: system, at }, ['CLOSED'])
  return [...rated, ...next]
}

/** Adds words to a submission without touching what was said first. */
export function supplement(
  submission: Submission,
  kind: Supplement['kind'],
  text: string,
  at: Instant,
  id: string,
  channel: string,
): readonly Change[] {
  return [
    { do: 'submission.supplement', supplement: { id, submissionId: submission.id, at, kind, text } },
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
