import { Problem } from '../domain/problem.ts'
import { STATE_NAME, type State, type Submission } from '../domain/submission.ts'
import type { Change } from '../ports/store.ts'
import { NATIONAL, type RightDoor } from '../station/doors/index.ts'
import type { Desk } from './decide.ts'
import { withWho } from './decide-elsewhere.ts'
import { authorise } from './may.ts'
import { notifyRejected } from './notice.ts'
import { type Doer, illegal, walk } from './walk.ts'

/**
 * Takes an item into the books.
 * @throws {Problem} `NOT_ALLOWED`, `OUT_OF_SCOPE`, `MOVE_ILLEGAL` it was registered before
 */
export function register(submission: Submission, desk: Desk): readonly Change[] {
  const held = authorise(desk.grants, 'register', submission.stationId)
  const by: Doer = { id: desk.personId, channel: desk.channel, roles: held }
  return walk({ submission, command: 'register', by, at: desk.at }, ['REGISTERED'])
}

/** Ways to a refusal; classifying on the way is done by the system. */
const TO_REJECTED: Partial<Record<State, readonly State[]>> = {
  SUBMITTED: ['REJECTED'],
  REGISTERED: ['CLASSIFIED', 'REJECTED'],
  CLASSIFIED: ['REJECTED'],
}

/** Whether the law of moves still lets the item be refused. */
export function canReject(state: State): boolean {
  return TO_REJECTED[state] !== undefined
}

/**
 * Does not take an item up, and tells its owner why; where it is somebody else's matter, also who takes it, on which
 * number and on what ground. There is no way back from it.
 * @throws {Problem} `NOT_ALLOWED`, `OUT_OF_SCOPE`, `REASON_MISSING`, `MOVE_ILLEGAL` it is being handled already,
 * `MOVE_GUARD` the reason sends its owner away without saying where to
 */
export function reject(
  submission: Submission,
  reason: string,
  desk: Desk,
  doors: readonly RightDoor[] = NATIONAL,
): readonly Change[] {
  const held = authorise(desk.grants, 'reject', submission.stationId)
  const path = TO_REJECTED[submission.state]
  if (path === undefined) throw illegal(submission, 'REJECTED')
  if (reason.trim() === '') throw new Problem('REASON_MISSING')
  const told = withWho(reason, STATE_NAME.REJECTED, doors)
  const by: Doer = { id: desk.personId, channel: desk.channel, roles: [...held, '系统'] }
  const facts = { reason: true, reviewer: true }
  const set = { outcomeReason: reason.trim(), decidedBy: desk.personId, decidedAt: desk.at }
  return [
    ...walk({ submission, command: 'reject', by, at: desk.at, facts, reason: reason.trim(), set }, path),
    notifyRejected(submission, desk.draftTitle(submission), told, desk.at),
  ]
}
