import type { LedgerEntry } from '../domain/ledger.ts'
import { Problem } from '../domain/problem.ts'
import { type Day, dayOf, type Instant, sayDay } from '../domain/shanghai.ts'
import type { HolidayYear } from '../domain/station.ts'
import { hasOpenPromise, STATE_NAME, type State, type Submission, type SubmissionSet } from '../domain/submission.ts'
import type { Change } from '../ports/store.ts'
import type { Desk } from './decide.ts'
import { authorise, type Command } from './may.ts'
import { notifyResults, sayPromise, tellOwners } from './notice.ts'
import { promiseDayIn } from './promise-day.ts'
import { amend, type Doer, walk } from './walk.ts'

/** What staff say will be done, and the last day for it. */
export interface Promised {
  /** Of its entry in the ledger. */
  readonly id: string
  readonly text: string
  readonly day: Day
}

/** How often the day of a promise may be moved. */
const MOST_MOVES = 1

/**
 * Reads a promise from the words of staff.
 * @throws {Problem} `PROMISE_WHAT` nothing is said, `PROMISE_DAY` no day, `PROMISE_PAST`
 */
export function readPromise(said: string, at: Instant, holidays: readonly HolidayYear[]): Omit<Promised, 'id'> {
  const text = said.trim().replace(/[。；;，,\s]+$/, '')
  if (text === '') throw new Problem('PROMISE_WHAT')
  const today = dayOf(at)
  const day = promiseDayIn(text, today, holidays)
  if (day === undefined) throw new Problem('PROMISE_DAY')
  if (day < today) throw new Problem('PROMISE_PAST', { day: sayDay(day) })
  return { text, day }
}

/** A new promise: nobody was told yet that its day came, and nothing came of it yet. */
export const setPromise = ({ text, day }: Omit<Promised, 'id'>): SubmissionSet => ({
  promise: text,
  promiseDay: day,
  promiseToldDay: undefined,
  delivery: undefined,
  deliveredAt: undefined,
  deliveryRating: undefined,
  deliveryComment: undefined,
  deliveryRatedAt: undefined,
})

export function promiseEntry(
  submission: Submission,
  { id, text, day }: Promised,
  does: 'made' | 'moved' | 'kept',
  desk: Pick<Desk, 'at' | 'personId'>,
  reason?: string,
): Change {
  const data = { does, promise: text, day, ...(reason === undefined ? {} : { reason }) }
  return {
    do: 'ledger.add',
    entry: { id, submissionId: submission.id, at: desk.at, kind: 'promise', by: desk.personId, data },
  }
}

/** States in which a promise can be added to a result that is there, and the way from them. */
const TO_FOLLOW: Partial<Record<State, readonly State[]>> = {
  RESULT_READY: [],
  MERGED: [],
  FED_BACK: [],
  FOLLOW_UP: [],
  RATED: ['FOLLOW_UP'],
  CLOSED: ['FOLLOW_UP'],
}

export function followStep(submission: Submission, command: Command, desk: Desk) {
  const held = authorise(desk.grants, command, submission.stationId)
  const by: Doer = { id: desk.personId, channel: desk.channel, roles: [...held, '系统'] }
  return { step: { submission, command, by, at: desk.at, facts: { reason: true } }, role: held[0] ?? '督办人' }
}

/**
 * Adds a promise to results that were given before: one matter, its main item first. Owners who were told the result
 * already hear of the promise. The others read it with the result: `notices` are the keys of those that wait, and are
 * made anew.
 * @throws {Problem} `PROMISE_EARLY` no result yet, `PROMISE_OPEN` something is promised already, `NOT_ALLOWED`,
 * `OUT_OF_SCOPE`: nothing happens
 */
export function promise(
  items: readonly Submission[],
  promised: Promised,
  notices: readonly string[],
  desk: Desk,
): readonly Change[] {
  const changes = items.flatMap((submission) => {
    const { step, role } = followStep(submission, 'promise', desk)
    const { receipt, state } = submission
    const way = TO_FOLLOW[state]
    if (way === undefined || submission.outcome === undefined)
      throw new Problem('PROMISE_EARLY', { receipt, state: STATE_NAME[state] })
    if (hasOpenPromise(submission)) throw new Problem('PROMISE_OPEN', { receipt, promise: submission.promise ?? '' })
    const set = setPromise(promised)
    return way.length === 0
      ? amend({ ...step, set }, role)
      : walk({ ...step, set, reason: `承诺：${promised.text}` }, way)
  })
  const told = items.filter((item) => item.fedBackAt !== undefined)
  const untold = items.filter((item) => item.fedBackAt === undefined && item.releasedBy !== undefined)
  const what = sayPromise(promised.text, promised.day, desk.at)
  return [
    ...changes,
    promiseEntry(items[0] as Submission, promised, 'made', desk),
    ...(notices.length === 0 ? [] : renewNotices(untold, promised, notices, desk)),
    ...tellOwners(told, desk.draftTitle, (which) => `${which}，承诺：${what}。到时会告诉您办得怎么样。`, {
      event: 'promised',
      choices: [],
      at: desk.at,
    }),
  ]
}

function renewNotices(
  items: readonly Submission[],
  { text, day }: Promised,
  notices: readonly string[],
  desk: Desk,
): readonly Change[] {
  const promised = items.map((item) => ({ ...item, promise: text, promiseDay: day }))
  const people = [...new Set(items.map((item) => item.personId))]
  return [
    ...notices.map((key): Change => ({ do: 'outbox.mark', key, state: 'recalled', at: desk.at, attempts: 0 })),
    ...people.map((id) =>
      notifyResults(
        promised.filter((item) => item.personId === id),
        desk.draftTitle,
        desk.at,
        desk.holdMs,
      ),
    ),
  ]
}

export const checkOpen = (submission: Submission): void => {
  if (!hasOpenPromise(submission)) throw new Problem('PROMISE_NONE', { receipt: submission.receipt })
}

/**
 * Moves the day of a promise, once; its owners hear the new day and why.
 * @throws {Problem} `PROMISE_NONE`, `PROMISE_MOVED` it was moved before, `REASON_MISSING`, `NOT_ALLOWED`, `OUT_OF_SCOPE`
 */
export function movePromise(
  items: readonly Submission[],
  to: { readonly id: string; readonly day: Day; readonly reason: string },
  ledger: readonly LedgerEntry[],
  desk: Desk,
): readonly Change[] {
  const [main] = items as readonly [Submission, ...Submission[]]
  const steps = items.map((submission) => followStep(submission, 'follow-up', desk))
  for (const item of items) checkOpen(item)
  const entries = ledger.filter((e) => e.kind === 'promise')
  const made = entries.findLastIndex((e) => e.data.does === 'made')
  if (entries.slice(made + 1).filter((e) => e.data.does === 'moved').length >= MOST_MOVES)
    throw new Problem('PROMISE_MOVED', { receipt: main.receipt })
  if (to.reason.trim() === '') throw new Problem('REASON_MISSING')
  const text = main.promise ?? ''
  const [before, after] = [main.promiseDay as Day, to.day].map((day) => sayDay(day, desk.at))
  return [
    ...steps.flatMap(({ step, role }) => amend({ ...step, set: { promiseDay: to.day } }, role)),
    promiseEntry(main, { id: to.id, text, day: to.day }, 'moved', desk, to.reason.trim()),
    ...tellOwners(
      items,
      desk.draftTitle,
      (which) => `${which}，承诺的日子从${before}改到${after}。\n承诺：${text}\n理由：${to.reason.trim()}`,
      { event: 'promise-moved', choices: [], at: desk.at },
    ),
  ]
}
