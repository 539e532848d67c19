// oxlint-disable-next-line import/default -- a CommonJS module, whose default is the whole of it
import rrule, { type Options, type RRule as Recurrence } from 'rrule'
import type { Day } from '../domain/shanghai.ts'
import type { RuleSpec } from './rule.ts'

const { RRule } = rrule
/** By our numbers of weekdays, 0 = Sunday. */
const WEEKDAYS = [RRule.SU, RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA] as const

/**
 * Days on which a rule falls, `first` and `last` counted, in order and at most `limit`; before anything is put off.
 * Whole days are counted in UTC, so the machine's own time zone has no part in it.
 */
export function daysOf(spec: RuleSpec, first: Day, last: Day, limit = Number.MAX_SAFE_INTEGER): readonly Day[] {
  const recurrence = recurrenceOf(spec, first)
  if (recurrence === undefined) return []
  const found = recurrence.between(dateOf(first), dateOf(last), true, (_, n) => n < limit)
  return found.map((date) => date.toISOString().slice(0, 10))
}

function recurrenceOf(spec: RuleSpec, first: Day): Recurrence | undefined {
  const options = optionsOf(spec)
  return options === undefined ? undefined : new RRule({ ...options, dtstart: dateOf(first) })
}

function optionsOf(spec: RuleSpec): Partial<Options> | undefined {
  switch (spec.type) {
    case 'appointment':
    case 'unfixed':
      return undefined
    case 'weekly':
      return { freq: RRule.WEEKLY, byweekday: spec.weekdays.map((day) => weekday(day)) }
    case 'nth-weekday': {
      const byweekday = spec.nths.flatMap((nth) => spec.weekdays.map((day) => weekday(day).nth(nth)))
      return { freq: RRule.MONTHLY, bymonth: [...spec.months], byweekday }
    }
    case 'month-day':
      return { freq: RRule.MONTHLY, bymonth: [...spec.months], bymonthday: [...spec.days] }
    case 'working-day':
      return { freq: RRule.MONTHLY, bymonth: [...spec.months], bymonthday: [spec.which === 'first' ? 1 : -1] }
  }
}

const weekday = (day: number): (typeof WEEKDAYS)[number] => WEEKDAYS[day] ?? RRule.SU
const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`)
