import { DAY_MS } from '../../src/domain/shanghai.ts'
import type { HoursException } from '../../src/domain/station.ts'
import { group, lines, prose, readDay } from './field.ts'
import { readHours } from './hours.ts'
import { bad, good, type Read, reading } from './trouble.ts'

const BETWEEN = /\s*(?:[至到~～—]|\s-\s)+\s*/
const SEASON = /^(?:每年)?\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/
/** A leap year, so that every day of any year is found in it. */
const LEAP = 2028
/** Longer ones are no exception any more. */
const LONGEST_DAYS = 366
const MEND = '请写成 2026-10-01 至 2026-10-03，每年都这样的写成 每年7-1 至 8-31'

const Row = group({ 日期: lines, 开放时间: lines, 说明: prose.optional() })

/** Other opening times; several dates in one entry are as many exceptions. */
export const ExceptionRow = reading(Row, (row): Read<readonly HoursException[]> => {
  const read = readHours(row.开放时间.map(everyDay))
  if (!read.ok) return read
  const exceptions: HoursException[] = []
  for (const written of row.日期) {
    const span = readSpan(written)
    if (!span.ok) return span
    const note = row.说明 === undefined ? {} : { note: row.说明 }
    exceptions.push({ ...span.value, hours: read.value, text: row.开放时间.join('；'), ...note })
  }
  return good(exceptions)
})

/** `9:00-11:30` and `休息` without days stand for every day of the span. */
const everyDay = (text: string): string =>
  /^(?:\d|上午|下午|晚上|休|关|不开|闭馆|全天)/.test(text) ? `每天 ${text}` : text

type Span = Pick<HoursException, 'from' | 'to' | 'yearly'>

function readSpan(text: string): Read<Span> {
  const [first = '', last = first, ...more] = text.normalize('NFKC').trim().split(BETWEEN)
  if (more.length > 0) return bad(`看不懂日期“${text}”`, MEND)
  const yearly = SEASON.test(first)
  const [from, to] = yearly ? [readSeason(first), readSeason(last)] : [readDay(first), readDay(last)]
  if (!from.ok) return from
  if (!to.ok) return to
  if (!yearly && (from.value > to.value || daysApart(from.value, to.value) > LONGEST_DAYS))
    return bad(`“${text}”这段日子不对`, MEND)
  return good({ from: from.value, to: to.value, yearly })
}

function readSeason(text: string): Read<string> {
  const found = SEASON.exec(text)
  if (found === null) return bad(`看不懂日期“${text}”`, MEND)
  const read = readDay(`${LEAP}-${found[1]}-${found[2]}`)
  return read.ok ? good(read.value.slice('2028-'.length)) : bad(`日历上没有${text}这一天`, '请核对月份和日期')
}

const daysApart = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS

/** Two of the same kind that speak of the same day contradict each other. */
export function clashIn(exceptions: readonly HoursException[]): string | undefined {
  for (const [n, one] of exceptions.entries())
    for (const other of exceptions.slice(n + 1))
      if (
        one.yearly === other.yearly &&
        spansOf(one).some((a) => spansOf(other).some((b) => a[0] <= b[1] && b[0] <= a[1]))
      )
        return `${one.from}至${one.to}和${other.from}至${other.to}的开放时间互相矛盾`
  return undefined
}

/** A season over New Year has two parts in a year. */
const spansOf = ({ from, to }: HoursException): readonly (readonly [string, string])[] =>
  from <= to
    ? [[from, to]]
    : [
        [from, '12-31'],
        ['01-01', to],
      ]
