import { z } from 'zod'
import { addDays, type Day, weekdayOf } from '../../src/domain/shanghai.ts'
import type { HolidayYear } from '../../src/domain/station.ts'
import { day, group, line, prose, readDay } from './field.ts'
import { bad, good, type Read, reading } from './trouble.ts'

/** No public holiday of China has ever been longer. */
const LONGEST_HOLIDAY_DAYS = 15

function readSpan(text: string): Read<Day[]> {
  const [from, to = from] = text.split(/\s*[至到~～—]+\s*/)
  const first = readDay(from ?? '')
  const last = readDay(to ?? '')
  if (!first.ok) return first
  if (!last.ok) return last
  const days: Day[] = []
  for (let one = first.value; one <= last.value && days.length <= LONGEST_HOLIDAY_DAYS; one = addDays(one, 1))
    days.push(one)
  if (days.length > 0 && days.length <= LONGEST_HOLIDAY_DAYS) return good(days)
  return bad(`“${text}”这段日子不对`, `请写成 2026-10-01 至 2026-10-07，不超过${LONGEST_HOLIDAY_DAYS}天`)
}

function readWeekend(text: string): Read<Day> {
  const read = readDay(text)
  if (!read.ok || [0, 6].includes(weekdayOf(read.value))) return read
  return bad(`${text}不是周末，不会是调休上班日`, '请核对上班的日期')
}

const Year = group({
  年份: reading(line, (text) =>
    /^20\d\d$/.test(text) ? good(Number(text)) : bad(`“${text}”不是年份`, '请写四位数的年份'),
  ),
  来源: prose,
  放假: z.array(
    group({ 名称: line, 日期: reading(line, readSpan), 上班: z.array(reading(line, readWeekend)).optional() }),
  ),
  上班: z.array(day).optional(),
})

export const HolidayFile = reading(Year, (row): Read<HolidayYear> => {
  const off = new Map<Day, string>()
  const work = new Set<Day>(row.上班)
  for (const holiday of row.放假) {
    for (const one of holiday.日期) {
      if (off.has(one)) return bad(`${one}在两个假期里都有`, '请核对每个假期的日期')
      off.set(one, holiday.名称)
    }
    for (const one of holiday.上班 ?? []) work.add(one)
  }
  const both = [...work].find((one) => off.has(one))
  if (both !== undefined) return bad(`${both}既放假又上班`, '请核对这一天')
  const stray = [...off.keys(), ...work].find((one) => !nearYear(one, row.年份))
  if (stray !== undefined) return bad(`${stray}不在${row.年份}年前后`, '请核对年份')
  return good({ year: row.年份, source: row.来源, off, work })
})

/** New Year's holiday may begin in the last days of December. */
function nearYear(one: Day, year: number): boolean {
  return one.startsWith(`${year}-`) || one.startsWith(`${year - 1}-12-`)
}
