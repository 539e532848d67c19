import type { Submission } from '../domain/submission.ts'
import type { Change } from '../ports/store.ts'
import type { Desk } from './decide.ts'
import { notifyResults } from './notice.ts'
import { amend, type Doer } from './walk.ts'

/**
 * Gives the released result of a main item to everybody who was merged into it, and queues what they read: one notice
 * for each person, with that person's own receipts.
 */
export function tellEverybody(
  main: Submission,
  waiting: readonly Submission[],
  by: Doer,
  desk: Desk,
): readonly Change[] {
  const { outcome, outcomeReason, finalClause, decidedBy, decidedAt, releasedBy, promise, promiseDay } = main
  const set = { outcome, outcomeReason, finalClause, decidedBy, decidedAt, releasedBy, promise, promiseDay }
  const role = by.roles[0] ?? '登记员'
  const answered = waiting.map((item): Submission => ({ ...item, ...set }) as Submission)
  const people = new Map<string, Submission[]>()
  for (const item of [main, ...answered]) people.set(item.personId, [...(people.get(item.personId) ?? []), item])
  return [
    ...waiting.flatMap((submission) => amend({ submission, command: 'decide', by, at: desk.at, set }, role)),
    ...[...people.values()].map((items) => notifyResults(items, desk.draftTitle, desk.at, desk.holdMs)),
  ]
}

/** Takes the result of a main item back from those who were merged into it. */
export function takeBackFromAll(
  waiting: readonly Submission[],
  notices: readonly string[],
  by: Doer,
  desk: Desk,
): readonly Change[] {
  const set = {
    outcome: undefined,
    outcomeReason: undefined,
    finalClause: undefined,
    decidedBy: undefined,
    decidedAt: undefined,
    releasedBy: undefined,
    promise: undefined,
    promiseDay: undefined,
  }
  return [
    ...waiting
      .filter((item) => item.outcome !== undefined)
      .flatMap((submission) => amend({ submission, command: 'undo', by, at: desk.at, set }, by.roles[0] ?? '审核员')),
    ...notices.map((key): Change => ({ do: 'outbox.mark', key, state: 'recalled', at: desk.at, attempts: 0 })),
  ]
}
