import { readNumber } from '../domain/numerals.ts'
import { addDays, type Day, weekdayOf } from '../domain/shanghai.ts'

/** A reception rule as staff write it, understood. `months`: every month, odd ones or even ones. */
export type RuleSpec =
  | { readonly type: 'weekly'; readonly weekday: number }
  | { readonly type: 'nth-weekday'; readonly months: Months; readonly nth: number | 'last'; readonly weekday: number }
  | { readonly type: 'month-day'; readonly months: Months; readonly day: number }
  | { readonly type: 'appointment' }
export type Months = 'every' | 'odd' | 'even'

const WEEKDAY: Readonly<Record<string, number>> = { 日: 0, 天: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6 }
const MONTHS: Readonly<Record<string, Months>> = { 每: 'every', 每个: 'every', 单: 'odd', 双: 'even' }
const DAY_OF_WEEK = '(?:周|星期|礼拜)([日天一二三四五六])'
const WEEKLY = new RegExp(`^每个?${DAY_OF_WEEK}$`)
const NTH = new RegExp(`^(每个?|单|双)月的?(?:第([一二三四五1-5])个?|最后一个?)${DAY_OF_WEEK}$`)
const MONTH_DAY = /^(每个?|单|双)月的?([0-9一二三四五六七八九十]{1,3})[日号]$/

/** Reads `每月第三个星期四`, `每月最后一个周五`, `单月15日`, `每周三`, `预约`; undefined when it is none of these. */
export function parseRule(text: string): RuleSpec | undefined {
  const rule = text.normalize('NFKC').replace(/\s/g, '')
  if (/预约/.test(rule)) return { type: 'appointment' }
  const weekly = WEEKLY.exec(rule)
  if (weekly !== null) return { type: 'weekly', weekday: WEEKDAY[weekly[1] as string] as number }
  const nth = NTH.exec(rule)
  if (nth !== null) {
    const count = nth[2] === undefined ? 'last' : (readNumber(nth[2]) as number)
    return {
      type: 'nth-weekday',
      months: MONTHS[nth[1] as string] as Months,
      nth: count,
      weekday: WEEKDAY[nth[3] as string] as number,
    }
  }
  const day = MONTH_DAY.exec(rule)
  const number = day === null ? undefined : readNumber(day[2] as string)
  if (day === null || number === undefined || number < 1 || number > 31) return undefined
  return { type: 'month-day', months: MONTHS[day[1] as string] as Months, day: number }
}

/** Whether the rule falls on a day, before any postponing. */
export function fallsOn(rule: RuleSpec, day: Day): boolean {
  if (rule.type === 'appointment') return false
  if (rule.type === 'weekly') return weekdayOf(day) === rule.weekday
  const [, month, date] = day.split('-').map(Number) as [number, number, number]
  if (rule.months !== 'every' && (month % 2 === 1) !== (rule.months === 'odd')) return false
  if (rule.type === 'month-day') return date === rule.day
  if (weekdayOf(day) !== rule.weekday) return false
  if (rule.nth === 'last') return !addDays(day, 7).startsWith(day.slice(0, 7))
  return Math.ceil(date / 7) === rule.nth
}
