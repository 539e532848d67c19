import { type Outcome, outcomesOf } from '../domain/kind.ts'
import { Problem } from '../domain/problem.ts'
import { STATE_NAME, type State, type Submission } from '../domain/submission.ts'
import type { Change } from '../ports/store.ts'
import type { Desk } from './decide.ts'
import { reasonWithWho } from './decide-elsewhere.ts'
import { authorise } from './may.ts'
import { sayResult, tellOwners } from './notice.ts'
import { amend } from './walk.ts'

/** States in which the owner knows the result. */
const TOLD: readonly State[] = ['FED_BACK', 'RATED', 'FOLLOW_UP', 'CLOSED']

/** What the owners of an item read when its result was wrong. */
export const sayCorrection = (before: Submission, outcome: Outcome, reason: string, into?: string): string =>
  `原来告知的：${sayResult(before.outcome as Outcome, before.outcomeReason ?? '', before.finalClause)}\n更正为：${sayResult(outcome, reason, into)}`

/**
 * Corrects a result after its notice has left: one matter, its main item first. Everybody who was told reads the old and
 * the new one. What was public is private again until it was looked at anew; ratings stay.
 * @throws {Problem} `CORRECT_UNTOLD` nobody was told yet, `OUTCOME_UNKNOWN`, `REASON_MISSING`, `MOVE_GUARD` two keys,
 * `NOT_ALLOWED`, `OUT_OF_SCOPE`: nothing happens
 */
export function correct(
  items: readonly Submission[],
  right: { readonly id: string; readonly outcome: Outcome; readonly reason: string; readonly into?: string },
  desk: Desk,
): readonly Change[] {
  const [main] = items as readonly [Submission, ...Submission[]]
  const reason = reasonWithWho(right.outcome, right.reason, desk.doors)
  const changes = items.flatMap((submission) => {
    const held = authorise(desk.grants, 'correct', submission.stationId)
    const { receipt, state, kind } = submission
    if (!TOLD.includes(state) || submission.outcome === undefined)
      throw new Problem('CORRECT_UNTOLD', { receipt, state: STATE_NAME[state] })
    const outcomes = outcomesOf(kind)
    if (!outcomes.includes(right.outcome)) throw new Problem('OUTCOME_UNKNOWN', { outcomes: outcomes.join('、') })
    if (right.reason.trim() === '') throw new Problem('REASON_MISSING')
    if (desk.twoKeyKinds.includes(kind) && submission.decidedBy === desk.personId)
      throw new Problem('MOVE_GUARD', { to: '更正', need: '作出结果的人不能自己更正，请另一位审核员更正' })
    const by = { id: desk.personId, channel: desk.channel, roles: held }
    const set = {
      outcome: right.outcome,
      outcomeReason: reason,
      finalClause: right.into,
      releasedBy: desk.personId,
      publishedAt: undefined,
    }
    return amend({ submission, command: 'correct', by, at: desk.at, set }, '审核员')
  })
  const text = sayCorrection(main, right.outcome, reason, right.into)
  return [
    ...changes,
    {
      do: 'ledger.add',
      entry: {
        id: right.id,
        submissionId: main.id,
        at: desk.at,
        kind: 'reply',
        by: desk.personId,
        data: { text: `更正。${text}` },
      },
    },
    ...tellOwners(items, desk.draftTitle, (which) => `更正：${which}的结果。\n${text}`, {
      event: 'corrected',
      choices: [],
      at: desk.at,
    }),
  ]
}
