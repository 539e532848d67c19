import { Temporal } from 'temporal-polyfill'
import { readNumber } from '../domain/numerals.ts'
import { addDays, type Day, weekdayOf } from '../domain/shanghai.ts'
import type { HolidayYear } from '../domain/station.ts'
import { countFrom } from './clock/count.ts'

const COUNT = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})'
const YEAR = '(?:(\\d{4})年|(今年|本年|当年|明年|后年))?的?'
const PART = '(上旬|中旬|下旬|初|底|末)?'
const BEFORE = '(?:之前|以前|前)?'
/** Ends of halves and quarters of a year: month of the last day. */
const ENDS: Readonly<Record<string, number>> = {
  上半年: 6,
  下半年: 12,
  一季度: 3,
  二季度: 6,
  三季度: 9,
  四季度: 12,
  年底: 12,
  年末: 12,
  年内: 12,
}
const WEEKDAYS = '日一二三四五六'
const SUNDAY = 7

interface Today {
  readonly day: Day
  readonly holidays: readonly HolidayYear[]
}
type Reads = (m: RegExpExecArray, today: Today) => Day | undefined

/** Ways in which people say until when. The last one in a text counts: it ends where the promise ends. */
const WAYS: readonly (readonly [RegExp, Reads])[] = [
  [/(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/, (m) => date(Number(m[1]), Number(m[2]), Number(m[3]))],
  [new RegExp(`${YEAR}${COUNT}月(?:份)?(?:${COUNT}[日号]|${PART})(${BEFORE})`), readMonth],
  [new RegExp(`${YEAR}第?([一二三四]季度|[上下]半年)`), (m, today) => readPart(m[1], m[2], m[3] as string, today)],
  [/(?:(\d{4})年?|([今本当明后])年?)?(年[底末内])/, (m, today) => readPart(m[1], m[2], m[3] as string, today)],
  [/(\d{4})年|(明年|后年)/, (m, today) => date(yearOf(m[1], m[2], today) ?? 0, 12, 31)],
  [new RegExp(`(本月|这个月|当月|下个?月)的?(?:${COUNT}[日号]|${PART})`), readNamedMonth],
  [/(?<![个下上\d一二三四五六七八九十])月[底末]/, (_, today) => endOfMonth(today.day, 0)],
  [/(本|这个?|下个?)?(?:周|星期|礼拜)([一二三四五六日天]|内|末|底)/, readWeek],
  [/今天|今日|明天|明日|后天/, (m, today) => addDays(today.day, { 今: 0, 明: 1, 后: 2 }[m[0][0] as string] ?? 0)],
  [new RegExp(`(?:${COUNT}|(半))个?(工作日|天|日|周|星期|礼拜|(?<=个)月|年)(?:之内|以内|内|以?后|之后)`), readLength],
]

/** Until which day something is promised, the day included; undefined when the text names none. */
export function promiseDayIn(text: string, day: Day, holidays: readonly HolidayYear[]): Day | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, '')
  const found = WAYS.flatMap(([pattern, read], rank) =>
    [...plain.matchAll(new RegExp(pattern, 'g'))].flatMap((m) => {
      const until = read(m as RegExpExecArray, { day, holidays })
      return until === undefined ? [] : [{ until, from: m.index, to: m.index + m[0].length, rank }]
    }),
  )
  const whole = found.filter((a) => !found.some((b) => covers(b, a)))
  return whole.toSorted((a, b) => b.to - a.to)[0]?.until
}

interface Found {
  readonly from: number
  readonly to: number
  readonly rank: number
}
/** `月底` within `6月底` is no way of its own. */
const covers = (outer: Found, inner: Found): boolean =>
  outer !== inner &&
  outer.from <= inner.from &&
  outer.to >= inner.to &&
  (outer.to - outer.from > inner.to - inner.from || outer.rank < inner.rank)

function date(year: number, month: number, day: number): Day | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}

const lastOf = (year: number, month: number): Day | undefined =>
  month < 1 || month > 12 ? undefined : Temporal.PlainDate.from({ year, month, day: 31 }).toString()
const endOfMonth = (day: Day, later: number): Day => {
  const { year, month } = Temporal.PlainDate.from(day).with({ day: 1 }).add({ months: later })
  return lastOf(year, month) as Day
}
const thisYear = (today: Today): number => Number(today.day.slice(0, 4))

function yearOf(written: string | undefined, named: string | undefined, today: Today): number | undefined {
  if (written !== undefined) return Number(written)
  if (named === undefined) return undefined
  return thisYear(today) + (named.startsWith('明') ? 1 : named.startsWith('后') ? 2 : 0)
}

function readPart(written: string | undefined, named: string | undefined, part: string, today: Today): Day | undefined {
  const year = yearOf(written, named, today)
  const month = ENDS[part] ?? 0
  const until = lastOf(year ?? thisYear(today), month)
  return year === undefined && until !== undefined && until < today.day ? lastOf(thisYear(today) + 1, month) : until
}

/** Without a year the next such month that has not passed. */
function readMonth(m: RegExpExecArray, today: Today): Day | undefined {
  const year = yearOf(m[1], m[2], today)
  const month = readNumber(m[3] ?? '') ?? 0
  const inYear = (y: number): Day | undefined => within(y, month, m[4], m[5], m[6] !== '')
  const until = inYear(year ?? thisYear(today))
  return year === undefined && until !== undefined && until < today.day ? inYear(thisYear(today) + 1) : until
}

/** `6月前` leaves out June, `6月` and `6月底前` do not. */
function within(
  year: number,
  month: number,
  dayText: string | undefined,
  part: string | undefined,
  before: boolean,
): Day | undefined {
  if (dayText !== undefined) return date(year, month, readNumber(dayText) ?? 0)
  if (part === '初' || part === '上旬') return date(year, month, 10)
  if (part === '中旬') return date(year, month, 20)
  const first = date(year, month, 1)
  return part === undefined && before && first !== undefined ? addDays(first, -1) : lastOf(year, month)
}

function readNamedMonth(m: RegExpExecArray, today: Today): Day | undefined {
  const end = endOfMonth(today.day, m[1]?.startsWith('下') === true ? 1 : 0)
  const [year, month] = end.split('-').map(Number) as [number, number]
  return within(year, month, m[2], m[3], false)
}

/** Weeks begin on Monday; a bare `周五` is the next one. */
function readWeek(m: RegExpExecArray, today: Today): Day | undefined {
  const next = m[1]?.startsWith('下') === true ? SUNDAY : 0
  const name = m[2] as string
  const monday = addDays(today.day, -((weekdayOf(today.day) + 6) % SUNDAY))
  const place = WEEKDAYS.indexOf(name === '天' ? '日' : name)
  const until = addDays(monday, next + (place > 0 ? place : SUNDAY) - 1)
  return m[1] === undefined && until < today.day ? addDays(until, SUNDAY) : until
}

function readLength(m: RegExpExecArray, today: Today): Day | undefined {
  const half = m[2] !== undefined
  const length = half ? 1 : (readNumber(m[1] ?? '') ?? 0)
  const unit = m[3] as string
  if (half && !/[月年]/.test(unit)) return undefined
  const span =
    unit === '工作日'
      ? ({ length, unit: '工作日' } as const)
      : unit === '年'
        ? ({ length: half ? 6 : length * 12, unit: '月' } as const)
        : unit === '月' && !half
          ? ({ length, unit: '月' } as const)
          : ({ length: half ? 15 : /[周星礼]/.test(unit) ? length * SUNDAY : length, unit: '自然日' } as const)
  return length === 0 ? undefined : countFrom(today.day, span, [], today.holidays).day
}
