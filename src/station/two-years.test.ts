import { expect, test } from 'vitest'
import { addDays, type Day } from '../domain/shanghai.ts'
import type { HolidayYear, ReceptionRule } from '../domain/station.ts'
import { nextSessions, type Session, sessionsIn } from './reception.ts'
import { noticeDue, sessionId } from './session-id.ts'

/** Two years whose days off are invented; the lists below were written by hand from a wall calendar of 2030 and 2031. */
const HOLIDAYS: readonly HolidayYear[] = [
  year(
    2030,
    [
      ['元旦', '2030-01-01', '2030-01-01'],
      ['春节', '2030-02-02', '2030-02-08'],
      ['清明节', '2030-04-05', '2030-04-07'],
      ['劳动节', '2030-05-01', '2030-05-05'],
      ['端午节', '2030-06-05', '2030-06-05'],
      ['中秋节', '2030-09-12', '2030-09-14'],
      ['国庆节', '2030-10-01', '2030-10-07'],
    ],
    ['2030-01-27', '2030-02-09', '2030-04-28', '2030-05-11', '2030-09-15', '2030-09-29', '2030-10-12'],
  ),
  year(
    2031,
    [
      ['元旦', '2031-01-01', '2031-01-01'],
      ['春节', '2031-01-22', '2031-01-28'],
      ['清明节', '2031-04-04', '2031-04-06'],
      ['劳动节', '2031-05-01', '2031-05-05'],
      ['端午节', '2031-06-24', '2031-06-24'],
      ['国庆节', '2031-10-01', '2031-10-08'],
    ],
    ['2031-01-19', '2031-02-08', '2031-04-27', '2031-05-10', '2031-09-28', '2031-10-11'],
  ),
]

function year(number: number, breaks: readonly (readonly [string, Day, Day])[], work: readonly Day[]): HolidayYear {
  const off = new Map<Day, string>()
  for (const [name, first, last] of breaks) for (let day = first; day <= last; day = addDays(day, 1)) off.set(day, name)
  return { year: number, source: '测试资料', off, work: new Set(work) }
}

const POSTPONED = { postpone: true }
const PAUSED = { postpone: false, pause: true }
const FIXED = { postpone: false }

/** A line a month: the days, `1>6` = moved from the 1st to the 6th. */
const GOLDEN: readonly (readonly [rule: string, more: Partial<ReceptionRule>, days: string])[] = [
  [
    '每月第一个星期四',
    POSTPONED,
    `2030-01 3|2030-02 7>9|2030-03 7|2030-04 4|2030-05 2>6|2030-06 6|2030-07 4|2030-08 1|2030-09 5|2030-10 3>8|2030-11 7|2030-12 5
     2031-01 2|2031-02 6|2031-03 6|2031-04 3|2031-05 1>6|2031-06 5|2031-07 3|2031-08 7|2031-09 4|2031-10 2>9|2031-11 6|2031-12 4`,
  ],
  [
    '每月第三个星期四',
    POSTPONED,
    `2030-01 17|2030-02 21|2030-03 21|2030-04 18|2030-05 16|2030-06 20|2030-07 18|2030-08 15|2030-09 19|2030-10 17|2030-11 21|2030-12 19
     2031-01 16|2031-02 20|2031-03 20|2031-04 17|2031-05 15|2031-06 19|2031-07 17|2031-08 21|2031-09 18|2031-10 16|2031-11 20|2031-12 18`,
  ],
  [
    '单月15日',
    POSTPONED,
    `2030-01 15|2030-03 15|2030-05 15|2030-07 15|2030-09 15|2030-11 15
     2031-01 15|2031-03 15>17|2031-05 15|2031-07 15|2031-09 15|2031-11 15>17`,
  ],
  [
    '每月1日',
    POSTPONED,
    `2030-01 1>2|2030-02 1|2030-03 1|2030-04 1|2030-05 1>6|2030-06 1>3|2030-07 1|2030-08 1|2030-09 1>2|2030-10 1>8|2030-11 1|2030-12 1>2
     2031-01 1>2|2031-02 1>3|2031-03 1>3|2031-04 1|2031-05 1>6|2031-06 1>2|2031-07 1|2031-08 1|2031-09 1|2031-10 1>9|2031-11 1>3|2031-12 1`,
  ],
  [
    '每月1日',
    FIXED,
    `2030-01 1|2030-02 1|2030-03 1|2030-04 1|2030-05 1|2030-06 1|2030-07 1|2030-08 1|2030-09 1|2030-10 1|2030-11 1|2030-12 1
     2031-01 1|2031-02 1|2031-03 1|2031-04 1|2031-05 1|2031-06 1|2031-07 1|2031-08 1|2031-09 1|2031-10 1|2031-11 1|2031-12 1`,
  ],
  [
    '每周二、周四',
    PAUSED,
    `2030-01 3 8 10 15 17 22 24 29 31|2030-02 12 14 19 21 26 28|2030-03 5 7 12 14 19 21 26 28|2030-04 2 4 9 11 16 18 23 25 30
     2030-05 7 9 14 16 21 23 28 30|2030-06 4 6 11 13 18 20 25 27|2030-07 2 4 9 11 16 18 23 25 30|2030-08 1 6 8 13 15 20 22 27 29
     2030-09 3 5 10 17 19 24 26|2030-10 8 10 15 17 22 24 29 31|2030-11 5 7 12 14 19 21 26 28|2030-12 3 5 10 12 17 19 24 26 31
     2031-01 2 7 9 14 16 21 30|2031-02 4 6 11 13 18 20 25 27|2031-03 4 6 11 13 18 20 25 27|2031-04 1 3 8 10 15 17 22 24 29
     2031-05 6 8 13 15 20 22 27 29|2031-06 3 5 10 12 17 19 26|2031-07 1 3 8 10 15 17 22 24 29 31|2031-08 5 7 12 14 19 21 26 28
     2031-09 2 4 9 11 16 18 23 25 30|2031-10 9 14 16 21 23 28 30|2031-11 4 6 11 13 18 20 25 27|2031-12 2 4 9 11 16 18 23 25 30`,
  ],
  [
    '每月最后一个星期五',
    POSTPONED,
    `2030-01 25|2030-02 22|2030-03 29|2030-04 26|2030-05 31|2030-06 28|2030-07 26|2030-08 30|2030-09 27|2030-10 25|2030-11 29|2030-12 27
     2031-01 31|2031-02 28|2031-03 28|2031-04 25|2031-05 30|2031-06 27|2031-07 25|2031-08 29|2031-09 26|2031-10 31|2031-11 28|2031-12 26`,
  ],
  [
    '双月第二个、第四个星期二',
    POSTPONED,
    `2030-02 12 26|2030-04 9 23|2030-06 11 25|2030-08 13 27|2030-10 8 22|2030-12 10 24
     2031-02 11 25|2031-04 8 22|2031-06 10 24>25|2031-08 12 26|2031-10 14 28|2031-12 9 23`,
  ],
  [
    '每季度第二个月10日',
    { ...POSTPONED, kind: '季回家' },
    '2030-02 10>11|2030-05 10|2030-08 10>12|2030-11 10>11|2031-02 10|2031-05 10|2031-08 10>11|2031-11 10',
  ],
  ['每年9月第二个星期四', { ...POSTPONED, kind: '年述职' }, '2030-09 12>15|2031-09 11'],
  [
    '每月第一个工作日',
    { ...FIXED, kind: '月进站' },
    `2030-01 2|2030-02 1|2030-03 1|2030-04 1|2030-05 6|2030-06 3|2030-07 1|2030-08 1|2030-09 2|2030-10 8|2030-11 1|2030-12 2
     2031-01 2|2031-02 3|2031-03 3|2031-04 1|2031-05 6|2031-06 2|2031-07 1|2031-08 1|2031-09 1|2031-10 9|2031-11 3|2031-12 1`,
  ],
  [
    '每月最后一个工作日',
    FIXED,
    `2030-01 31|2030-02 28|2030-03 29|2030-04 30|2030-05 31|2030-06 28|2030-07 31|2030-08 30|2030-09 30|2030-10 31|2030-11 29|2030-12 31
     2031-01 31|2031-02 28|2031-03 31|2031-04 30|2031-05 30|2031-06 30|2031-07 31|2031-08 29|2031-09 30|2031-10 31|2031-11 28|2031-12 31`,
  ],
  [
    '每月31日',
    FIXED,
    '2030-01 31|2030-03 31|2030-05 31|2030-07 31|2030-08 31|2030-10 31|2030-12 31|2031-01 31|2031-03 31|2031-05 31|2031-07 31|2031-08 31|2031-10 31|2031-12 31',
  ],
  [
    '另行公布的日子',
    { ...POSTPONED, roster: { default: [], '2030-03-09': [], '2031-06-24': [], '2031-06-11': [] } },
    '2030-03 9>11|2031-06 11 24>25',
  ],
  ['预约', FIXED, ''],
  ['每季度一次', FIXED, ''],
]

const rule = (words: string, more: Partial<ReceptionRule> = {}): ReceptionRule => ({
  stationId: 's',
  rule: words,
  time: '14:00-16:00',
  postpone: false,
  roster: { default: ['甲'] },
  ...more,
})

const two = (n: string): string => n.padStart(2, '0')
const written = (days: string): readonly string[] =>
  days
    .split(/[|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const [month = '', ...numbers] = part.split(' ')
      return numbers.map((number) => {
        const [from = '', to] = number.split('>')
        return to === undefined ? `${month}-${two(from)}` : `${month}-${two(from)} -> ${month}-${two(to)}`
      })
    })
const told = (sessions: readonly Session[]): readonly string[] =>
  sessions.map(({ day, movedFrom }) => (movedFrom === undefined ? day : `${movedFrom} -> ${day}`))

test.each(GOLDEN)('%s %o over two years', (words, more, days) => {
  expect(told(sessionsIn(rule(words, more), '2030-01-01', '2031-12-31', HOLIDAYS))).toEqual(written(days))
})

test.each(GOLDEN)('%s %o is the same asked one after the other', (words, more, days) => {
  const found: Session[] = []
  for (let from = '2030-01-01'; ; ) {
    const [next] = nextSessions(rule(words, more), from, HOLIDAYS, 1)
    if (next === undefined || next.day > '2031-12-31') break
    found.push(next)
    from = addDays(next.day, 1)
  }
  expect(told(found)).toEqual(written(days))
})

test('in the year after, whose days off nobody has announced, the day stays and is marked', () => {
  const [session] = sessionsIn(rule('每月1日', POSTPONED), '2032-01-01', '2032-01-31', HOLIDAYS)
  expect(session).toMatchObject({ day: '2032-01-01', unconfirmed: true })
  const found = sessionsIn(rule('每月最后一个工作日'), '2032-01-01', '2032-02-28', HOLIDAYS)
  expect(found).toMatchObject([{ day: '2032-01-31', unconfirmed: true }])
})

test('several that a holiday puts off to one day are one session', () => {
  const sessions = sessionsIn(rule('每周二、周四', POSTPONED), '2030-10-01', '2030-10-10', HOLIDAYS)
  expect(told(sessions)).toEqual(['2030-10-08', '2030-10-10'])
})

test('a session is known by the day of its rule, whatever a holiday does to it', () => {
  const [moved] = sessionsIn(rule('每月1日', POSTPONED), '2030-10-01', '2030-10-31', HOLIDAYS)
  const [unknown] = sessionsIn(rule('每月1日', POSTPONED), '2030-10-01', '2030-10-31', [])
  if (moved === undefined || unknown === undefined) throw new Error('no session')
  expect(moved.day).not.toBe(unknown.day)
  expect(sessionId('LA01', moved)).toBe('LA01-2030-10-01-1400')
  expect(sessionId('LA01', unknown)).toBe('LA01-2030-10-01-1400')
})

test('the public hears three days before, or earlier where the station says so', () => {
  const [session] = sessionsIn(rule('每月第三个星期四'), '2030-01-01', '2030-01-31', HOLIDAYS)
  if (session === undefined) throw new Error('no session')
  expect(noticeDue(rule('每月第三个星期四'), session)).toBe(Date.parse('2030-01-14T14:00+08:00'))
  expect(noticeDue(rule('每月第三个星期四', { noticeHours: 120 }), session)).toBe(Date.parse('2030-01-12T14:00+08:00'))
  expect(noticeDue(rule('每月第三个星期四', { noticeHours: 1 }), session)).toBe(Date.parse('2030-01-14T14:00+08:00'))
})
