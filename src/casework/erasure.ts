import type { Instant } from '../domain/shanghai.ts'
import type { Submission } from '../domain/submission.ts'
import type { Address } from '../ports/channel.ts'
import type { Change } from '../ports/store.ts'

/** Wipes the words of a submission, here and in what was said to its owner; that it was there can still be proved. */
export function erase(submission: Submission, why: 'withdrawn' | 'erased', at: Instant): Change {
  const { channel, conversation, user } = JSON.parse(submission.address) as Address
  return { do: 'submission.erase', id: submission.id, why, at, lane: `${channel}|${conversation}|${user}` }
}
