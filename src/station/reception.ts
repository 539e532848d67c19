import { addDays, type Day } from '../domain/shanghai.ts'
import type { HolidayYear, ReceptionRule } from '../domain/station.ts'
import { isWorkingDay } from './calendar.ts'
import { daysOf } from './recurrence.ts'
import { parseRule, type RuleSpec } from './rule.ts'

export interface Session {
  readonly day: Day
  /** Day on which the rule itself falls; with the code and the time it is what the session is known by. */
  readonly nominal: Day
  /** The nominal day, when the session was postponed from it. */
  readonly movedFrom?: Day
  readonly time?: string
  readonly deputies: readonly string[]
  readonly theme?: string
  /** The holiday arrangement of that year is not loaded: the date must be shown as unconfirmed. */
  readonly unconfirmed: boolean
}

/** Farthest that the next session is looked for: two more of a yearly rule. */
const HORIZON_DAYS = 800
/** No holiday arrangement ever closed offices for longer than this. */
export const LONGEST_BREAK_DAYS = 16
/** Days of a rule that a long break may swallow before one is left. */
const SWALLOWED = 2 * LONGEST_BREAK_DAYS

/** Sessions of one rule from a day on, in order, at most `count`. */
export function nextSessions(
  rule: ReceptionRule,
  from: Day,
  holidays: readonly HolidayYear[],
  count: number,
): readonly Session[] {
  return generate(rule, from, addDays(from, HORIZON_DAYS), holidays, count + SWALLOWED).slice(0, count)
}

/** All sessions of a rule that take place from `first` to `last`, both counted, in order. */
export function sessionsIn(
  rule: ReceptionRule,
  first: Day,
  last: Day,
  holidays: readonly HolidayYear[],
): readonly Session[] {
  return generate(rule, first, last, holidays)
}

function generate(
  rule: ReceptionRule,
  first: Day,
  last: Day,
  holidays: readonly HolidayYear[],
  limit?: number,
): readonly Session[] {
  const spec = parseRule(rule.rule)
  const [from, to] = [addDays(first, -LONGEST_BREAK_DAYS), addDays(last, LONGEST_BREAK_DAYS)]
  const nominal = spec === undefined ? listed(rule, from, to) : daysOf(spec, from, to, limit)
  return onceADay(nominal.flatMap((day) => place(rule, spec, day, holidays) ?? [])).filter(
    ({ day }) => day >= first && day <= last,
  )
}

/** A rule in no words that the calendar knows stands for the days of its roster. */
const listed = (rule: ReceptionRule, from: Day, to: Day): readonly Day[] =>
  Object.keys(rule.roster)
    .filter((day) => day !== 'default' && day >= from && day <= to)
    .toSorted()

/** Several that a holiday puts off to one day are one session: the one that falls there anyway, else the earliest. */
function onceADay(sessions: readonly Session[]): readonly Session[] {
  const days = new Map<Day, Session>()
  for (const session of sessions) {
    const other = days.get(session.day)
    if (other === undefined || session.nominal === session.day) days.set(session.day, session)
  }
  return [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** Where a session takes place; undefined when it is left out on a day off. */
function place(
  rule: ReceptionRule,
  spec: RuleSpec | undefined,
  nominal: Day,
  holidays: readonly HolidayYear[],
): Session | undefined {
  const counted = spec?.type === 'working-day'
  const step = counted && spec.which === 'last' ? -1 : 1
  let day = nominal
  let known = isWorkingDay(day, holidays)
  if (known === false && rule.pause === true && !counted) return undefined
  for (let n = 0; (counted || rule.postpone) && known === false && n < LONGEST_BREAK_DAYS; n++) {
    day = addDays(day, step)
    known = isWorkingDay(day, holidays)
  }
  return {
    day,
    nominal,
    ...(day === nominal || counted ? {} : { movedFrom: nominal }),
    ...(rule.time === undefined ? {} : { time: rule.time }),
    ...(rule.theme === undefined ? {} : { theme: rule.theme }),
    deputies: rule.roster[day] ?? rule.roster[nominal] ?? rule.roster.default ?? [],
    unconfirmed: known === undefined,
  }
}
