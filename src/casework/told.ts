import type { Outcome } from '../domain/kind.ts'
import { Problem } from '../domain/problem.ts'
import { STATE_NAME, type Submission } from '../domain/submission.ts'
import type { Address } from '../ports/channel.ts'
import type { Turn } from '../ports/intent.ts'
import type { Change } from '../ports/store.ts'
import { type Decided, type Desk, decide, fedBack } from './decide.ts'
import { after } from './enter.ts'
import { isOffline } from './file.ts'
import { authorise } from './may.ts'
import { notifyResult } from './notice.ts'
import { amend, type Doer, walk } from './walk.ts'

/**
 * Records that the result was told in person or by telephone, to somebody who cannot be written to.
 * @throws {Problem} `NOT_ALLOWED`, `OUT_OF_SCOPE`, `TOLD_OTHERWISE` the system tells it; `NOTHING_TO_TELL`
 */
export function tellInPerson(submission: Submission, how: string, desk: Desk): readonly Change[] {
  const held = authorise(desk.grants, 'tell', submission.stationId)
  const { receipt, state } = submission
  if (!isOffline(submission)) throw new Problem('TOLD_OTHERWISE', { receipt })
  if (submission.releasedBy === undefined || fedBack(submission, desk.at).length === 0)
    throw new Problem('NOTHING_TO_TELL', { receipt, state: STATE_NAME[state] })
  const by: Doer = { id: desk.personId, channel: desk.channel, roles: [...held, '系统'] }
  const step = { submission, command: 'tell', by, at: desk.at, reason: how, set: { fedBackAt: desk.at } }
  return walk({ ...step, facts: { approved: true } }, ['FED_BACK'])
}

/** 当场办结: result, and that the person heard it, in one go; where another person releases, only the result. */
export function settleOnTheSpot(submission: Submission, outcome: Outcome, reason: string, desk: Desk): Decided {
  if (!isOffline(submission)) throw new Problem('TOLD_OTHERWISE', { receipt: submission.receipt })
  const decided = decide(submission, outcome, reason, desk)
  if (decided.next !== 'told') return decided
  const changes = [...decided.changes, ...tellInPerson(after(submission, decided.changes), '当场告知', desk)]
  return { changes, next: 'told' }
}

/** Whether this item waits for its owner to come with receipt and secret. */
export function isClaimable(submission: Submission, personId: string): boolean {
  const { enteredBy, state, erasedAt } = submission
  return isOffline(submission) && enteredBy !== personId && state !== 'WITHDRAWN' && erasedAt === undefined
}

/**
 * Whether this item was handed in under a log-in of this channel that has ended, by somebody who is reached nowhere else:
 * whoever holds receipt and secret goes on with it.
 */
export async function isOrphan(submission: Submission, { message, store, speaker }: Turn): Promise<boolean> {
  const { channel, account } = message.from
  if (submission.channel !== channel || submission.erasedAt !== undefined || submission.personId === speaker.id)
    return false
  const from = JSON.parse(submission.address) as Address
  if (channel !== 'wechat' || from.account === account) return false
  const others = await store.people.accountsOf(submission.personId)
  return others.every((one) => one.channel === channel && !one.user.startsWith(`${account}/`))
}

/**
 * Whoever proved to hold receipt and secret of an item entered for them goes on with it here: notices come here, and the
 * rating is theirs. A result that waits to be told is told at once.
 */
export function claim(
  submission: Submission,
  personId: string,
  address: Address,
  draftTitle: string | undefined,
  at: number,
): { readonly submission: Submission; readonly changes: readonly Change[] } {
  const set = { personId, channel: address.channel, address: JSON.stringify(address) }
  const by: Doer = { id: personId, channel: address.channel, roles: ['市民'] }
  const changes = amend({ submission, command: 'claim', by, at, set }, '市民')
  const claimed = after(submission, changes)
  const waits = claimed.state === 'RESULT_READY' && claimed.releasedBy !== undefined
  return { submission: claimed, changes: waits ? [...changes, notifyResult(claimed, draftTitle, at, 0)] : changes }
}

/** What staff must do themselves where the system reaches nobody; empty for everybody else. */
export function sayUnreachable(submission: Submission): string {
  if (!isOffline(submission)) return ''
  return `\n这一件是线下收到的，系统发不到本人，请打电话或当面告知，然后发“已告知 ${submission.receipt}”。`
}
