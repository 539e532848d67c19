import { addDays, type Day } from '../domain/shanghai.ts'
import type { HolidayYear, ReceptionRule } from '../domain/station.ts'
import { isWorkingDay } from './calendar.ts'
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

/** Sessions in a span of days, at most `MAX_SESSIONS`. */
export function sessionsIn(
  rule: ReceptionRule,
  first: Day,
  last: Day,
  holidays: readonly HolidayYear[],
): readonly Session[] {
  return nextSessions(rule, first, holidays, MAX_SESSIONS).filter((session) => session.day <= last)
}

/** Nobody asks for more: a month of weekly sessions has five. */
const MAX_SESSIONS = 6

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
