import { readNumber } from '../domain/numerals.ts'
import { addDays, type Day, mondayOf, weekdayOf } from '../domain/shanghai.ts'

/** `2026-09` */
export type Month = string

/** A date without a year that passed this many days ago still means that day, not the one in a year. */
const STILL_MEANT_DAYS = 30

const two = (n: number): string => String(n).padStart(2, '0')

/** A number in digits or characters; 0 when it is none. */
export const numberOf = (text: string | undefined): number => readNumber((text ?? '').replace('廿', '二十')) ?? 0

/** undefined for 2月30日. */
export function dayOfMonth(month: Month, date: number): Day | undefined {
  return date >= 1 && date <= lengthOf(month) ? `${month}-${two(date)}` : undefined
}

export const monthOf = (year: number, month: number): Month | undefined =>
  month >= 1 && month <= 12 ? `${year}-${two(month)}` : undefined

export function lengthOf(month: Month): number {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number, 0)).getUTCDate()
}

export function shiftMonth(day: Day, by: number): Month {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const months = year * 12 + month - 1 + by
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`
}

/** Of the same date in several years, the first that has not long passed. */
export function nearest(candidates: readonly (Day | undefined)[], today: Day): Day | undefined {
  const earliest = addDays(today, -STILL_MEANT_DAYS)
  return candidates.find((day) => day !== undefined && day >= earliest)
}

/** The coming weekday; with 这 or 下 that of a week counted from Monday. */
export function weekdayMeant(weeks: number | undefined, weekday: number, today: Day): Day {
  if (weeks === undefined) return addDays(today, (weekday - weekdayOf(today) + 7) % 7)
  return addDays(mondayOf(today), 7 * weeks + ((weekday + 6) % 7))
}
