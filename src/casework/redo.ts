import { Problem } from '../domain/problem.ts'
import { type Day, dayOf, sayDay } from '../domain/shanghai.ts'
import { STATE_NAME, type Submission } from '../domain/submission.ts'
import type { Change } from '../ports/store.ts'
import type { Desk } from './decide.ts'
import { authorise } from './may.ts'
import { notify, sayWhich } from './notice.ts'
import { type Doer, walk } from './walk.ts'

export interface Redoing {
  /** Of the entry in the ledger. */
  readonly id: string
  /** Read by the citizen. */
  readonly reason: string
  /** New last day; undefined where no limit is set. */
  readonly due?: Day
}

/** The entry that says from when, why and until when an item is done anew. */
export function redoEntry(submission: Submission, { id, reason, due }: Redoing, at: number, by: string): Change {
  const data = { reason, count: submission.redoCount + 1, ...(due === undefined ? {} : { due }) }
  return { do: 'ledger.add', entry: { id, submissionId: submission.id, at, kind: 'redo', by, data } }
}

function stepOf(submission: Submission, reason: string, desk: Desk) {
  const held = authorise(desk.grants, 'redo', submission.stationId)
  if (reason.trim() === '') throw new Problem('REASON_MISSING')
  const by: Doer = { id: desk.personId, channel: desk.channel, roles: held }
  return { submission, command: 'redo', by, at: desk.at, reason: reason.trim(), facts: { reason: true } }
}

/**
 * Has an item done anew by decision, also one that was closed (回头看); its owner hears why and until when.
 * @throws {Problem} `NOT_ALLOWED`, `OUT_OF_SCOPE`, `REASON_MISSING`, `REDO_PAST` the new day has passed, `MOVE_ILLEGAL`
 */
export function redo(submission: Submission, redoing: Redoing, desk: Desk): readonly Change[] {
  const step = stepOf(submission, redoing.reason, desk)
  const { due } = redoing
  if (due !== undefined && due < dayOf(desk.at)) throw new Problem('REDO_PAST', { day: sayDay(due) })
  const set = { redoCount: submission.redoCount + 1, dueDay: due }
  const which = sayWhich(submission, desk.draftTitle(submission), desk.at)
  const until = due === undefined ? '有新的结果再告诉您。' : `最晚${sayDay(due, desk.at)}答复您。`
  return [
    ...walk({ ...step, set }, ['REDO']),
    redoEntry(submission, redoing, desk.at, desk.personId),
    notify(submission, {
      event: 'redo',
      text: `${which}将重新办理，${until}\n理由：${step.reason}`,
      choices: [],
      at: desk.at,
      holdMs: 0,
    }),
  ]
}

/**
 * Leaves a result as it is although its owner was not satisfied again; the owner hears why.
 * @throws {Problem} `NOT_ALLOWED`, `OUT_OF_SCOPE`, `REASON_MISSING`, `NOTHING_TO_LEAVE` nobody waits for this decision
 */
export function leaveAsIs(submission: Submission, reason: string, desk: Desk): readonly Change[] {
  const step = stepOf(submission, reason, desk)
  const { receipt, state } = submission
  if (state !== 'RATED') throw new Problem('NOTHING_TO_LEAVE', { receipt, state: STATE_NAME[state] })
  const which = sayWhich(submission, desk.draftTitle(submission), desk.at)
  return [
    ...walk({ ...step, command: 'close' }, ['CLOSED']),
    notify(submission, {
      event: 'not-redone',
      text: `${which}，您的评价收到了。经研究，不再重新办理。\n理由：${step.reason}\n有新的情况可以再提，也可以请站点同志说明。`,
      choices: [],
      at: desk.at,
      holdMs: 0,
    }),
  ]
}
