import { type Outcome, outcomesOf } from '../domain/kind.ts'
import { Problem } from '../domain/problem.ts'
import type { Grant } from '../domain/role.ts'
import type { Instant } from '../domain/shanghai.ts'
import { STATE_NAME, type Submission } from '../domain/submission.ts'
import type { Change } from '../ports/store.ts'
import { authorise } from './may.ts'
import { notifyResult } from './notice.ts'
import { amend, type Doer, walk, walkTo } from './walk.ts'

/** What every staff command knows. */
export interface Desk {
  readonly at: Instant
  readonly channel: string
  readonly personId: string
  readonly grants: readonly Grant[]
  readonly holdMs: number
  readonly twoKeyKinds: readonly string[]
  readonly draftTitle: (submission: Submission) => string | undefined
}

export interface Decided {
  readonly changes: readonly Change[]
  /** `told`: the notice is on its way. Else who has to release it. */
  readonly next: 'told' | 'needs-reviewer' | 'needs-second-person'
}

const doer = (
  desk: Desk,
  submission: Submission,
  held = authorise(desk.grants, 'open', submission.stationId),
): Doer => ({
  id: desk.personId,
  channel: desk.channel,
  roles: [...held, '系统'],
})

/**
 * Gives a submission its result and reason; releases it in the same breath where the office allows that.
 * @throws {Problem} `OUTCOME_UNKNOWN`, `REASON_MISSING`, `NOT_ALLOWED`, `OUT_OF_SCOPE`, `MOVE_*`: nothing happens
 */
export function decide(submission: Submission, outcome: Outcome, reason: string, desk: Desk): Decided {
  const held = authorise(desk.grants, 'decide', submission.stationId)
  const outcomes = outcomesOf(submission.kind)
  if (!outcomes.includes(outcome)) throw new Problem('OUTCOME_UNKNOWN', { outcomes: outcomes.join('、') })
  if (reason.trim() === '') throw new Problem('REASON_MISSING')
  const set = {
    outcome,
    outcomeReason: reason.trim(),
    decidedBy: desk.personId,
    decidedAt: desk.at,
    releasedBy: undefined,
  }
  const step = { submission, command: 'decide', by: doer(desk, submission, held), at: desk.at, reason: reason.trim() }
  const facts = { outcome: true, reason: true }
  const twoKey = desk.twoKeyKinds.includes(submission.kind)
  if (twoKey || !held.includes('审核员'))
    return {
      changes: walkTo({ ...step, facts, set }, 'RESULT_READY'),
      next: twoKey ? 'needs-second-person' : 'needs-reviewer',
    }
  const released = { ...set, releasedBy: desk.personId }
  return {
    changes: [
      ...walkTo({ ...step, facts, set: released }, 'RESULT_READY'),
      notifyResult({ ...submission, ...released }, desk.draftTitle(submission), desk.at, desk.holdMs),
    ],
    next: 'told',
  }
}

/**
 * Lets a result go to the citizen. Where two keys are needed, never by the person who decided.
 * @throws {Problem} `MOVE_ILLEGAL` nothing waits for release; `MOVE_GUARD` same person; `NOT_ALLOWED`
 */
export function release(submission: Submission, desk: Desk): readonly Change[] {
  authorise(desk.grants, 'release', submission.stationId)
  if (submission.state !== 'RESULT_READY' || submission.releasedBy !== undefined)
    throw new Problem('NOTHING_TO_RELEASE', { state: STATE_NAME[submission.state] })
  if (desk.twoKeyKinds.includes(submission.kind) && submission.decidedBy === desk.personId)
    throw new Problem('MOVE_GUARD', { to: '放行', need: '作出结果的人不能自己放行，请另一位审核员放行' })
  const set = { releasedBy: desk.personId }
  return [
    ...amend({ submission, command: 'release', by: doer(desk, submission), at: desk.at, set }, '审核员'),
    notifyResult({ ...submission, ...set }, desk.draftTitle(submission), desk.at, desk.holdMs),
  ]
}

/** Takes a result back while its notice has not left; the caller checked that it is still waiting. */
export function undo(submission: Submission, noticePending: string | undefined, desk: Desk): readonly Change[] {
  authorise(desk.grants, 'undo', submission.stationId)
  if (submission.state !== 'RESULT_READY') throw new Problem('NOTHING_TO_UNDO')
  const step = {
    submission,
    command: 'undo',
    by: doer(desk, submission),
    at: desk.at,
    reason: '撤销结果',
    facts: { reason: true },
  }
  const cleared = {
    outcome: undefined,
    outcomeReason: undefined,
    decidedBy: undefined,
    decidedAt: undefined,
    releasedBy: undefined,
  }
  const back = walk({ ...step, set: cleared }, ['IN_PROGRESS'])
  if (noticePending === undefined) return back
  return [...back, { do: 'outbox.mark', key: noticePending, state: 'recalled', at: desk.at, attempts: 0 }]
}

/** What happens when a notice has left: the system marks the result as fed back. */
export function fedBack(submission: Submission, at: Instant): readonly Change[] {
  if (submission.state !== 'RESULT_READY') return []
  const by: Doer = { id: 'system', channel: submission.channel, roles: ['系统'] }
  return walk({ submission, command: 'notify', by, at, facts: { approved: true }, set: { fedBackAt: at } }, [
    'FED_BACK',
  ])
}
