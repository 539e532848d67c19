import { type Outcome, outcomesOf } from '../domain/kind.ts'
import type { Person } from '../domain/person.ts'
import { Problem } from '../domain/problem.ts'
import type { Grant, Role } from '../domain/role.ts'
import type { Instant } from '../domain/shanghai.ts'
import { STATE_NAME, type Submission, type SubmissionSet } from '../domain/submission.ts'
import type { Change } from '../ports/store.ts'
import type { RightDoor } from '../station/doors/index.ts'
import { reasonWithWho } from './decide-elsewhere.ts'
import { draftDaysOf, expiresAt } from './draft.ts'
import { type Emergency, recordEmergency } from './emergency.ts'
import { takeBackFromAll, tellEverybody } from './fan-out.ts'
import { type Answering, authorise, authoriseOn, MAY, rolesAt } from './may.ts'
import { type Promised, promiseEntry, setPromise } from './promise.ts'
import { amend, type Doer, walk, walkTo } from './walk.ts'

/** What every staff command knows. */
export interface Desk {
  readonly at: Instant
  readonly channel: string
  readonly personId: string
  readonly grants: readonly Grant[]
  readonly holdMs: number
  readonly twoKeyKinds: readonly string[]
  /** Days in which a result has to be released; absent = 7. */
  readonly draftDays?: number
  readonly draftTitle: (submission: Submission) => string | undefined
  /** A deputy who answers in the place of the desk. */
  readonly deputy?: Answering
  /** Bodies that take what is not ours. */
  readonly doors?: readonly RightDoor[]
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

/** What may be said with a result. */
export interface WithResult {
  readonly promised?: Promised | undefined
  /** Clause of the final text in which an opinion is found. */
  readonly into?: string | undefined
}

/**
 * Whether this person may give an item this result, what it changes, and the entry of what was promised with it.
 * @throws {Problem} `OUTCOME_UNKNOWN`, `REASON_MISSING`, `NOT_ALLOWED`, `OUT_OF_SCOPE`
 */
export function checkResult(
  submission: Submission,
  outcome: Outcome,
  reason: string,
  desk: Desk,
  { promised, into }: WithResult,
): {
  readonly held: readonly Role[]
  readonly command: string
  readonly set: SubmissionSet
  readonly kept: readonly Change[]
} {
  if (promised !== undefined) authorise(desk.grants, 'promise', submission.stationId)
  const { held, command } = authoriseOn(desk, 'decide', submission)
  const outcomes = outcomesOf(submission.kind)
  if (!outcomes.includes(outcome)) throw new Problem('OUTCOME_UNKNOWN', { outcomes: outcomes.join('、') })
  if (reason.trim() === '') throw new Problem('REASON_MISSING')
  const set = {
    outcome,
    outcomeReason: reasonWithWho(outcome, reason, desk.doors),
    finalClause: into,
    decidedBy: desk.personId,
    decidedAt: desk.at,
    releasedBy: undefined,
    publishedAt: undefined,
    ...(promised === undefined ? {} : setPromise(promised)),
  }
  return { held, command, set, kept: promised === undefined ? [] : [promiseEntry(submission, promised, 'made', desk)] }
}

/**
 * Gives a submission its result and reason; releases it in the same breath where the office allows that. `waiting` are
 * the items merged into it: they get the same result, and everybody hears it under the own receipt. What was `promised`
 * before stays promised when nothing new is. `into` is the clause of the final text in which it is found.
 * @throws {Problem} `MERGED_ITEM` its main item is decided instead; `OUTCOME_UNKNOWN`, `REASON_MISSING`, `NOT_ALLOWED`, `OUT_OF_SCOPE`, `MOVE_*`: nothing happens
 */
export function decide(
  submission: Submission,
  outcome: Outcome,
  reason: string,
  desk: Desk,
  waiting: readonly Submission[] = [],
  promised?: Promised,
  into?: string,
): Decided {
  if (submission.state === 'MERGED') throw new Problem('MERGED_ITEM', { receipt: submission.receipt })
  const { held, command, set, kept } = checkResult(submission, outcome, reason, desk, { promised, into })
  const step = { submission, command, by: doer(desk, submission, held), at: desk.at, reason: reason.trim() }
  const facts = { outcome: true, reason: true }
  const twoKey = desk.twoKeyKinds.includes(submission.kind)
  if (twoKey || (desk.deputy === undefined && !held.includes('审核员')))
    return {
      changes: [...walkTo({ ...step, facts, set }, 'RESULT_READY'), ...kept],
      next: twoKey ? 'needs-second-person' : 'needs-reviewer',
    }
  const released = { ...set, releasedBy: desk.personId }
  return {
    changes: [
      ...walkTo({ ...step, facts, set: released }, 'RESULT_READY'),
      ...kept,
      ...tellEverybody({ ...submission, ...released } as Submission, waiting, step.by, desk),
    ],
    next: 'told',
  }
}

/** What is known of a release beside the item. */
export interface Releasing {
  /** Who made the result, as they are now; absent where nobody knows any more. */
  readonly author?: Person
  /** No second person can be waited for. */
  readonly emergency?: Emergency
}

/**
 * Lets a result go to the citizen and to everybody who was merged. Where two keys are needed, never by the person who
 * decided, unless in an emergency, which is on record and told to colleagues the next day.
 * @throws {Problem} `NOTHING_TO_RELEASE`; `DRAFT_EXPIRED`; `DRAFT_AUTHOR_GONE` who decided may not any more; `MOVE_GUARD`
 * same person; `EMERGENCY_REASON`; `NOT_ALLOWED`
 */
export function release(
  submission: Submission,
  desk: Desk,
  waiting: readonly Submission[] = [],
  { author, emergency }: Releasing = {},
): readonly Change[] {
  authorise(desk.grants, 'release', submission.stationId)
  const { state, receipt, decidedBy, outcome = '' } = submission
  if (state !== 'RESULT_READY' || submission.releasedBy !== undefined)
    throw new Problem('NOTHING_TO_RELEASE', { receipt, state: STATE_NAME[state] })
  const days = draftDaysOf(desk)
  if (desk.at >= expiresAt(submission, days)) throw new Problem('DRAFT_EXPIRED', { receipt, outcome, days })
  if (decidedBy !== undefined && !mayStillDecide(author, submission))
    throw new Problem('DRAFT_AUTHOR_GONE', { receipt, outcome })
  const own = desk.twoKeyKinds.includes(submission.kind) && decidedBy === desk.personId
  if (own && emergency === undefined)
    throw new Problem('MOVE_GUARD', {
      to: '放行',
      need: '作出结果的人不能自己放行，请另一位审核员放行。等不及的，请写明理由发“紧急放行 编号 理由：…”',
    })
  const set = { releasedBy: desk.personId }
  const by = doer(desk, submission)
  return [
    ...amend({ submission, command: own ? 'release-alone' : 'release', by, at: desk.at, set }, '审核员'),
    ...(own && emergency !== undefined ? [recordEmergency(submission, emergency, desk)] : []),
    ...tellEverybody({ ...submission, ...set }, waiting, by, desk),
  ]
}

/** A right that was taken away takes what was done with it along, as long as nobody was told. */
const mayStillDecide = (author: Person | undefined, { kind, stationId }: Submission): boolean =>
  author !== undefined &&
  (rolesAt(author.grants, stationId).some((role) => MAY.decide.includes(role)) ||
    (kind === 'deputy-message' && author.grants.some(({ role }) => MAY['answer-letter'].includes(role))))

/**
 * Takes a result back while no notice of it has left: `pending` are the keys of those that wait, `members` the items
 * merged into this one.
 * @throws {Problem} `NOTHING_TO_UNDO` somebody was told already; `NOT_ALLOWED`
 */
export function undo(
  submission: Submission,
  pending: readonly string[],
  desk: Desk,
  members: readonly Submission[] = [],
): readonly Change[] {
  authorise(desk.grants, 'undo', submission.stationId)
  const told = members.some((m) => m.state !== 'MERGED' && m.decidedAt === submission.decidedAt)
  if (submission.state !== 'RESULT_READY' || told) throw new Problem('NOTHING_TO_UNDO', { receipt: submission.receipt })
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
    finalClause: undefined,
    decidedBy: undefined,
    decidedAt: undefined,
    releasedBy: undefined,
    ...(submission.fedBackAt === undefined ? { promise: undefined, promiseDay: undefined } : {}),
  }
  return [
    ...walk({ ...step, set: cleared }, ['IN_PROGRESS']),
    ...takeBackFromAll(
      members.filter((m) => m.state === 'MERGED'),
      pending,
      step.by,
      desk,
    ),
  ]
}

/** What happens when a notice has left: the system marks the result as fed back; a merged item follows its main one. */
export function fedBack(submission: Submission, at: Instant): readonly Change[] {
  const follows = submission.state === 'MERGED' && submission.releasedBy !== undefined
  if (submission.state !== 'RESULT_READY' && !follows) return []
  const by: Doer = { id: 'system', channel: submission.channel, roles: ['系统'] }
  return walk({ submission, command: 'notify', by, at, facts: { approved: true }, set: { fedBackAt: at } }, [
    'FED_BACK',
  ])
}
