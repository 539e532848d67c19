import { addDays, type Day, weekdayOf } from '../domain/shanghai.ts'
import type { HolidayYear, ReceptionRule } from '../domain/station.ts'
import { fallsOn, parseRule } from './rule.ts'

export interface Session {
  readonly day: Day
  /** Day on which the rule itself falls, when it was postponed. */
  readonly movedFrom?: Day
  readonly time?: string
  readonly deputies: readonly string[]
  readonly theme?: string
  /** The holiday arrangement of that year is not loaded: the date must be shown as unconfirmed. */
  readonly unconfirmed: boolean
}

/** Farthest that the next session is looked for: rules are at most two-monthly, and a postponement adds days. */
const HORIZON_DAYS = 100
/** No holiday arrangement ever closed offices for longer than this. */
const LONGEST_BREAK_DAYS = 16

/** Working day under the official arrangement; undefined when the year is not loaded. */
export function isWorkingDay(day: Day, holidays: readonly HolidayYear[]): boolean | undefined {
  const year = holidays.find((h) => h.year === Number(day.slice(0, 4)))
  if (year === undefined) return undefined
  if (year.work.has(day)) return true
  if (year.off.has(day)) return false
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6
}

/** Sessions of one rule from a day on, in order, at most `count`. */
export function nextSessions(
  rule: ReceptionRule,
  from: Day,
  holidays: readonly HolidayYear[],
  count: number,
): readonly Session[] {
  const spec = parseRule(rule.rule)
  const listed = Object.keys(rule.roster).filter((d) => d !== 'default')
  const sessions: Session[] = []
  for (let back = -LONGEST_BREAK_DAYS; back < HORIZON_DAYS && sessions.length < count; back++) {
    const nominal = addDays(from, back)
    if (spec === undefined ? !listed.includes(nominal) : !fallsOn(spec, nominal)) continue
    const session = place(rule, nominal, holidays)
    if (session.day >= from) sessions.push(session)
  }
  return sessions
}

function place(rule: ReceptionRule, nominal: Day, holidays: readonly HolidayYear[]): Session {
  let day = nominal
  let known = isWorkingDay(day, holidays)
  for (let n = 0; rule.postpone && known === false && n < LONGEST_BREAK_DAYS; n++) {
    day = addDays(day, 1)
    known = isWorkingDay(day, holidays)
  }
  return {
    day,
    ...(day === nominal ? {} : { movedFrom: nominal }),
    ...(rule.time === undefined ? {} : { time: rule.time }),
    ...(rule.theme === undefined ? {} : { theme: rule.theme }),
    deputies: rule.roster[day] ?? rule.roster[nominal] ?? rule.roster.default ?? [],
    unconfirmed: known === undefined,
  }
}
