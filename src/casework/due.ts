import { DAY_MS, dayOf, type Instant, startOf } from '../domain/shanghai.ts'
import { awaitsResult, type Submission, waitsAbove } from '../domain/submission.ts'
import type { Knowledge } from '../ports/intent.ts'
import { dueDay } from './limit.ts'

/**
 * Days left until the last day, 0 on that day, below zero when it has passed; undefined when nothing is owed any more or
 * no limit is set.
 */
export function daysLeft(
  submission: Submission,
  content: Pick<Knowledge['content'], 'clocks' | 'settings' | 'holidays'>,
  now: Instant,
): number | undefined {
  if (!awaitsResult(submission.state) || submission.state === 'NEED_INFO' || waitsAbove(submission)) return undefined
  const due = dueDay(submission, content)
  return due === undefined ? undefined : Math.round((startOf(due) - startOf(dayOf(now))) / DAY_MS)
}
