import { type Instant, sayDay, sayWeekday } from '../domain/shanghai.ts'
import type { Deputy, Station } from '../domain/station.ts'
import { onDuty } from './deputies.ts'
import type { Session } from './reception.ts'
import { short } from './spans.ts'

/** Mentioned when a fact comes from invented starter data. */
export const sampleMark = (station: Station): string => (station.sample ? '（示例）' : '')

const sayDeputies = (names: readonly string[], deputies: readonly Deputy[]): string =>
  names.map((name) => `${deputies.find((d) => d.name === name)?.level ?? ''}${name}`).join('、')

/** `09:00-11:00` -> `9:00-11:00`; nothing where no time is set. */
export const sayTime = (time = ''): string => time.split('-').map(short).join('-')

/** `9月17日（周四）14:00-16:00，市人大代表顾明远` */
export function saySession(session: Session, deputies: readonly Deputy[], now: Instant): string {
  const moved = session.movedFrom === undefined ? '' : `（原定${sayDay(session.movedFrom, now)}，遇休息日顺延）`
  const names = onDuty(session.deputies, deputies, session.day)
  const who = names.length === 0 ? '接待代表以站点公布为准' : sayDeputies(names, deputies)
  const unsure = session.unconfirmed ? '。这一年的放假安排还没有录入，日期请以站点通知为准' : ''
  return `${sayDay(session.day, now)}（${sayWeekday(session.day)}）${sayTime(session.time)}${moved}，${who}${unsure}`
}
