import { readNumber } from '../domain/numerals.ts'
import { addDays, type Day, mondayOf, sayDay, startOf } from '../domain/shanghai.ts'

/** A span of days, both included, and what is left of the text that named it. */
export interface PeriodNamed {
  readonly from: Day
  readonly to: Day
  readonly name: string
  /** False where none was named. */
  readonly said: boolean
  readonly rest: string
}

type Span = readonly [from: Day, to: Day]

const two = (n: number): string => String(n).padStart(2, '0')
const monthOf = (year: number, month: number): Span => {
  const first = `${year}-${two(month)}-01`
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`
  return [first, addDays(next, -1)]
}
const quarterOf = (year: number, quarter: number): Span => [
  monthOf(year, quarter * 3 - 2)[0],
  monthOf(year, quarter * 3)[1],
]
const yearOf = (year: number): Span => [`${year}-01-01`, `${year}-12-31`]
const isDay = (day: Day): boolean => !Number.isNaN(startOf(day)) && addDays(day, 0) === day

const DAY = '(?:(\\d{4})[-年/.])?(\\d{1,2})[-月/.](\\d{1,2})[日号]?'
const SPAN = new RegExp(`${DAY}\\s*(?:至|到|－|—|–|~|～|-)\\s*${DAY}`)

/** Reads a period; without one, what was received this year until now. `undefined`: the days that were named are none. */
export function periodIn(text: string, today: Day): PeriodNamed | undefined {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const quarter = Math.ceil(month / 3)
  const monday = mondayOf(today)
  const named = (found: RegExpExecArray, [from, to]: Span, name?: string): PeriodNamed | undefined =>
    isDay(from) && isDay(to) && from <= to
      ? {
          from,
          to,
          said: true,
          name: name ?? `${sayDay(from)}至${sayDay(to)}`,
          rest: `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`,
        }
      : undefined
  const span = SPAN.exec(text)
  if (span !== null) {
    const from = `${span[1] ?? year}-${two(Number(span[2]))}-${two(Number(span[3]))}`
    const to = `${span[4] ?? span[1] ?? year}-${two(Number(span[5]))}-${two(Number(span[6]))}`
    return named(span, [from, to])
  }
  const rules: readonly (readonly [RegExp, (found: RegExpExecArray) => Span])[] = [
    [/(\d{4})\s*[-年/.]\s*(\d{1,2})月?/, (m) => monthOf(Number(m[1]), Number(m[2]))],
    [/(\d{4})年?第?([一二三四1-4])季度?/, (m) => quarterOf(Number(m[1]), readNumber(m[2] as string) ?? 1)],
    [/(?:本|这个?)季度?|this quarter/, () => quarterOf(year, quarter)],
    [/上个?季度?|last quarter/, () => (quarter === 1 ? quarterOf(year - 1, 4) : quarterOf(year, quarter - 1))],
    [/第?([一二三四1-4])季度/, (m) => quarterOf(year, readNumber(m[1] as string) ?? 1)],
    [/今天|今日|今朝|当天|today/, () => [today, today]],
    [/昨天|昨日|yesterday/, () => [addDays(today, -1), addDays(today, -1)]],
    [/(?:本|这个?)(?:周|星期|礼拜)|周报|this week/, () => [monday, addDays(monday, 6)]],
    [/上个?(?:周|星期|礼拜)|last week/, () => [addDays(monday, -7), addDays(monday, -1)]],
    [/(?:本|这个?|今个?)月|月报|this month/, () => monthOf(year, month)],
    [/上个?月|last month/, () => (month === 1 ? monthOf(year - 1, 12) : monthOf(year, month - 1))],
    [/今年|本年度?|this year/, () => yearOf(year)],
    [/去年|上年度?|last year/, () => yearOf(year - 1)],
    [/(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?/, (m) => monthOf(year, readNumber(m[1] as string) ?? 1)],
    [/(\d{4})年/, (m) => yearOf(Number(m[1]))],
  ]
  for (const [pattern, of] of rules) {
    const found = pattern.exec(text)
    if (found !== null) return named(found, of(found), nameOf(found[0]))
  }
  return { from: yearOf(year)[0], to: today, name: '今年', said: false, rest: text }
}

/** Words of a date need saying out; `上季度` says itself. */
const nameOf = (said: string): string | undefined => (/[\da-z]/.test(said) || said.endsWith('报') ? undefined : said)
