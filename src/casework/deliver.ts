import { Problem } from '../domain/problem.ts'
import type { State, Submission } from '../domain/submission.ts'
import type { Change } from '../ports/store.ts'
import type { Desk } from './decide.ts'
import { RATING_CHOICES, tellOwners } from './notice.ts'
import { checkOpen, followStep, promiseEntry } from './promise.ts'
import { walk } from './walk.ts'

/** How an item comes to be told that the promise came true. */
const TO_DELIVERED: Partial<Record<State, readonly State[]>> = {
  FED_BACK: ['FOLLOW_UP', 'FED_BACK'],
  RATED: ['FOLLOW_UP', 'FED_BACK'],
  CLOSED: ['FOLLOW_UP', 'FED_BACK'],
}

/**
 * Says what came of a promise. Its owners hear it and are asked for the second rating; the first is left as it is.
 * @throws {Problem} `PROMISE_NONE`, `REASON_MISSING` nothing is said, `NOT_ALLOWED`, `OUT_OF_SCOPE`, `MOVE_ILLEGAL` it is
 * being done anew
 */
export function deliver(
  items: readonly Submission[],
  what: { readonly id: string; readonly text: string },
  desk: Desk,
): readonly Change[] {
  const [main] = items as readonly [Submission, ...Submission[]]
  const text = what.text.trim()
  const moved = items.flatMap((submission) => {
    const { step } = followStep(submission, 'follow-up', desk)
    checkOpen(submission)
    const set = { delivery: text, deliveredAt: desk.at }
    return walk({ ...step, set, reason: '登记落实情况' }, TO_DELIVERED[submission.state] ?? ['FED_BACK'])
  })
  if (text === '') throw new Problem('REASON_MISSING')
  return [
    ...moved,
    promiseEntry(main, { id: what.id, text: main.promise ?? '', day: main.promiseDay ?? '' }, 'kept', desk, text),
    ...tellOwners(
      items,
      desk.draftTitle,
      (which) =>
        `${which}，承诺的事项有了完成情况：${text}\n承诺：${main.promise}\n\n请您评价落实得怎么样（和上次对答复的评价分开记）：`,
      { event: 'delivered', choices: RATING_CHOICES.map((c) => c.label), at: desk.at, asksRating: true },
    ),
  ]
}

/** Follows a promise from now on, whether its owner rated the answer or not. @throws {Problem} `PROMISE_NONE`, `MOVE_*` */
export function follow(submission: Submission, desk: Desk): readonly Change[] {
  const { step } = followStep(submission, 'follow-up', desk)
  checkOpen(submission)
  return walk(step, ['FOLLOW_UP'])
}
