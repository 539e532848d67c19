import { readNumber } from '../domain/numerals.ts'

/** Months of the year, 1 to 12, in order. */
export type Months = readonly number[]

/** A reception rule as staff write it, understood. Weekdays: 0 = Sunday; counts and days of the month: -1 = the last. */
export type RuleSpec =
  | { readonly type: 'weekly'; readonly weekdays: readonly number[] }
  | {
      readonly type: 'nth-weekday'
      readonly months: Months
      readonly nths: readonly number[]
      readonly weekdays: readonly number[]
    }
  | { readonly type: 'month-day'; readonly months: Months; readonly days: readonly number[] }
  | { readonly type: 'working-day'; readonly months: Months; readonly which: 'first' | 'last' }
  /** So often, but which day is only known when it is announced. */
  | { readonly type: 'unfixed'; readonly often: string }
  | { readonly type: 'appointment' }

export const EVERY_MONTH: Months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
export const ODD_MONTHS: Months = [1, 3, 5, 7, 9, 11]
export const EVEN_MONTHS: Months = [2, 4, 6, 8, 10, 12]
const MONTHS_OF_A_QUARTER = 3

const WEEKDAYS = '日一二三四五六'
const SIGN = '[、,和及]'
const DAY_WORD = '(?:周|星期|礼拜)[日天一二三四五六]'
const COUNT_WORD = '(?:第[一二三四五1-5]个?|最后一?个?)'
const WEEKLY = new RegExp(`^每个?(${DAY_WORD}(?:${SIGN}?(?:${DAY_WORD}|[日天一二三四五六]))*)$`)
const NTH = new RegExp(`^(${COUNT_WORD}(?:${SIGN}${COUNT_WORD})*)(${DAY_WORD}(?:${SIGN}${DAY_WORD})*)$`)
const DAY_NUMBER = '[0-9一二三四五六七八九十]{1,3}'
const MONTH_DAYS = new RegExp(`^${DAY_NUMBER}[日号]?(?:${SIGN}${DAY_NUMBER}[日号]?)*$`)
const UNFIXED = /^每(?:个?月|季度?|半年|年)(?:[一二三四两2-4]次)$|^每年(?:[0-9一二三四五六七八九十]{1,3}月[、,和及]?)+$/

/**
 * Reads `每月第三个星期四`, `每月最后一个周五`, `单月15日`, `每周二、周四`, `每季度第二个月10日`, `每年9月第一个周三`,
 * `每月第一个工作日`, `每季度一次`, `预约`; undefined when it is none of these.
 */
export function parseRule(text: string): RuleSpec | undefined {
  const rule = text.normalize('NFKC').replace(/\s/g, '')
  if (/预约/.test(rule)) return { type: 'appointment' }
  if (UNFIXED.test(rule)) return { type: 'unfixed', often: rule }
  const weekly = WEEKLY.exec(rule)?.[1]
  if (weekly !== undefined) return { type: 'weekly', weekdays: weekdaysIn(weekly.replace(/周|星期|礼拜/g, '')) }
  const { months, rest } = monthsOf(rule) ?? {}
  return months === undefined || rest === undefined ? undefined : parseInMonth(months, rest.replace(/^的/, ''))
}

function parseInMonth(months: Months, rest: string): RuleSpec | undefined {
  if (/^第一个工作日$/.test(rest)) return { type: 'working-day', months, which: 'first' }
  if (/^最后一?个工作日$/.test(rest)) return { type: 'working-day', months, which: 'last' }
  if (/^(?:最后一天|月末|月底)$/.test(rest)) return { type: 'month-day', months, days: [-1] }
  const nth = NTH.exec(rest)
  if (nth !== null) {
    const counts = (nth[1] as string).split(new RegExp(SIGN)).map(countOf)
    return { type: 'nth-weekday', months, nths: ordered(counts), weekdays: weekdaysIn(nth[2] as string) }
  }
  if (!MONTH_DAYS.test(rest) || !/[日号]$/.test(rest)) return undefined
  const days = rest.split(new RegExp(SIGN)).map((day) => readNumber(day.replace(/[日号]/, '')) ?? 0)
  return days.every((day) => day >= 1 && day <= 31) ? { type: 'month-day', months, days: ordered(days) } : undefined
}

/** The months at the beginning of a rule, and what follows them. */
function monthsOf(rule: string): { readonly months: Months; readonly rest: string } | undefined {
  const plain = /^(每个?|单|双)月/.exec(rule)
  if (plain !== null) {
    const months = plain[1] === '单' ? ODD_MONTHS : plain[1] === '双' ? EVEN_MONTHS : EVERY_MONTH
    return { months, rest: rule.slice(plain[0].length) }
  }
  const quarter = /^每个?季度?的?(?:第([一二三1-3])个?月|(首)个?月|(最后)一?个?月)/.exec(rule)
  if (quarter !== null) {
    const place = quarter[3] === undefined ? (readNumber(quarter[1] ?? '一') ?? 1) : MONTHS_OF_A_QUARTER
    const months = [0, 1, 2, 3].map((n) => n * MONTHS_OF_A_QUARTER + place)
    return { months, rest: rule.slice(quarter[0].length) }
  }
  const yearly = /^每年((?:[0-9一二三四五六七八九十]{1,3}月[、,和及]?)+)/.exec(rule)
  if (yearly === null) return undefined
  const months = (yearly[1] as string).split(/月[、,和及]?/).filter((word) => word !== '')
  const numbers = months.map((word) => readNumber(word) ?? 0)
  if (numbers.some((month) => month < 1 || month > 12)) return undefined
  return { months: ordered(numbers), rest: rule.slice(yearly[0].length) }
}

const countOf = (word: string): number =>
  word.startsWith('最后') ? -1 : (readNumber(word.replace(/[第个]/g, '')) as number)
const weekdaysIn = (text: string): readonly number[] =>
  ordered(
    Array.from(text.replace('天', '日'), (char) => WEEKDAYS.indexOf(char)).filter((weekday) => weekday >= 0),
    [1, 2, 3, 4, 5, 6, 0],
  )

/** Each once, in order; -1, the last, comes last. */
function ordered(numbers: readonly number[], order?: readonly number[]): readonly number[] {
  const rank = (n: number): number => (order === undefined ? (n < 0 ? Number.MAX_SAFE_INTEGER : n) : order.indexOf(n))
  return [...new Set(numbers)].toSorted((a, b) => rank(a) - rank(b))
}
