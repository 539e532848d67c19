import type { Span } from '../../domain/clock-rule.ts'
import { addDays, dayOf, type Instant, sayDay } from '../../domain/shanghai.ts'
import { type Deadline, daysLeftOf } from './deadline.ts'

const saySpan = ({ length, unit }: Span): string => (unit === '月' ? `${length}个月` : `${length}个${unit}`)

/** `10月20日`, marked where the arrangement of a year is not on file. */
export function sayDeadline(deadline: Deadline, now: Instant): string {
  const { day, missing } = deadline
  if (missing.length === 0) return sayDay(day, now)
  return `${sayDay(day, now)}（节假日数据缺失：${missing.join('、')}年，暂按周末推算）`
}

/** Why the last day is the last day, line by line: beginning, rule, days off, pauses, extensions, result. */
export function explain(deadline: Deadline, now: Instant): string {
  const { rule, start, pauses, extensions, skipped, worked, paused } = deadline
  const left = daysLeftOf(deadline, now)
  return [
    `${rule.name}：${saySpan(rule)}，依据：${rule.basis}。`,
    `从${sayDay(start, now)}收到起算，当日不计入。`,
    ...(skipped.length === 0 ? [] : [`放假不计入：${sayRuns(skipped, now)}。`]),
    ...(worked.length === 0 ? [] : [`调休上班计入：${worked.map((day) => sayDay(day, now)).join('、')}。`]),
    ...pauses.map(({ from, to, open }) =>
      open
        ? `${sayDay(from, now)}起等待补充，时间暂停。`
        : `${sayDay(from, now)}至${sayDay(to, now)}等待补充，不计入。`,
    ),
    ...extensions.map(({ at, by, reason }) =>
      rule.extension === undefined
        ? ''
        : `${sayDay(dayOf(at), now)}经${by}批准延长${saySpan(rule.extension)}，理由：${reason}。`,
    ),
    `${paused ? '如果今天恢复，' : ''}最后一天是${sayDeadline(deadline, now)}，${sayLeft(left)}。`,
    `到期未办结：${rule.consequence}。`,
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function sayLeft(left: number): string {
  if (left === 0) return '就是今天'
  return left > 0 ? `还有${left}天` : `已经过了${-left}天`
}

/** Neighbouring days of one name as one: `国庆节10月1日至10月7日`. */
function sayRuns(days: Deadline['skipped'], now: Instant): string {
  const runs: { name: string; first: string; last: string }[] = []
  for (const { day, name } of days) {
    const run = runs.at(-1)
    if (run !== undefined && run.name === name && addDays(run.last, 1) === day) run.last = day
    else runs.push({ name, first: day, last: day })
  }
  return runs
    .map(({ name, first, last }) => `${name}${sayDay(first, now)}${first === last ? '' : `至${sayDay(last, now)}`}`)
    .join('、')
}
