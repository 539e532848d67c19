import { readNumber } from '../../src/domain/numerals.ts'

const DAYS = '日一二三四五六'
const NOON = 12
/** Days from and to, or single ones: `周一至周五`, `周六`, `工作日`. */
const DAY_WORDS = /周([一二三四五六日])(?:-周?([一二三四五六日]))?|工作日|双休日|周末|每天|天天/g
const TIME =
  '(上午|早上|中午|下午|晚上|早|晚)?(\\d{1,2}|[零一二三四五六七八九十两]{1,3})(?::(\\d{2})|点(半|\\d{1,2}分?)?)'
const PERIOD = new RegExp(`${TIME}-${TIME}`, 'g')

/** Weekday (0 = Sunday) -> periods as `540-1020`, minutes of the day. */
export type SpokenWeek = ReadonlyMap<number, readonly string[]>

/**
 * Reads opening hours out of a sentence: each set of days with the periods behind it. A sentence without days or
 * without periods says nothing.
 */
export function spokenHours(sentence: string): SpokenWeek | undefined {
  const text = foldHours(sentence)
  const marks = [...text.matchAll(DAY_WORDS)]
  const week = new Map<number, string[]>()
  let waiting: number[] = []
  marks.forEach((mark, n) => {
    waiting.push(...daysOf(mark))
    const piece = text.slice(mark.index + mark[0].length, marks[n + 1]?.index ?? text.length)
    const periods = [...piece.matchAll(PERIOD)].flatMap((m) => periodOf(m) ?? [])
    if (periods.length === 0) return
    for (const day of waiting) week.set(day, [...(week.get(day) ?? []), ...periods].toSorted())
    waiting = []
  })
  return week.size === 0 ? undefined : week
}

function foldHours(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(
      /[–—―~〜－]+|(?<=[\d半点一二三四五六日天分])[至到](?=周|星期|礼拜|上午|下午|晚上|中午|[\d一二三四五六日])/g,
      '-',
    )
    .replace(/星期|礼拜/g, '周')
    .replace(/周天/g, '周日')
}

function daysOf(mark: RegExpMatchArray): number[] {
  if (mark[0] === '工作日') return [1, 2, 3, 4, 5]
  if (mark[0] === '双休日' || mark[0] === '周末') return [6, 0]
  if (mark[1] === undefined) return [0, 1, 2, 3, 4, 5, 6]
  const from = DAYS.indexOf(mark[1])
  const to = mark[2] === undefined ? from : DAYS.indexOf(mark[2])
  const days = [from]
  for (let day = from; day !== to; ) {
    day = (day + 1) % DAYS.length
    days.push(day)
  }
  return days
}

function periodOf(m: RegExpMatchArray): string | undefined {
  const from = minutes(m[1], m[2], m[3], m[4])
  const to = minutes(m[5] ?? (from !== undefined && from >= NOON * 60 ? m[1] : undefined), m[6], m[7], m[8])
  return from === undefined || to === undefined ? undefined : `${from}-${to}`
}

function minutes(part: string | undefined, hour = '', minute?: string, spoken?: string): number | undefined {
  const plain = readNumber(hour)
  if (plain === undefined || plain > 24) return undefined
  const later = part !== undefined && /下午|晚/.test(part) && plain < NOON
  const rest = minute ?? (spoken === '半' ? '30' : spoken?.replace('分', '')) ?? '0'
  return (later ? plain + NOON : plain) * 60 + Number(rest)
}
