import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../domain/shanghai.ts'
import { daysOf as daysOfSpec } from './recurrence.ts'
import { parseRule } from './rule.ts'
import { sayRule } from './say-rule.ts'

const daysOf = (rule: string, from: Day = '2026-01-01', days = 365): readonly Day[] => {
  const spec = parseRule(rule)
  if (spec === undefined) throw new Error(`not understood: ${rule}`)
  return daysOfSpec(spec, from, addDays(from, days - 1))
}

describe('a rule in words', () => {
  test('the third Thursday of every month of 2026', () => {
    expect(daysOf('每月第三个星期四')).toEqual([
      '2026-01-15',
      '2026-02-19',
      '2026-03-19',
      '2026-04-16',
      '2026-05-21',
      '2026-06-18',
      '2026-07-16',
      '2026-08-20',
      '2026-09-17',
      '2026-10-15',
      '2026-11-19',
      '2026-12-17',
    ])
  })

  test('the last Friday of every month of 2026', () => {
    expect(daysOf('每月最后一个周五')).toEqual([
      '2026-01-30',
      '2026-02-27',
      '2026-03-27',
      '2026-04-24',
      '2026-05-29',
      '2026-06-26',
      '2026-07-31',
      '2026-08-28',
      '2026-09-25',
      '2026-10-30',
      '2026-11-27',
      '2026-12-25',
    ])
  })

  test('the fifth Wednesday comes only in months that have one', () => {
    expect(daysOf('每月第五个周三')).toEqual(['2026-04-29', '2026-07-29', '2026-09-30', '2026-12-30'])
  })

  test('odd and even months', () => {
    expect(daysOf('单月15日')).toEqual(['01', '03', '05', '07', '09', '11'].map((m) => `2026-${m}-15`))
    expect(daysOf('双月15日')).toEqual(['02', '04', '06', '08', '10', '12'].map((m) => `2026-${m}-15`))
    expect(daysOf('双月第一个星期一')).toEqual([
      '2026-02-02',
      '2026-04-06',
      '2026-06-01',
      '2026-08-03',
      '2026-10-05',
      '2026-12-07',
    ])
  })

  test('a day that a month does not have is left out', () => {
    expect(daysOf('每月31日')).toEqual(['01', '03', '05', '07', '08', '10', '12'].map((m) => `2026-${m}-31`))
    expect(daysOf('每月29号', '2028-02-01', 29)).toEqual(['2028-02-29'])
  })

  test('every Wednesday', () => {
    expect(daysOf('每周三', '2026-09-01', 30)).toEqual([
      '2026-09-02',
      '2026-09-09',
      '2026-09-16',
      '2026-09-23',
      '2026-09-30',
    ])
  })

  test('by appointment there is no day at all', () => expect(daysOf('预约')).toEqual([]))
})

test.each([
  ['每月第三个星期四', '每月第3个周四'],
  ['每月第三个星期四', '每个月第三个礼拜四'],
  ['每月第三个星期四', ' 每月 第三个 周四 '],
  ['每月第三个星期四', '每月第三周四'],
  ['每月最后一个周日', '每月最后一个星期天'],
  ['每月20日', '每月二十号'],
  ['每月15日', '每月１５日'],
  ['每周日', '每个星期天'],
])('%s is the same as %s', (one, other) => {
  expect(parseRule(other)).toEqual(parseRule(one))
  expect(parseRule(one)).toBeDefined()
})

test.each(['', '有时', '每月', '每月第六个周四', '每月0日', '每月32日', '每年13月1日', '每季度10日', '周四'])(
  '“%s” is no rule',
  (text) => expect(parseRule(text)).toBeUndefined(),
)

test.each([
  '每月第三个星期四',
  '每月第一个、第三个星期五',
  '每周二、周四',
  '双月最后一个星期日',
  '单月15日',
  '每月5日、20日',
  '每月最后一天',
  '每月最后一个工作日',
  '每季度第二个月10日',
  '每季度最后一个月第一个星期三',
  '每年3月、9月第二个星期六',
  '每年9月1日',
  '每季度一次',
  '每年5月、11月',
  '预约',
])('“%s” is told as it was written', (text) => {
  const spec = parseRule(text)
  expect(spec === undefined ? undefined : sayRule(spec)).toBe(text)
})
