import type { Day } from '../../src/domain/shanghai.ts'
import { parseRule } from '../../src/station/rule.ts'
import { sayRule } from '../../src/station/say-rule.ts'
import { readDay } from './field.ts'
import { bad, good, type Read } from './trouble.ts'

const APPOINTMENT = /^(预约|电话预约|预约接待)$/
const MEND =
  '可以写：每月第三个星期四、每月第一、第三个星期五、每月最后一个星期五、每月1日、每月第一个工作日、单月15日、双月第二个星期三、每周三、每周二、周四、每季度第二个月10日、每年9月第一个星期三、每季度一次、预约'

/**
 * Checks a reception rule and writes it the one way that the calendar reads: `每月第三个星期四`, `单月15日`, `每周二、周四`,
 * `预约`. `周`, `号`, full-width digits and spaces are taken as well.
 */
export function readRule(written: string): Read<string> {
  const text = written.normalize('NFKC').replace(/\s+/g, '')
  const spec = parseRule(text)
  if (spec === undefined || (spec.type === 'appointment' && !APPOINTMENT.test(text)))
    return bad(`看不懂接待规则“${written}”`, MEND)
  return good(sayRule(spec))
}

/** Explicit reception days, real ones, in order and none twice. */
export function readDates(written: readonly string[]): Read<readonly Day[]> {
  const days: Day[] = []
  for (const one of written) {
    const read = readDay(one)
    if (!read.ok) return read
    days.push(read.value)
  }
  const repeated = days.find((day, i) => days.indexOf(day) !== i)
  if (repeated !== undefined) return bad(`日期${repeated}写了两次`, '请去掉重复的日期')
  return good(days.toSorted())
}
