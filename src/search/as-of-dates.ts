import { type Day, dayOf, startOf } from '../domain/shanghai.ts'

/** Days that words like `2019年5月` cover, both included. */
export interface Period {
  readonly from: Day
  readonly to: Day
}

export interface SaidPeriod extends Period {
  /** Where the words stand in the text. */
  readonly start: number
  readonly end: number
  /** `去年`, `三年前`: counted from today rather than written as a date. */
  readonly relative: boolean
}

const FIGURES = '零一二三四五六七八九十'
const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'
const YEAR = '((?:1[89]|20)\\d\\d|[零〇一二三四五六七八九]{4})'
const PART = '(初|年初|底|末|年底|年末|上半年|下半年)?'
const WRITTEN = new RegExp(`${YEAR}\\s*年(?:\\s*(${NUMBER})\\s*月(?:份|\\s*(${NUMBER})\\s*[日号])?|${PART})`)
const DIGITS = /(?<![\d-])((?:19|20)\d\d)([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?![\d-])/
/** `19年5月`, `19年的时候`: two figures are a year only where something says so. */
const SHORT = new RegExp(`(?<!\\d)([0-2]\\d)年(?:(${NUMBER})月份?|(?=的?时|那[时会]|的?版))`)
const AGO = new RegExp(`(${NUMBER}|两|几)(年|个?月)(?:以?前|之前)`)
const NAMED = new RegExp(`(大前年|前年|去年|上个?月)(?:(${NUMBER})月份?)?`)
const ENGLISH =
  /\b(?:in|as of|during|since|before)\s+(?:(january|february|march|april|may|june|july|august|september|october|november|december)\s+)?((?:19|20)\d\d)\b/
const MONTHS = 'january february march april may june july august september october november december'.split(' ')

/** The first period that a folded text names, up to today; undefined when it names none. */
export function periodIn(text: string, today: Day): SaidPeriod | undefined {
  const found = [written(text), digits(text), short(text), ago(text, today), named(text, today), english(text)]
  return found.filter((one) => one !== undefined).toSorted((a, b) => a.start - b.start || b.end - a.end)[0]
}

function written(text: string): SaidPeriod | undefined {
  const m = WRITTEN.exec(text)
  return m === null ? undefined : place(m, part(yearOf(m[1] as string), m[4]) ?? span(m[1], m[2], m[3]))
}

function digits(text: string): SaidPeriod | undefined {
  const m = DIGITS.exec(text)
  return m === null ? undefined : place(m, span(m[1], m[3], m[4]))
}

function short(text: string): SaidPeriod | undefined {
  const m = SHORT.exec(text)
  return m === null ? undefined : place(m, span(`20${m[1]}`, m[2], undefined))
}

function ago(text: string, today: Day): SaidPeriod | undefined {
  const m = AGO.exec(text)
  const count = m === null ? undefined : m[1] === '两' ? 2 : numberOf(m[1] as string)
  if (m === null || count === undefined) return undefined
  const [year, month] = today.split('-').map(Number) as [number, number]
  if (m[2] === '年') return place(m, span(String(year - count), undefined, undefined), true)
  const months = year * 12 + month - 1 - count
  return place(m, span(String(Math.floor(months / 12)), String((months % 12) + 1), undefined), true)
}

function named(text: string, today: Day): SaidPeriod | undefined {
  const m = NAMED.exec(text)
  if (m === null) return undefined
  const [year, month] = today.split('-').map(Number) as [number, number]
  const word = m[1] as string
  if (word.startsWith('上'))
    return place(
      m,
      month === 1 ? span(String(year - 1), '12', undefined) : span(String(year), String(month - 1), undefined),
      true,
    )
  const back = word === '去年' ? 1 : word === '前年' ? 2 : 3
  return place(m, span(String(year - back), m[2], undefined), true)
}

function english(text: string): SaidPeriod | undefined {
  const m = ENGLISH.exec(text)
  if (m === null) return undefined
  const month = m[1] === undefined ? undefined : String(MONTHS.indexOf(m[1]) + 1)
  return place(m, span(m[2], month, undefined))
}

function place(m: RegExpExecArray, period: Period | undefined, relative = false): SaidPeriod | undefined {
  return period === undefined ? undefined : { ...period, start: m.index, end: m.index + m[0].length, relative }
}

function part(year: number | undefined, word: string | undefined): Period | undefined {
  if (year === undefined || word === undefined) return undefined
  if (/初/.test(word)) return { from: `${year}-01-01`, to: `${year}-01-31` }
  if (/底|末/.test(word)) return { from: `${year}-12-01`, to: `${year}-12-31` }
  return word === '上半年'
    ? { from: `${year}-01-01`, to: `${year}-06-30` }
    : { from: `${year}-07-01`, to: `${year}-12-31` }
}

function span(
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
): Period | undefined {
  const year = yearOf(yearText ?? '')
  if (year === undefined) return undefined
  if (monthText === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` }
  const month = numberOf(monthText)
  if (month === undefined || month < 1 || month > 12) return undefined
  const head = `${year}-${two(month)}`
  if (dayText === undefined) return { from: `${head}-01`, to: lastOf(year, month) }
  const day = `${head}-${two(numberOf(dayText) ?? 0)}`
  const at = startOf(day)
  return Number.isNaN(at) || dayOf(at) !== day ? undefined : { from: day, to: day }
}

const two = (n: number): string => String(n).padStart(2, '0')

function lastOf(year: number, month: number): Day {
  return `${year}-${two(month)}-${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}`
}

function yearOf(text: string): number | undefined {
  if (/^\d{4}$/.test(text)) return Number(text)
  const figures = [...text].map((c) => FIGURES.indexOf(c === '〇' ? '零' : c))
  return figures.length === 4 && figures.every((f) => f >= 0 && f <= 9) ? Number(figures.join('')) : undefined
}

/** Up to 39, as days and months need. */
function numberOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text)
  const m = /^([一二三])?(十)?([一二三四五六七八九])?$/.exec(text)
  if (m !== null && m[2] !== undefined)
    return (m[1] === undefined ? 1 : FIGURES.indexOf(m[1])) * 10 + (m[3] === undefined ? 0 : FIGURES.indexOf(m[3]))
  return text.length === 1 && FIGURES.includes(text) ? FIGURES.indexOf(text) : undefined
}
