import { describe, expect, test } from 'vitest'
import type { HolidayYear } from '../domain/station.ts'
import { breakOf, isWorkingDay, kindOf } from './calendar.ts'

const year = (
  number: number,
  off: readonly (readonly [string, string])[],
  work: readonly string[] = [],
): HolidayYear => ({
  year: number,
  source: '测试资料',
  off: new Map(off),
  work: new Set(work),
})
const Y2026 = year(
  2026,
  [
    ['2026-01-01', '元旦'],
    ['2026-10-01', '国庆节'],
    ['2026-10-02', '国庆节'],
  ],
  ['2026-10-10'],
)
const Y2027 = year(2027, [
  ['2026-12-31', '元旦'],
  ['2027-01-01', '元旦'],
])

test('a day off knows its holiday, with the first and the last day of it', () => {
  expect(kindOf('2026-10-02', [Y2026])).toEqual({
    kind: 'holiday',
    holiday: { name: '国庆节', first: '2026-10-01', last: '2026-10-02' },
  })
})

test('a working weekend, a weekend, a working day, and a year that is not on file', () => {
  expect(kindOf('2026-10-10', [Y2026]).kind).toBe('make-up')
  expect(kindOf('2026-10-11', [Y2026]).kind).toBe('weekend')
  expect(kindOf('2026-10-12', [Y2026]).kind).toBe('work')
  expect(kindOf('2027-10-01', [Y2026])).toEqual({ kind: 'unknown', year: 2027 })
})

test('the new year’s holiday may begin in December', () => {
  expect(isWorkingDay('2026-12-31', [Y2026])).toBe(true)
  expect(isWorkingDay('2026-12-31', [Y2026, Y2027])).toBe(false)
})

describe('a holiday by its name', () => {
  test('the coming one', () => {
    expect(breakOf('国庆', undefined, '2026-10-02', [Y2026]).found).toMatchObject({ first: '2026-10-01' })
    expect(breakOf('元旦', undefined, '2026-11-23', [Y2027, Y2026]).found).toMatchObject({ first: '2026-12-31' })
  })

  test('that of the year that is said', () => {
    expect(breakOf('元旦', 2026, '2026-11-23', [Y2026, Y2027]).found).toMatchObject({ first: '2026-01-01' })
    expect(breakOf('国庆', 2027, '2026-11-23', [Y2026])).toEqual({ found: undefined, year: 2027 })
  })

  test('when this year’s is over and next year’s is not on file, both are said', () => {
    expect(breakOf('国庆', undefined, '2026-11-23', [Y2026])).toMatchObject({
      found: undefined,
      year: 2027,
      passed: { first: '2026-10-01' },
    })
  })

  test('nothing is on file at all', () => {
    expect(breakOf('端午', undefined, '2026-03-01', [])).toEqual({ found: undefined, year: 2026 })
    expect(breakOf('端午', undefined, '2026-07-01', [])).toEqual({ found: undefined, year: 2027 })
  })
})
