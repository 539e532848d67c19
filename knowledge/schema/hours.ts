import type { WeekHours } from '../../src/domain/station.ts'
import { readClock } from './field.ts'
import { bad, good, type Read } from './trouble.ts'

type Period = readonly [string, string]

const DAY_NAMES = '日一二三四五六'
const WORKDAYS = [1, 2, 3, 4, 5]
const WEEKEND = [6, 0]
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]
const MEND = '请写成“周一至周五 9:00-11:30 13:00-17:00”这样的一行'

/**
 * Reads opening hours as a station words them, one line for each set of days.
 * Days that no line names are closed. Anything that is not understood is refused, never skipped.
 * @example readHours(['周一至周五 9:00-11:30 13:00-17:00', '周六 9:00-11:30'])
 */
export function readHours(written: readonly string[]): Read<WeekHours> {
  const week = new Map<number, Period[]>(EVERY_DAY.map((day) => [day, []]))
  for (const one of written) {
    const read = readLine(one)
    if (!read.ok) return read
    for (const day of read.value.days) week.get(day)?.push(...read.value.periods)
  }
  for (const [day, periods] of week) {
    periods.sort((a, b) => (a[0] < b[0] ? -1 : 1))
    const clash = periods.findIndex((period, i) => i > 0 && period[0] < (periods[i - 1]?.[1] ?? ''))
    if (clash > 0) return bad(`周${DAY_NAMES[day]}的开放时间有重叠`, '请核对每一段时间，不要重叠')
  }
  return good(Object.fromEntries(week))
}

function readLine(written: string): Read<{ days: readonly number[]; periods: readonly Period[] }> {
  const folded = fold(written)
  const at = folded.search(/\d|上午|下午|晚上|中午|全天|休息|休|关闭|不开放|闭馆/)
  if (at <= 0) return bad(`看不懂开放时间“${written}”`, MEND)
  const days = readDays(folded.slice(0, at).replace(/[:,、;]+$/, ''))
  if (days === undefined) return bad(`看不懂“${written}”里的日子`, MEND)
  const rest = folded.slice(at)
  if (/^(休息|休|关闭|不开放|闭馆)$/.test(rest)) return good({ days, periods: [] })
  if (/^(24小时|全天)(开放)?$/.test(rest)) return good({ days, periods: [['00:00', '24:00']] })
  const periods = readPeriods(rest)
  if (periods === undefined) return bad(`看不懂“${written}”里的时间`, MEND)
  const wrong = periods.find(([from, to]) => to <= from)
  if (wrong !== undefined) return bad(`“${written}”里的结束时间不晚于开始时间`, '请核对开门和关门的时间')
  return good({ days, periods })
}

/** Full width to half, all kinds of dashes to `-`, no spaces between signs. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/([\d半点时分])\s+(?=\d|上午|下午|晚上|中午)/g, '$1,')
    .replace(/\s+/g, '')
    .replace(/[–—―~〜－−]+|(?<=[\d半点时分])[至到]/g, '-')
    .replace(/星期|礼拜/g, '周')
    .replace(/周[天七]/g, '周日')
    .replace(/[;；，。]/g, ',')
}

function readDays(text: string): readonly number[] | undefined {
  if (/^(每天|每日|天天|周一[至到-]周?日)$/.test(text)) return EVERY_DAY
  const days: number[] = []
  for (const part of text.split(/[、,和及]/)) {
    if (part === '工作日') days.push(...WORKDAYS)
    else if (part === '周末' || part === '双休日') days.push(...WEEKEND)
    else {
      const found = /^周?([一二三四五六日])(?:[至到-]周?([一二三四五六日]))?$/.exec(part)
      if (found !== null) days.push(...span(found[1] ?? '', found[2] ?? found[1] ?? ''))
      else if (/^周[一二三四五六日]{2,7}$/.test(part))
        days.push(...Array.from(part.slice(1), (c) => DAY_NAMES.indexOf(c)))
      else return undefined
    }
  }
  return days.length > 0 && new Set(days).size === days.length && text.includes('周') === /周/.test(text)
    ? days
    : undefined
}

function span(from: string, to: string): number[] {
  const first = DAY_NAMES.indexOf(from)
  const length = ((DAY_NAMES.indexOf(to) - first + 7) % 7) + 1
  return Array.from({ length }, (_, i) => (first + i) % 7)
}

const TIME = '(\\d{1,2})(?::(\\d{2})|[点时](半|\\d{1,2}分?)?)'
const PERIOD = new RegExp(`^(上午|下午|中午|晚上)?${TIME}-(上午|下午|中午|晚上)?${TIME}$`)

function readPeriods(text: string): Period[] | undefined {
  const periods: Period[] = []
  for (const part of text.split(/[,、和及/]/).filter((p) => p !== '')) {
    const m = PERIOD.exec(part)
    if (m === null) return undefined
    const from = clock(m[1], m[2], m[3], m[4])
    const to = clock(m[5] ?? m[1], m[6], m[7], m[8])
    if (from === undefined || to === undefined) return undefined
    periods.push([from, to])
  }
  return periods.length === 0 ? undefined : periods
}

/** `下午` and `晚上` shift hours written on the twelve-hour clock. */
function clock(half: string | undefined, hour = '', minutes?: string, words?: string): string | undefined {
  const late = (half === '下午' || half === '晚上') && Number(hour) < 12
  const spoken = words === '半' ? '30' : (words?.replace('分', '') ?? '00')
  return readClock(`${late ? Number(hour) + 12 : hour}:${(minutes ?? spoken).padStart(2, '0')}`)
}
