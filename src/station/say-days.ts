import { addDays, type Day, dayOf, type Instant, sayDay, sayWeekday } from '../domain/shanghai.ts'
import type { Station } from '../domain/station.ts'
import type { Break } from './calendar.ts'

const NEAR = ['今天', '明天', '后天'] as const

/** `今天（9月14日，周一）`, `10月1日（周四）`, with the year when it is another one. */
export function sayDate(day: Day, now: Instant): string {
  const near = NEAR.find((_, n) => addDays(dayOf(now), n) === day)
  return near === undefined
    ? `${sayDay(day, now)}（${sayWeekday(day)}）`
    : `${near}（${sayDay(day, now)}，${sayWeekday(day)}）`
}

/** `10月1日至10月7日`, or the one day. */
export function sayRange(first: Day, last: Day, now: Instant): string {
  return first === last ? sayDay(first, now) : `${sayDay(first, now)}至${sayDay(last, now)}`
}

/** `国庆节假期（10月1日至10月7日）` */
export const sayBreak = (holiday: Break, now: Instant): string =>
  `${holiday.name}假期（${sayRange(holiday.first, holiday.last, now)}）`

/** Whom to ask where the files do not say. */
export const askFirst = (station: Station): string =>
  station.phone === undefined ? '请先向站点问一下' : `请先打电话 ${station.phone} 问一下`

export const notArranged = (year: number): string => `资料里还没有${year}年的放假安排`
