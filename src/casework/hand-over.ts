import { Problem } from '../domain/problem.ts'
import type { State, Submission } from '../domain/submission.ts'
import type { Change } from '../ports/store.ts'
import type { Desk } from './decide.ts'
import { authorise } from './may.ts'
import { notifyMoved } from './notice.ts'
import { type Doer, illegal, walk } from './walk.ts'

export interface HandingOver {
  readonly body: string
  /** Number that the item has there. */
  readonly number?: string
  /** Read by the citizen. */
  readonly reason: string
}

/** What lies before CLASSIFIED on the way of an item that nobody handles yet. */
const TO_CLASSIFIED: Partial<Record<State, readonly State[]>> = {
  SUBMITTED: ['REGISTERED', 'CLASSIFIED'],
  REGISTERED: ['CLASSIFIED'],
  CLASSIFIED: [],
}

/**
 * Hands an item over to the body that is competent and tells its owner to whom, why and under which number. A second
 * order only changes the body or adds the number.
 * @throws {Problem} `NOT_ALLOWED`, `OUT_OF_SCOPE`, `REASON_MISSING`, `MOVE_ILLEGAL` somebody here handles it already
 */
export function transfer(submission: Submission, over: HandingOver, desk: Desk): readonly Change[] {
  const held = authorise(desk.grants, 'transfer', submission.stationId)
  const way = TO_CLASSIFIED[submission.state]
  if (way === undefined) throw illegal(submission, 'TRANSFERRED')
  if (over.reason.trim() === '') throw new Problem('REASON_MISSING')
  const by: Doer = { id: desk.personId, channel: desk.channel, roles: [...held, '系统'] }
  const set = { outsideBody: over.body, outsideNumber: over.number }
  const step = { submission, command: 'transfer', by, at: desk.at, reason: over.reason, facts: { reason: true }, set }
  return [
    ...walk(step, [...way, 'TRANSFERRED']),
    notifyMoved(submission, desk.draftTitle(submission), { how: '转给', ...over }, desk.at),
  ]
}

/**
 * Reports an item up, in its own words, as one of a batch; its owner hears where to.
 * @throws {Problem} `NOT_ALLOWED`, `OUT_OF_SCOPE`, `MOVE_ILLEGAL`
 */
export function reportUp(
  submission: Submission,
  up: HandingOver & { readonly id: string; readonly batch: string },
  desk: Desk,
): readonly Change[] {
  const held = authorise(desk.grants, 'report-up', submission.stationId)
  const way = submission.state === 'IN_PROGRESS' ? [] : TO_CLASSIFIED[submission.state]
  if (way === undefined) throw illegal(submission, 'REPORTED_UP')
  const by: Doer = { id: desk.personId, channel: desk.channel, roles: [...held, '系统'] }
  const set = { outsideBody: up.body, outsideNumber: up.number }
  return [
    ...walk({ submission, command: 'report-up', by, at: desk.at, set }, [...way, 'REPORTED_UP']),
    {
      do: 'ledger.add',
      entry: {
        id: up.id,
        submissionId: submission.id,
        at: desk.at,
        kind: 'report-up',
        by: desk.personId,
        data: { to: up.body, batch: up.batch, reason: up.reason },
      },
    },
    notifyMoved(submission, desk.draftTitle(submission), { how: '报送', ...up }, desk.at),
  ]
}
