import type { SubmissionKind } from '../../domain/kind.ts'
import { SUBMISSION_KINDS } from '../../domain/kind.ts'
import { addDays, type Day, startOf } from '../../domain/shanghai.ts'
import { OPEN_STATES, type State } from '../../domain/submission.ts'
import type { Knowledge } from '../../ports/intent.ts'
import type { DueSpan } from '../../ports/store.ts'
import { firstDueDay, limitRule } from '../limit.ts'

type Content = Pick<Knowledge['content'], 'clocks' | 'settings' | 'holidays'>

/** States in which time runs. */
export const RUNNING: readonly State[] = OPEN_STATES.filter((state) => state !== 'NEED_INFO')

/** No limit is longer than this many days. */
const LONGEST = 4_096

export const hasLimits = ({ clocks, settings }: Content): boolean =>
  (clocks ?? []).length > 0 || settings.promiseDays !== undefined

/**
 * Items whose last day lies between two days. Those that came in before a last day was kept are found by when they came:
 * whoever comes later is never due earlier.
 */
export function dueBetween(content: Content, from: Day | undefined, to: Day | undefined): DueSpan {
  const byRule = new Map<unknown, SubmissionKind[]>()
  for (const kind of SUBMISSION_KINDS) {
    const rule = limitRule(kind, content)
    if (rule !== undefined) byRule.set(rule.id, [...(byRule.get(rule.id) ?? []), kind])
  }
  const undated = [...byRule.values()].map((kinds) => ({
    kinds,
    ...(from === undefined ? {} : { from: startOf(firstDueOn(kinds[0] as SubmissionKind, content, from)) }),
    ...(to === undefined ? {} : { before: startOf(firstDueOn(kinds[0] as SubmissionKind, content, addDays(to, 1))) }),
  }))
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), undated }
}

/** First day on which time must begin so that the last day is the given one or later. */
function firstDueOn(kind: SubmissionKind, content: Content, day: Day): Day {
  let [late, early] = [0, LONGEST]
  while (early - late > 1) {
    const middle = Math.floor((late + early) / 2)
    const begun = addDays(day, -middle)
    if ((firstDueDay(kind, content, startOf(begun)) as Day) >= day) late = middle
    else early = middle
  }
  return addDays(day, -late)
}
