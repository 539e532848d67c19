import { readNumber, writeNumber } from '../../src/domain/numerals.ts'
import type { Day } from '../../src/domain/shanghai.ts'
import { readDay } from './field.ts'
import { bad, good, type Read } from './trouble.ts'

const MONTHS = '(每月|每个月|单月|双月)'
const WEEKDAY = '(?:星期|周|礼拜)([一二三四五六日天])'
const NTH = new RegExp(`^${MONTHS}的?(第([一二三四五12345])个?|最后一?个)${WEEKDAY}$`)
const DATED = new RegExp(`^${MONTHS}的?(\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]$`)
const WEEKLY = new RegExp(`^每(?:个)?${WEEKDAY}$`)
const MEND = '可以写：每月第三个星期四、每月最后一个星期五、每月1日、单月15日、双月第二个星期三、每周三、预约'

/**
 * Checks a reception rule and writes it the one way that the calendar reads: `每月第三个星期四`, `每月最后一个星期五`,
 * `单月15日`, `每周三`, `预约`. `周`, `号`, full-width digits and spaces are taken as well.
 */
export function readRule(written: string): Read<string> {
  const text = written.normalize('NFKC').replace(/\s+/g, '')
  if (/^(预约|电话预约|预约接待)$/.test(text)) return good('预约')
  const nth = NTH.exec(text)
  if (nth !== null) return good(`${months(nth[1])}${which(nth[2], nth[3])}星期${sunday(nth[4])}`)
  const weekly = WEEKLY.exec(text)
  if (weekly !== null) return good(`每周${sunday(weekly[1])}`)
  const dated = DATED.exec(text)
  const date = readNumber(dated?.[2] ?? '') ?? 0
  if (dated !== null && date >= 1 && date <= 31) return good(`${months(dated[1])}${date}日`)
  return bad(`看不懂接待规则“${written}”`, MEND)
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

const months = (word = ''): string => (word === '每个月' ? '每月' : word)
const sunday = (word = ''): string => (word === '天' ? '日' : word)
const which = (word = '', number?: string): string =>
  word.startsWith('最后') ? '最后一个' : `第${writeNumber(readNumber(number ?? '') ?? 1)}个`
