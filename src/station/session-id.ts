import { type Day, type Instant, startOf } from '../domain/shanghai.ts'
import { LEAST_NOTICE_HOURS, type ReceptionRule } from '../domain/station.ts'
import type { Session } from './reception.ts'

const HOUR_MS = 60 * 60 * 1000
const MINUTE_MS = 60 * 1000

/**
 * What a session is known by, for good: code of the station, day on which its rule falls, and start. A holiday that puts
 * it off changes its date and not this.
 * @example sessionId('LA01', session) // 'LA01-2026-10-01-1400'
 */
export const sessionId = (code: string, { nominal, time }: Pick<Session, 'nominal' | 'time'>): string =>
  `${code}-${nominal}-${time === undefined ? '0000' : startClock(time).replace(':', '')}`

/** When a session begins; without a time of its own, the beginning of its day. */
export const startsAt = ({ day, time }: Pick<Session, 'day' | 'time'>): Instant => at(day, startClock(time ?? '00:00'))

/** By when the public has to know of a session or an event. */
export const noticeDue = (
  { noticeHours = 0 }: Pick<ReceptionRule, 'noticeHours'>,
  session: Pick<Session, 'day' | 'time'>,
): Instant => startsAt(session) - Math.max(noticeHours, LEAST_NOTICE_HOURS) * HOUR_MS

/** `9:00-11:00` -> `09:00` */
const startClock = (time: string): string => (time.split('-')[0] ?? '').trim().padStart(5, '0')

function at(day: Day, clock: string): Instant {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return startOf(day) + hours * HOUR_MS + minutes * MINUTE_MS
}
