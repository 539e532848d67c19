import type { ClockRule } from '../../domain/clock-rule.ts'
import { Problem } from '../../domain/problem.ts'
import { type Grant, holds } from '../../domain/role.ts'
import { DAY_MS, type Day, dayOf, type Instant, startOf } from '../../domain/shanghai.ts'
import type { HolidayYear } from '../../domain/station.ts'
import type { Move } from '../../domain/submission.ts'
import { type Counted, countFrom, nextWorkingDay, type Pause } from './count.ts'

export interface Extension {
  readonly at: Instant
  readonly by: string
  readonly reason: string
}

/** What happened to an item as far as its time limit is concerned. */
export interface Timeline {
  /** When the citizen pressed send; nothing that staff do among themselves moves it. */
  readonly start: Instant
  readonly moves: readonly Pick<Move, 'from' | 'to' | 'at'>[]
  readonly extensions: readonly Extension[]
}

export interface Deadline extends Counted {
  readonly rule: ClockRule
  readonly start: Day
  readonly pauses: readonly (Pause & { readonly open: boolean })[]
  readonly extensions: readonly Extension[]
  /** Time stands still at this moment; the day is the one that would hold if it ran again today. */
  readonly paused: boolean
}

/** When the item was in a state that stops the clock. */
export function pausesIn(
  { pausesIn: states }: Pick<ClockRule, 'pausesIn'>,
  { moves }: Timeline,
  now: Instant,
): readonly (Pause & { readonly open: boolean })[] {
  const pauses: (Pause & { open: boolean })[] = []
  let since: Instant | undefined
  for (const { to, at } of moves.toSorted((a, b) => a.at - b.at)) {
    const still = states.includes(to)
    if (still && since === undefined) since = at
    if (!still && since !== undefined) {
      pauses.push({ from: dayOf(since), to: dayOf(at), open: false })
      since = undefined
    }
  }
  if (since !== undefined) pauses.push({ from: dayOf(since), to: dayOf(now), open: true })
  return pauses
}

/** The last day on which the item is in time. */
export function deadlineOf(
  rule: ClockRule,
  timeline: Timeline,
  holidays: readonly HolidayYear[],
  now: Instant,
): Deadline {
  const start = dayOf(timeline.start)
  const pauses = pausesIn(rule, timeline, now)
  const spans = [rule, ...timeline.extensions.flatMap(() => (rule.extension === undefined ? [] : [rule.extension]))]
  const parts: Counted[] = []
  let day = start
  for (const span of spans) {
    const part = countFrom(day, span, pauses, holidays)
    parts.push(part)
    day = part.day
  }
  if (rule.endsOnWorkingDay) parts.push(nextWorkingDay(day, holidays))
  return {
    rule,
    start,
    pauses,
    extensions: timeline.extensions,
    paused: pauses.some(({ open }) => open),
    day: parts.at(-1)?.day ?? day,
    skipped: parts.flatMap(({ skipped }) => skipped),
    worked: parts.flatMap(({ worked }) => worked),
    missing: [...new Set(parts.flatMap(({ missing }) => missing))].toSorted((a, b) => a - b),
  }
}

/** Days left until the last day, 0 on that day, below zero when it has passed. */
export function daysLeftOf({ day }: Pick<Deadline, 'day'>, now: Instant): number {
  return Math.round((startOf(day) - startOf(dayOf(now))) / DAY_MS)
}

/**
 * Whether an item may be given more time.
 * @throws {Problem} `EXTENSION_NONE` the rule knows none; `EXTENSION_USED` it was used up; `EXTENSION_ROLE` somebody else
 * approves it; `EXTENSION_LATE` the day has passed
 */
export function checkExtension(
  deadline: Deadline,
  grants: readonly Grant[],
  stationId: string | undefined,
  now: Instant,
): void {
  const { extension, name } = deadline.rule
  if (extension === undefined) throw new Problem('EXTENSION_NONE', { name })
  if (deadline.extensions.length >= extension.times) throw new Problem('EXTENSION_USED', { times: extension.times })
  if (!extension.by.some((role) => holds(grants, role, stationId)))
    throw new Problem('EXTENSION_ROLE', { role: extension.by.join('或') })
  if (daysLeftOf(deadline, now) < 0) throw new Problem('EXTENSION_LATE', { day: deadline.day })
}
