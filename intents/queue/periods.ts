import { readNumber } from '../../src/domain/numerals.ts'
import { addDays, DAY_MS, type Day, dayOf, endOf, type Instant, startOf, weekdayOf } from '../../src/domain/shanghai.ts'
import type { Submission } from '../../src/domain/submission.ts'

/** When an item came in or is due, in words of a list command. */
export interface Period {
  readonly pattern: RegExp
  readonly name: (match: RegExpExecArray) => string
  readonly keeps: (submission: Submission, at: Instant, match: RegExpExecArray) => boolean
}

export interface Deadline {
  readonly pattern: RegExp
  readonly name: string
  /** `left`: days until the last day; undefined when nothing is owed. */
  readonly keeps: (left: number | undefined) => boolean
}

/** Soon enough to be worth a look today. */
const SOON_DAYS = 3

/** They need a promised number of days; longer words first. */
export const DEADLINES: readonly Deadline[] = [
  {
    pattern: /(?:快要?|即将|马上|临近)(?:到期|超期|逾期)/,
    name: '快到期',
    keeps: (left) => left !== undefined && left >= 0 && left <= SOON_DAYS,
  },
  { pattern: /(?:今天|今日)到期|due today/, name: '今天到期', keeps: (left) => left === 0 },
  {
    pattern: /(?<![未没不])(?:超期|逾期|过期|超时)(?:未办|没办)?|overdue/,
    name: '超期',
    keeps: (left) => left !== undefined && left < 0,
  },
  { pattern: /(?<![未没不])到期/, name: '到期', keeps: (left) => left !== undefined && left <= 0 },
]

const between =
  (from: (today: Day) => Day, to: (today: Day) => Day) =>
  (s: Submission, at: Instant): boolean =>
    s.filedAt >= startOf(from(dayOf(at))) && s.filedAt < endOf(to(dayOf(at)))

const monday = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7))
const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`
const same = (day: Day): Day => day

const fixed = (words: string, name: string, keeps: Period['keeps']): Period => ({
  pattern: new RegExp(words),
  name: () => `${name}收到的`,
  keeps,
})

const LENGTHS: Readonly<Record<string, number>> = { 半个月: 15, 一个月: 30, 一周: 7, 一星期: 7, 两周: 14 }
const LENGTH = '(半个月|一个月|一周|一星期|两周|[0-9一二两三四五六七八九十]{1,3}\\s*[天日])'
const daysOf = (said: string | undefined): number =>
  LENGTHS[said ?? ''] ?? readNumber((said ?? '').replace(/[天日\s]/g, '')) ?? 0

export const PERIODS: readonly Period[] = [
  /** `今天有什么要处理` asks what waits, whenever it came. */
  { pattern: /(?:今天|今日)(?:还)?有?(?:什么|哪些|啥)?(?:需?要)(?:处理|办)/, name: () => '', keeps: () => true },
  {
    pattern: new RegExp(`(?:超过)?${LENGTH}(?:以上)?(?:没有?动|未动|没进展)`),
    name: (m) => `${daysOf(m[1])}天没有动的`,
    keeps: (s, at, m) => at - s.updatedAt >= daysOf(m[1]) * DAY_MS,
  },
  {
    pattern: new RegExp(`(?:超过|挂了|压了|挂着|压着)${LENGTH}(?:以上)?|${LENGTH}(?:以上|以前|之前|前)`),
    name: (m) => `收到${daysOf(m[1] ?? m[2])}天以上的`,
    keeps: (s, at, m) => at - s.filedAt >= daysOf(m[1] ?? m[2]) * DAY_MS,
  },
  {
    pattern: new RegExp(`(?:最近|近|过去)的?${LENGTH}(?:内|以内)?|${LENGTH}(?:内|以内)`),
    name: (m) => `${daysOf(m[1] ?? m[2])}天内收到的`,
    keeps: (s, at, m) => s.filedAt >= startOf(addDays(dayOf(at), 1 - daysOf(m[1] ?? m[2]))),
  },
  fixed('今天|今日|今朝|当天|today', '今天', between(same, same)),
  fixed(
    '昨天|昨日|yesterday',
    '昨天',
    between(
      (d) => addDays(d, -1),
      (d) => addDays(d, -1),
    ),
  ),
  fixed(
    '前天',
    '前天',
    between(
      (d) => addDays(d, -2),
      (d) => addDays(d, -2),
    ),
  ),
  fixed('(?:本|这个?)(?:周|星期|礼拜)|this week', '本周', between(monday, same)),
  fixed(
    '上个?(?:周|星期|礼拜)|last week',
    '上周',
    between(
      (d) => addDays(monday(d), -7),
      (d) => addDays(monday(d), -1),
    ),
  ),
  fixed('本月|这个?月|this month', '本月', between(firstOfMonth, same)),
  fixed(
    '上个?月|last month',
    '上月',
    between(
      (d) => firstOfMonth(addDays(firstOfMonth(d), -1)),
      (d) => addDays(firstOfMonth(d), -1),
    ),
  ),
]
