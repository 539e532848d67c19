import { addDays, DAY_MS, type Day, dayOf, type Instant, startOf } from '../domain/shanghai.ts'
import { awaitsResult, type Submission } from '../domain/submission.ts'

/** Last day on which an answer is in time; an item that is handled anew has the promised days once more. */
export function dueDay(submission: Submission, promiseDays: number): Day {
  const from = submission.redoCount > 0 ? (submission.ratedAt ?? submission.filedAt) : submission.filedAt
  return addDays(dayOf(from), promiseDays)
}

/** Days left until the last day, 0 on that day, below zero when it has passed; undefined when nothing is owed any more. */
export function daysLeft(submission: Submission, promiseDays: number, now: Instant): number | undefined {
  if (!awaitsResult(submission.state)) return undefined
  const due = startOf(dueDay(submission, promiseDays))
  return Math.round((due - startOf(dayOf(now))) / DAY_MS)
}
