import { specOf } from '../domain/kind.ts'
import { checkMove, type Facts, pathTo } from '../domain/moves.ts'
import { isProblem, Problem } from '../domain/problem.ts'
import type { Actor } from '../domain/role.ts'
import type { Instant } from '../domain/shanghai.ts'
import { STATE_NAME, type State, type Submission, type SubmissionSet } from '../domain/submission.ts'
import type { AuditEntry, Change } from '../ports/store.ts'

/** Who does something, as the trail names it. */
export interface Doer {
  readonly id: string
  readonly roles: readonly Actor[]
  readonly channel: string
}

export interface Step {
  readonly submission: Submission
  readonly command: string
  readonly by: Doer
  readonly at: Instant
  readonly facts?: Facts
  readonly reason?: string
  readonly set?: SubmissionSet
}

/** Fields that may stand in the trail: never a citizen's words. */
const traced = (s: SubmissionSet): string =>
  JSON.stringify({
    state: s.state,
    assignee: s.assigneeId,
    category: s.category,
    outcome: s.outcome,
    rating: s.rating,
    main: s.mainId,
    promised: s.promiseDay,
    delivery: s.deliveryRating,
    public: s.publishedAt !== undefined || undefined,
  })

const entry = (step: Step, role: string, before: string, after: string): Change => ({
  do: 'audit',
  entry: {
    at: step.at,
    actorId: step.by.id,
    role,
    channel: step.by.channel,
    command: step.command,
    target: step.submission.receipt,
    result: 'done',
    before,
    after,
  } satisfies AuditEntry,
})

/** That an item cannot come to a state from where it stands. */
export const illegal = ({ receipt, state }: Submission, to: State, from: State = state): Problem =>
  new Problem('MOVE_ILLEGAL', { receipt, from: STATE_NAME[from], to: STATE_NAME[to] })

/** The law of moves does not know which item it is asked about. */
function named<T>({ receipt }: Submission, check: () => T): T {
  try {
    return check()
  } catch (error) {
    throw isProblem(error) ? new Problem(error.code, { ...error.detail, receipt }, { cause: error }) : error
  }
}

/**
 * Walks a submission through the given states, one legal move after the other, one trail row a move.
 * @throws {Problem} `MOVE_ILLEGAL` (also where this kind never takes the state), `MOVE_ROLE`, `MOVE_GUARD`: nothing happens
 */
export function walk(step: Step, states: readonly State[]): readonly Change[] {
  const { submission, by, at } = step
  const changes: Change[] = []
  let from = submission.state
  for (const to of states) {
    if (specOf(submission.kind).without.includes(to)) throw illegal(submission, to, from)
    const actor = named(submission, () => checkMove(from, to, by.roles, step.facts ?? {}))
    changes.push({
      do: 'submission.move',
      move: {
        submissionId: submission.id,
        from,
        to,
        at,
        actor,
        personId: by.id,
        ...(step.reason === undefined ? {} : { reason: step.reason }),
      },
    })
    changes.push(
      entry(step, actor, traced({ ...submission, state: from }), traced({ ...submission, ...step.set, state: to })),
    )
    from = to
  }
  return [change(step, { ...step.set, state: from }), ...changes]
}

/** Walks to a state on the main line, passing what lies between. @throws {Problem} `WAITS_FOR_ANSWER`, `MOVE_*` */
export function walkTo(step: Step, target: State): readonly Change[] {
  const { state, receipt } = step.submission
  if (state === 'NEED_INFO') throw new Problem('WAITS_FOR_ANSWER', { receipt })
  const path = pathTo(state, target)
  if (path === undefined) throw illegal(step.submission, target)
  return walk(step, path)
}

/** Changes fields without a move, with its trail row. */
export function amend(step: Step, role: string): readonly Change[] {
  const { submission } = step
  return [change(step, step.set ?? {}), entry(step, role, traced(submission), traced({ ...submission, ...step.set }))]
}

function change(step: Step, set: SubmissionSet): Change {
  const { id, rev } = step.submission
  return { do: 'submission.change', id, rev, set: { ...set, updatedAt: step.at } }
}
