/**
 * Dates as people in China read them. Everything stored is an {@link Instant}; everything shown goes through here,
 * so the result never depends on the machine's own time zone.
 */

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

/** A calendar day in Asia/Shanghai, `2026-09-14`. */
export type Day = string

/** China has kept UTC+8 without summer time since 1991, so a fixed shift is exact for every date this software handles. */
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000
export const DAY_MS = 24 * 60 * 60 * 1000
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const

const shifted = (at: Instant): Date => new Date(at + SHANGHAI_OFFSET_MS)
const two = (n: number): string => String(n).padStart(2, '0')

export function dayOf(at: Instant): Day {
  return shifted(at).toISOString().slice(0, 10)
}

/** First millisecond of a day. */
export function startOf(day: Day): Instant {
  return Date.parse(`${day}T00:00:00.000+08:00`)
}

/** First millisecond after a day: what "到9月30日24时" means. */
export function endOf(day: Day): Instant {
  return startOf(day) + DAY_MS
}

export function addDays(day: Day, days: number): Day {
  return dayOf(startOf(day) + days * DAY_MS)
}

/** 0 = Sunday ... 6 = Saturday. */
export function weekdayOf(day: Day): number {
  return shifted(startOf(day)).getUTCDay()
}

/** The Monday on or before a day. */
export const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7))

/** `9月14日`, with the year when it differs from the year of `now`. */
export function sayDay(day: Day, now?: Instant): string {
  const [year, month, date] = day.split('-').map(Number)
  const short = `${month}月${date}日`
  return now !== undefined && dayOf(now).startsWith(`${year}-`) ? short : `${year}年${short}`
}

/** `周四` */
export function sayWeekday(day: Day): string {
  return `周${WEEKDAYS[weekdayOf(day)]}`
}

/** Time of the day, `09:05`; times written so can be compared as text. */
export function clockOf(at: Instant): string {
  const clock = shifted(at)
  return `${two(clock.getUTCHours())}:${two(clock.getUTCMinutes())}`
}

/** `2026年9月14日 10:02` */
export function sayTime(at: Instant, now?: Instant): string {
  return `${sayDay(dayOf(at), now)} ${clockOf(at)}`
}

/** `2026-09-14T10:02:00.000+08:00`, for machines. */
export function isoShanghai(at: Instant): string {
  return shifted(at).toISOString().replace('Z', '+08:00')
}
