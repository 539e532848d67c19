import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, sayDay } from '../domain/shanghai.ts'
import { promiseDayIn } from './promise-day.ts'

const TODAY = '2026-09-14'

test.each([
  ['明年6月底前完工', '2027-06-30'],
  ['2027年2月底前', '2027-02-28'],
  ['2028年2月内', '2028-02-29'],
  ['10月20日前装好', '2026-10-20'],
  ['十月二十号之前', '2026-10-20'],
  ['3月底前通水', '2027-03-31'],
  ['6月前完成', '2027-05-31'],
  ['11月中旬', '2026-11-20'],
  ['年底前', '2026-12-31'],
  ['今年年内完成', '2026-12-31'],
  ['明年年底前', '2027-12-31'],
  ['2027年底前', '2027-12-31'],
  ['明年上半年', '2027-06-30'],
  ['今年第四季度', '2026-12-31'],
  ['列入明年的改造', '2027-12-31'],
  ['本月底前', '2026-09-30'],
  ['月底前', '2026-09-30'],
  ['下个月15日前', '2026-10-15'],
  ['下月底', '2026-10-31'],
  ['本周五前', '2026-09-18'],
  ['周五', '2026-09-18'],
  ['下周一前', '2026-09-21'],
  ['本周内', '2026-09-20'],
  ['后天', '2026-09-16'],
  ['三个月内', '2026-12-14'],
  ['半年内', '2027-03-14'],
  ['半个月内', '2026-09-29'],
  ['两周内', '2026-09-28'],
  ['10天内', '2026-09-24'],
  ['5个工作日内', '2026-09-21'],
  ['2027-06-30', '2027-06-30'],
  ['２０２７年６月３０日前', '2027-06-30'],
  ['今年10月开工，明年6月底前完工', '2027-06-30'],
])('“%s” ends on %s', (says, day) => {
  expect(promiseDayIn(says, TODAY, [])).toBe(day)
})

test.each(['尽快装好', '装3盏灯', '2月30日前', '13月底前', '3号楼先装', '条件成熟时'])('“%s” names no day', (says) => {
  expect(promiseDayIn(says, TODAY, [])).toBeUndefined()
})

test('every day is read as it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000 }), (n) => {
      const day = addDays(TODAY, n)
      expect(promiseDayIn(`${sayDay(day)}前完成`, TODAY, [])).toBe(day)
      expect(promiseDayIn(`完成，期限 ${day}`, TODAY, [])).toBe(day)
    }),
  )
})

test('whatever is written, it never fails and never names a day that does not exist', () => {
  const piece = fc.constantFrom(
    '年',
    '月',
    '日',
    '底',
    '前',
    '明',
    '下',
    '个',
    '周',
    '内',
    '3',
    '31',
    '2027',
    '十',
    '半',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const day = promiseDayIn(pieces.join(''), TODAY, [])
      if (day !== undefined) expect(addDays(day, 0)).toBe(day)
    }),
  )
})
