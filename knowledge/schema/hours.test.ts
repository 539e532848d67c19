import { expect, test } from 'vitest'
import { readHours } from './hours.ts'

const MORNING = ['09:00', '11:30']
const AFTERNOON = ['13:00', '17:00']

function week(...lines: string[]): Readonly<Record<number, unknown>> {
  const read = readHours(lines)
  if (!read.ok) throw new Error(read.problem)
  return read.value
}

test('weekdays and a Saturday morning are read, and the other days are closed', () => {
  const hours = week('周一至周五 9:00-11:30 13:00-17:00', '周六 9:00-11:30')
  for (const day of [1, 2, 3, 4, 5]) expect(hours[day]).toEqual([MORNING, AFTERNOON])
  expect(hours[6]).toEqual([MORNING])
  expect(hours[0]).toEqual([])
})

test.each([
  '周一至周五 9:00-11:30 13:00-17:00',
  '星期一到星期五：９：００－１１：３０，１３：００－１７：００',
  '周一、周二、周三、周四、周五9:00—11:30、13:00—17:00',
  '工作日 9点-11点半 13点至17点',
  '周一～周五 上午9:00~11:30；下午1:00~5:00',
  '礼拜一至五 9:00到11:30、13:00到17:00',
  '周一二三四五 09:00-11:30/13:00-17:00',
])('the same hours written as "%s" mean the same', (written) => {
  const hours = week(written)
  for (const day of [1, 2, 3, 4, 5]) expect(hours[day]).toEqual([MORNING, AFTERNOON])
  expect(hours[6]).toEqual([])
})

test('every day, round the clock, and days over the week end are understood', () => {
  expect(week('每天 9:00-17:00')[0]).toEqual([['09:00', '17:00']])
  expect(week('每天 24小时')[3]).toEqual([['00:00', '24:00']])
  const hours = week('周六至周一 10:00-18:00')
  expect([6, 0, 1].map((day) => hours[day])).toEqual(Array.from({ length: 3 }, () => [['10:00', '18:00']]))
  expect(hours[2]).toEqual([])
})

test('a day that is named as closed is closed', () => {
  expect(week('周一至周六 9:00-17:00', '周日 休息')[0]).toEqual([])
})

test.each([
  '9:00-17:00',
  '周一至周五',
  '周八 9:00-17:00',
  '周一至周五 上午',
  '周一至周五 9:00-17:00 法定节假日除外',
  '周一至周五 25:00-26:00',
  '周一至周五 17:00-9:00',
  '周一、周一 9:00-17:00',
  '看心情',
  '',
])('"%s" is refused and not half understood', (written) => {
  expect(readHours([written]).ok).toBe(false)
})

test('periods of one day that overlap are refused, also when they come from two lines', () => {
  expect(readHours(['周一 9:00-12:00 11:00-13:00']).ok).toBe(false)
  expect(readHours(['周一至周五 9:00-12:00', '周一 11:00-13:00']).ok).toBe(false)
})
