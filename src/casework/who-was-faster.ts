import { isProblem, type ProblemCode } from '../domain/problem.ts'
import { type Instant, sayTime } from '../domain/shanghai.ts'
import { STATE_NAME, type Submission } from '../domain/submission.ts'
import type { Outcome, Turn } from '../ports/intent.ts'
import type { Touch } from '../ports/touch.ts'
import { nameOfCommand } from './may.ts'

/** Refusals of what would have been right before somebody else did something with the item. */
const OVERTAKEN: readonly ProblemCode[] = [
  'MOVE_ILLEGAL',
  'WAITS_FOR_ANSWER',
  'NOT_WAITING',
  'NOTHING_TO_RELEASE',
  'NOTHING_TO_UNDO',
  'RETURN_NOT_HOLDER',
  'NEEDS_ADJUDICATION',
  'NOTHING_TO_ADJUDICATE',
  'MERGE_MAIN',
  'MERGE_TWICE',
  'MERGE_STATE',
  'MERGED_ITEM',
  'SPLIT_ALONE',
  'SPLIT_TOLD',
  'CORRECT_UNTOLD',
  'PUBLISH_UNTOLD',
  'PUBLISH_ALREADY',
  'PUBLISH_NOT',
  'PROMISE_OPEN',
  'PROMISE_NONE',
  'NOTHING_TO_LEAVE',
  'NOTHING_TO_PHONE',
  'NOTHING_TO_TELL',
]

type Asking = Pick<Turn, 'store' | 'at' | 'speaker'>

/** Items named one by one; more would push the answer off the screen. */
const NAMED = 5
/** Two at once: what happened this long before a command could not be seen by who gave it. */
const AT_ONCE_MS = 60_000

interface Done {
  readonly touch: Touch
  /** `何静 9月14日 10:02 交办` */
  readonly says: string
}

/** What was done last by a command of staff. */
async function lastDone({ store, at, speaker }: Asking, receipt: string): Promise<Done | undefined> {
  for (const touch of await store.submissions.touches(receipt)) {
    const what = nameOfCommand(touch.command)
    if (what === undefined) continue
    const who = touch.actorId === speaker.id ? '您' : touch.who
    return { touch, says: `${who} ${sayTime(touch.at, at)} ${what}` }
  }
  return undefined
}

/** `（何静 9月14日 10:02 交办）`: what a colleague did with an item last, and when; empty when none did. */
export async function sayLast(turn: Asking, { receipt }: Pick<Submission, 'receipt'>): Promise<string> {
  const done = await lastDone(turn, receipt)
  return done === undefined ? '' : `（${done.says}）`
}

/** The same behind a refusal, where the item stands elsewhere than who gave the command thought. */
export async function sayOvertaken(turn: Asking, error: unknown): Promise<string> {
  if (!isProblem(error) || !OVERTAKEN.includes(error.code)) return ''
  const { receipt } = error.detail
  return typeof receipt === 'string' ? sayLast(turn, { receipt: receipt as Submission['receipt'] }) : ''
}

/**
 * What colleagues did, since this person looked at the list or a moment ago, with the items that a command changes:
 * it was done all the same, so that nobody overrides a colleague unknowingly. `raced`: the command met somebody else's.
 */
export async function sayChangedSince(
  turn: Asking & Pick<Turn, 'memory'>,
  outcome: Outcome,
  raced: boolean,
): Promise<readonly string[]> {
  const { list } = turn.memory
  const ids = (outcome.changes ?? []).flatMap((change) => (change.do === 'submission.change' ? [change.id] : []))
  const seenAt = (receipt: string): Instant | undefined =>
    list?.receipts.includes(receipt) === true ? list.at : raced ? turn.at - AT_ONCE_MS : undefined
  if (ids.length === 0 || (list === undefined && !raced)) return []
  const items = await turn.store.submissions.find({ ids: [...new Set(ids)] })
  const lines: string[] = []
  for (const { receipt, updatedAt, state } of items) {
    const seen = seenAt(receipt)
    if (seen === undefined || updatedAt < seen || lines.length === NAMED) continue
    const done = await lastDone(turn, receipt)
    if (done === undefined || done.touch.actorId === turn.speaker.id || done.touch.at < seen) continue
    lines.push(`${receipt} 在您之前刚有变动：${done.says}，当时是“${STATE_NAME[state]}”。`)
  }
  return lines
}
