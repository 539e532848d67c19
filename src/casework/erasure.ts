import { specOf } from '../domain/kind.ts'
import type { Instant } from '../domain/shanghai.ts'
import { awaitsResult, type State, type Submission } from '../domain/submission.ts'
import type { Address } from '../ports/channel.ts'
import type { Memory } from '../ports/intent.ts'
import type { Change } from '../ports/store.ts'
import { fingerprintOf } from '../privacy/chain.ts'
import { succeed } from './merge.ts'
import { type Doer, walk } from './walk.ts'

type Seal = (secret: string) => string

/** Characters of a keyed hash that stand in for a person: 80 bits. */
const STAND_IN = 20

const addressOf = (submission: Submission): Address => JSON.parse(submission.address) as Address

/** Wipes the words of a submission, here and wherever they were said; that it was there can still be proved. */
export function wipe(submission: Submission, why: 'withdrawn' | 'erased', at: Instant, as?: string): Change {
  const { channel, conversation, user } = addressOf(submission)
  const lane = `${channel}|${conversation}|${user}`
  return { do: 'submission.erase', id: submission.id, why, at, lane, ...(as === undefined ? {} : { as }) }
}

/** Stands in for the person of an erased item: they are known again by it, and no two items are known as of one person. */
export function standInFor(personId: string, receipt: string, seal: Seal): string {
  return `gone-${seal(`gone:${personId}:${receipt}`).slice(0, STAND_IN)}`
}

/** Proof that a receipt was erased on a day; only who has the office's key can make it. */
export const proofOf = (receipt: string, at: Instant, seal: Seal): string =>
  fingerprintOf(seal(`erased:${receipt}:${at}`))

/** Who erases: the owner, or staff on a signed request. */
export interface Eraser {
  readonly id: string
  readonly role: string
  readonly channel: string
}

const END: Partial<Record<State, readonly State[]>> = {
  RESULT_READY: ['WITHDRAWN'],
  REDO: ['IN_PROGRESS', 'WITHDRAWN'],
  MERGED: ['WITHDRAWN'],
  FED_BACK: ['CLOSED'],
  RATED: ['CLOSED'],
}

/** Whether nothing is owed of it any more once it is erased. */
export const endsWithErasure = ({ state }: Submission): boolean =>
  awaitsResult(state) || state === 'MERGED' || state === 'RESULT_READY'

/** Nobody waits for a result, a rating or an answer of somebody who is gone. What was promised in public stays owed. */
function end(submission: Submission, waiting: readonly Submission[], channel: string, at: Instant): readonly Change[] {
  const { state, personId, kind } = submission
  const path = END[state] ?? (awaitsResult(state) ? ['WITHDRAWN' as const] : [])
  if (path.length === 0 || path.some((to) => specOf(kind).without.includes(to))) return []
  const by: Doer = { id: personId, channel, roles: ['市民', '系统'] }
  const facts = { owner: true, erased: true, waited: true }
  const heirs = submission.outcome === undefined ? succeed(submission, waiting, at) : []
  return [...walk({ submission, command: 'erase', by, at, facts, set: { mainId: undefined } }, path), ...heirs]
}

/**
 * Deletes a submission but for its number, its dates and the class of its result. `waiting` are the items that wait for
 * it as their main one: the oldest takes its place.
 */
export function eraseItem(
  submission: Submission,
  waiting: readonly Submission[],
  eraser: Eraser,
  at: Instant,
  seal: Seal,
): readonly Change[] {
  const { personId, receipt, state } = submission
  const { id: actorId, role, channel } = eraser
  return [
    ...end(submission, waiting, channel, at),
    wipe(submission, 'erased', at, standInFor(personId, receipt, seal)),
    {
      do: 'audit',
      entry: {
        at,
        actorId,
        role,
        channel,
        command: 'erase',
        target: receipt,
        result: 'done',
        before: state,
        after: 'erased',
      },
    },
  ]
}

/** Accounts in which a person handed something in. What staff entered for somebody came from staff's account. */
export function accountsIn(items: readonly Submission[]): readonly { channel: string; user: string }[] {
  return items.flatMap((item) => {
    const { channel, user = '' } = addressOf(item)
    return item.enteredBy !== undefined || user === '' ? [] : [{ channel, user }]
  })
}

/** Everything that a conversation remembers, forgotten. */
export const FORGET: { readonly [K in keyof Memory]-?: undefined } = {
  dialogue: undefined,
  offered: undefined,
  language: undefined,
  easyRead: undefined,
  topic: undefined,
  list: undefined,
  pending: undefined,
  filed: undefined,
  invited: undefined,
  reading: undefined,
  answering: undefined,
  answered: undefined,
  opened: undefined,
  asked: undefined,
  promising: undefined,
  entered: undefined,
  file: undefined,
  followOffered: undefined,
  occasions: undefined,
  scanned: undefined,
  leaving: undefined,
  shown: undefined,
  attached: undefined,
  looks: undefined,
}
