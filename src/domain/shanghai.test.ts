import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  DAY_MS,
  dayOf,
  endOf,
  isoShanghai,
  sayDay,
  sayTime,
  sayWeekday,
  startOf,
  weekdayOf,
} from './shanghai.ts'

const FORMAT = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  weekday: 'short',
  hourCycle: 'h23',
})
const partsOf = (at: number): Readonly<Record<string, string>> =>
  Object.fromEntries(FORMAT.formatToParts(at).map((p) => [p.type, p.value]))
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const instants = fc.integer({ min: Date.parse('1992-01-01T00:00+08:00'), max: Date.parse('2100-01-01T00:00Z') })

test('days, weekdays and times are those of the clocks in Shanghai', () => {
  fc.assert(
    fc.property(instants, (at) => {
      const { year, month, day, hour, minute, weekday } = partsOf(at)
      expect(dayOf(at)).toBe(`${year}-${month}-${day}`)
      expect(WEEKDAYS[weekdayOf(dayOf(at))]).toBe(weekday)
      expect(sayTime(at)).toBe(`${year}年${Number(month)}月${Number(day)}日 ${hour}:${minute}`)
    }),
    { numRuns: 1_000 },
  )
})

test('a day begins at its first millisecond and ends where the next begins', () => {
  fc.assert(
    fc.property(instants, (at) => {
      const day = dayOf(at)
      expect(startOf(day)).toBeLessThanOrEqual(at)
      expect(at).toBeLessThan(endOf(day))
      expect(dayOf(startOf(day))).toBe(day)
      expect(dayOf(startOf(day) - 1)).toBe(addDays(day, -1))
      expect(endOf(day)).toBe(startOf(addDays(day, 1)))
      expect(endOf(day) - startOf(day)).toBe(DAY_MS)
    }),
  )
})

test('the machine form names the same instant', () => {
  fc.assert(fc.property(instants, (at) => void expect(Date.parse(isoShanghai(at))).toBe(at)))
  expect(isoShanghai(Date.parse('2026-09-14T02:02:00Z'))).toBe('2026-09-14T10:02:00.000+08:00')
})

test('days are counted over months, years and leap days', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
})

test('the year is said only when it is not the present one', () => {
  const now = Date.parse('2026-12-31T23:59:59+08:00')
  expect(sayDay('2026-09-04', now)).toBe('9月4日')
  expect(sayDay('2025-09-04', now)).toBe('2025年9月4日')
  expect(sayDay('2026-09-04', now + 1_000)).toBe('2026年9月4日')
  expect(sayDay('2026-09-04')).toBe('2026年9月4日')
  expect(sayTime(Date.parse('2026-09-14T10:02:59+08:00'), now)).toBe('9月14日 10:02')
  expect(sayWeekday('2026-09-17')).toBe('周四')
  expect(sayWeekday('2026-09-20')).toBe('周日')
})

const SCRIPT = `
import { addDays, dayOf, endOf, isoShanghai, sayTime, startOf, weekdayOf } from './src/domain/shanghai.ts'
const at = Date.parse('2026-03-08T15:59:59.999Z')
const out = [new Date(at).getTimezoneOffset()]
for (const t of [at, at + 1, Date.parse('2026-10-31T18:00:00Z')])
  out.push(dayOf(t), weekdayOf(dayOf(t)), startOf(dayOf(t)), endOf(dayOf(t)), addDays(dayOf(t), 30), sayTime(t), isoShanghai(t))
console.log(JSON.stringify(out))
`

test('a machine with its clock in New York says the same', () => {
  const run = (TZ: string): readonly unknown[] =>
    JSON.parse(
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', SCRIPT], {
        cwd: resolve(import.meta.dirname, '../..'),
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }),
    ) as unknown[]
  const [offsetThere, ...there] = run('America/New_York')
  const [offsetHere, ...here] = run('Asia/Shanghai')
  expect([offsetThere, offsetHere]).toEqual([240, -480])
  expect(there).toEqual(here)
  expect(here.slice(0, 2)).toEqual(['2026-03-08', 0])
  expect(here.slice(7, 9)).toEqual(['2026-03-09', 1])
})
