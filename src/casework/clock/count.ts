import type { Span } from '../../domain/clock-rule.ts'
import { addDays, type Day, weekdayOf } from '../../domain/shanghai.ts'
import type { HolidayYear } from '../../domain/station.ts'
import { kindOf } from '../../station/calendar.ts'

/** Days on which time stood still: from the day after the first to the last, both of Shanghai. */
export interface Pause {
  readonly from: Day
  readonly to: Day
}

export interface Counted {
  /** Last day of the span. */
  readonly day: Day
  /** Days off that were stepped over, with their names. */
  readonly skipped: readonly { readonly day: Day; readonly name: string }[]
  /** Weekend days that counted because they are worked. */
  readonly worked: readonly Day[]
  /** Years met whose arrangement is not on file; their weekends were taken for days off, which is a guess and said. */
  readonly missing: readonly number[]
}

/** No limit of ours is longer; keeps a wrong rule from counting for ever. */
const MOST_DAYS = 4_000

interface Count {
  skipped: { readonly day: Day; readonly name: string }[]
  worked: Day[]
  missing: Set<number>
}

/** Whether a day is worked; notes in `count` why not, and what is not known. */
function isWorked(day: Day, holidays: readonly HolidayYear[], count: Count): boolean {
  const what = kindOf(day, holidays)
  switch (what.kind) {
    case 'work':
      return true
    case 'make-up':
      count.worked.push(day)
      return true
    case 'holiday':
      count.skipped.push({ day, name: what.holiday.name })
      return false
    case 'weekend':
      return false
    case 'unknown':
      count.missing.add(what.year)
      return ![0, 6].includes(weekdayOf(day))
  }
}

const isPaused = (day: Day, pauses: readonly Pause[]): boolean => pauses.some((p) => p.from < day && day <= p.to)

/** The same date some months later, or the last of that month where it has no such date (民法典第二百零二条). */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}

/**
 * The last day of a span that begins on a day. The day of the beginning does not count (民法典第二百零一条); paused days do
 * not count; a span in months is carried on by as many days as were paused.
 */
export function countFrom(
  start: Day,
  { length, unit }: Span,
  pauses: readonly Pause[],
  holidays: readonly HolidayYear[],
): Counted {
  const count: Count = { skipped: [], worked: [], missing: new Set() }
  const counts = (day: Day): boolean => !isPaused(day, pauses) && (unit !== '工作日' || isWorked(day, holidays, count))
  let day = start
  if (unit === '月') {
    const end = addMonths(start, length)
    let left = 0
    while (day < end) {
      day = addDays(day, 1)
      if (isPaused(day, pauses)) left++
    }
    for (; left > 0; left--) {
      day = addDays(day, 1)
      while (isPaused(day, pauses)) day = addDays(day, 1)
    }
    return done(day, count)
  }
  for (let left = length, seen = 0; left > 0 && seen < MOST_DAYS; seen++) {
    day = addDays(day, 1)
    if (counts(day)) left--
  }
  return done(day, count)
}

/** The day itself, or the next working day after it. */
export function nextWorkingDay(day: Day, holidays: readonly HolidayYear[]): Counted {
  const count: Count = { skipped: [], worked: [], missing: new Set() }
  let last = day
  while (!isWorked(last, holidays, count)) last = addDays(last, 1)
  return done(last, count)
}

const done = (day: Day, { skipped, worked, missing }: Count): Counted => ({
  day,
  skipped,
  worked,
  missing: [...missing].toSorted((a, b) => a - b),
})
