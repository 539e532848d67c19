import { addDays, type Day, weekdayOf } from '../domain/shanghai.ts'
import type { HolidayYear } from '../domain/station.ts'
import type { HolidayName } from './day-names.ts'

/** Days off in a row under one name of the official arrangement. */
export interface Break {
  readonly name: string
  readonly first: Day
  readonly last: Day
}

export type DayKind =
  | { readonly kind: 'work' | 'weekend' }
  /** A weekend day that is worked in exchange for a day off. */
  | { readonly kind: 'make-up' }
  | { readonly kind: 'holiday'; readonly holiday: Break }
  /** The arrangement of that year is not on file. */
  | { readonly kind: 'unknown'; readonly year: number }

const yearOf = (day: Day): number => Number(day.slice(0, 4))
const isWeekend = (day: Day): boolean => [0, 6].includes(weekdayOf(day))

/** What the official arrangement makes of a day. The first days off of a year may lie in the December before it. */
export function kindOf(day: Day, holidays: readonly HolidayYear[]): DayKind {
  const year = holidays.find((h) => h.off.has(day))
  const name = year?.off.get(day)
  if (year !== undefined && name !== undefined) return { kind: 'holiday', holiday: around(day, name, year) }
  if (holidays.some((h) => h.work.has(day))) return { kind: 'make-up' }
  if (!holidays.some((h) => h.year === yearOf(day))) return { kind: 'unknown', year: yearOf(day) }
  return { kind: isWeekend(day) ? 'weekend' : 'work' }
}

/** Working day under the official arrangement; undefined when the year is not on file. */
export function isWorkingDay(day: Day, holidays: readonly HolidayYear[]): boolean | undefined {
  const { kind } = kindOf(day, holidays)
  return kind === 'unknown' ? undefined : kind === 'work' || kind === 'make-up'
}

function around(day: Day, name: string, { off }: HolidayYear): Break {
  let [first, last] = [day, day]
  while (off.get(addDays(first, -1)) === name) first = addDays(first, -1)
  while (off.get(addDays(last, 1)) === name) last = addDays(last, 1)
  return { name, first, last }
}

/** The last month that a holiday can lie in, by the sun or by the moon. */
const LAST_MONTH: Readonly<Record<HolidayName, number>> = {
  元旦: 1,
  春节: 2,
  清明: 4,
  劳动: 5,
  端午: 6,
  中秋: 10,
  国庆: 10,
}

export type HolidayFound =
  | { readonly found: Break }
  /** Nothing is on file for that year; `passed` is this year's, which is over. */
  | { readonly found: undefined; readonly year: number; readonly passed?: Break }

/** The days off of a named holiday: those of the year that is said, else the coming ones. */
export function breakOf(
  name: HolidayName,
  year: number | undefined,
  today: Day,
  holidays: readonly HolidayYear[],
): HolidayFound {
  const all = holidays
    .toSorted((a, b) => a.year - b.year)
    .flatMap((h) => breaksIn(h).map((found) => ({ ...found, year: h.year })))
    .filter((found) => found.name.includes(name))
  const meant = all.find((found) => (year === undefined ? found.last >= today : found.year === year))
  if (meant !== undefined) return { found: meant }
  if (year !== undefined) return { found: undefined, year }
  const passed = all.findLast((found) => found.year === yearOf(today))
  if (passed !== undefined) return { found: undefined, year: yearOf(today) + 1, passed }
  return { found: undefined, year: yearOf(today) + (Number(today.slice(5, 7)) > LAST_MONTH[name] ? 1 : 0) }
}

function breaksIn(year: HolidayYear): readonly Break[] {
  const breaks = [...year.off].map(([day, name]) => around(day, name, year))
  return breaks.filter((one, i) => breaks.findIndex((other) => other.first === one.first) === i)
}
