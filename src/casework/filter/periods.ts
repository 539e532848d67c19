import { readNumber } from '../../domain/numerals.ts'
import { addDays, DAY_MS, type Day, dayOf, endOf, type Instant, mondayOf, startOf } from '../../domain/shanghai.ts'
import type { SubmissionQuery } from '../../ports/store.ts'

type Times = Pick<SubmissionQuery, 'filedFrom' | 'filedBefore' | 'idleSince'>

/** When an item came in or is due, in words of a list command. */
export interface Period {
  readonly pattern: RegExp
  readonly name: (match: RegExpExecArray) => string
  readonly span: (at: Instant, match: RegExpExecArray) => Times
}

export interface Deadline {
  readonly pattern: RegExp
  readonly name: string
  /** First and last of the last days that are meant; undefined = without end. */
  readonly span: (today: Day) => readonly [from: Day | undefined, to: Day | undefined]
}

/** Soon enough to be worth a look today. */
const SOON_DAYS = 3

/** They need a promised number of days; longer words first. */
export const DEADLINES: readonly Deadline[] = [
  {
    pattern: /(?:快要?|即将|马上|临近)(?:到期|超期|逾期)/,
    name: '快到期',
    span: (today) => [today, addDays(today, SOON_DAYS)],
  },
  { pattern: /(?:今天|今日)到期|due today/, name: '今天到期', span: (today) => [today, today] },
  {
    pattern: /(?<![未没不])(?:超期|逾期|过期|超时)(?:未办|没办)?|overdue/,
    name: '超期',
    span: (today) => [undefined, addDays(today, -1)],
  },
  { pattern: /(?<![未没不])到期/, name: '到期', span: (today) => [undefined, today] },
]

const between =
  (from: (today: Day) => Day, to: (today: Day) => Day) =>
  (at: Instant): Times => ({ filedFrom: startOf(from(dayOf(at))), filedBefore: endOf(to(dayOf(at))) })

const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`
const same = (day: Day): Day => day

const fixed = (words: string, name: string, span: Period['span']): Period => ({
  pattern: new RegExp(words),
  name: () => `${name}收到的`,
  span,
})

const LENGTHS: Readonly<Record<string, number>> = { 半个月: 15, 一个月: 30, 一周: 7, 一星期: 7, 两周: 14 }
const LENGTH = '(半个月|一个月|一周|一星期|两周|[0-9一二两三四五六七八九十]{1,3}\\s*[天日])'
const daysOf = (said: string | undefined): number =>
  LENGTHS[said ?? ''] ?? readNumber((said ?? '').replace(/[天日\s]/g, '')) ?? 0

export const PERIODS: readonly Period[] = [
  /** `今天有什么要处理` asks what waits, whenever it came. */
  { pattern: /(?:今天|今日)(?:还)?有?(?:什么|哪些|啥)?(?:需?要)(?:处理|办)/, name: () => '', span: () => ({}) },
  {
    pattern: new RegExp(`(?:超过)?${LENGTH}(?:以上)?(?:没有?动|未动|没进展)`),
    name: (m) => `${daysOf(m[1])}天没有动的`,
    span: (at, m) => ({ idleSince: at - daysOf(m[1]) * DAY_MS }),
  },
  {
    pattern: new RegExp(`(?:超过|挂了|压了|挂着|压着)${LENGTH}(?:以上)?|${LENGTH}(?:以上|以前|之前|前)`),
    name: (m) => `收到${daysOf(m[1] ?? m[2])}天以上的`,
    span: (at, m) => ({ filedBefore: at - daysOf(m[1] ?? m[2]) * DAY_MS + 1 }),
  },
  {
    pattern: new RegExp(`(?:最近|近|过去)的?${LENGTH}(?:内|以内)?|${LENGTH}(?:内|以内)`),
    name: (m) => `${daysOf(m[1] ?? m[2])}天内收到的`,
    span: (at, m) => ({ filedFrom: startOf(addDays(dayOf(at), 1 - daysOf(m[1] ?? m[2]))) }),
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
  fixed('(?:本|这个?)(?:周|星期|礼拜)|this week', '本周', between(mondayOf, same)),
  fixed(
    '上个?(?:周|星期|礼拜)|last week',
    '上周',
    between(
      (d) => addDays(mondayOf(d), -7),
      (d) => addDays(mondayOf(d), -1),
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
