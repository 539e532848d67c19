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

/** The days of 2030 and of 2031, month by month; `1>6` = moved from the 1st to the 6th. */
const GOLDEN: readonly (readonly [rule: string, more: Partial<ReceptionRule>, first: string, second: string])[] = [
  ['每月第一个星期四', POSTPONED, '3|7>9|7|4|2>6|6|4|1|5|3>8|7|5', '2|6|6|3|1>6|5|3|7|4|2>9|6|4'],
  ['每月第三个星期四', POSTPONED, '17|21|21|18|16|20|18|15|19|17|21|19', '16|20|20|17|15|19|17|21|18|16|20|18'],
  ['单月15日', POSTPONED, '15||15||15||15||15||15|', '15||15>17||15||15||15||15>17|'],
  ['每月1日', POSTPONED, '1>2|1|1|1|1>6|1>3|1|1|1>2|1>8|1|1>2', '1>2|1>3|1>3|1|1>6|1>2|1|1|1|1>9|1>3|1'],
  ['每月1日', FIXED, '1|1|1|1|1|1|1|1|1|1|1|1', '1|1|1|1|1|1|1|1|1|1|1|1'],
  [
    '每周二、周四',
    PAUSED,
    '3 8 10 15 17 22 24 29 31|12 14 19 21 26 28|5 7 12 14 19 21 26 28|2 4 9 11 16 18 23 25 30|7 9 14 16 21 23 28 30|4 6 11 13 18 20 25 27|2 4 9 11 16 18 23 25 30|1 6 8 13 15 20 22 27 29|3 5 10 17 19 24 26|8 10 15 17 22 24 29 31|5 7 12 14 19 21 26 28|3 5 10 12 17 19 24 26 31',
    '2 7 9 14 16 21 30|4 6 11 13 18 20 25 27|4 6 11 13 18 20 25 27|1 3 8 10 15 17 22 24 29|6 8 13 15 20 22 27 29|3 5 10 12 17 19 26|1 3 8 10 15 17 22 24 29 31|5 7 12 14 19 21 26 28|2 4 9 11 16 18 23 25 30|9 14 16 21 23 28 30|4 6 11 13 18 20 25 27|2 4 9 11 16 18 23 25 30',
  ],
  ['每月最后一个星期五', POSTPONED, '25|22|29|26|31|28|26|30|27|25|29|27', '31|28|28|25|30|27|25|29|26|31|28|26'],
  [
    '双月第二个、第四个星期二',
    POSTPONED,
    '|12 26||9 23||11 25||13 27||8 22||10 24',
    '|11 25||8 22||10 24>25||12 26||14 28||9 23',
  ],
  ['每季度第二个月10日', { ...POSTPONED, kind: '季回家' }, '|10>11|||10|||10>12|||10>11|', '|10|||10|||10>11|||10|'],
  ['每年9月第二个星期四', { ...POSTPONED, kind: '年述职' }, '||||||||12>15|||', '||||||||11|||'],
  ['每月第一个工作日', { ...FIXED, kind: '月进站' }, '2|1|1|1|6|3|1|1|2|8|1|2', '2|3|3|1|6|2|1|1|1|9|3|1'],
  ['每月最后一个工作日', FIXED, '31|28|29|30|31|28|31|30|30|31|29|31', '31|28|31|30|30|30|31|29|30|31|28|31'],
  ['每月31日', FIXED, '31||31||31||31|31||31||31', '31||31||31||31|31||31||31'],
  [
    '另行公布的日子',
    { ...POSTPONED, roster: { default: [], '2030-03-09': [], '2031-06-24': [], '2031-06-11': [] } },
    '||9>11|||||||||',
    '|||||11 24>25||||||',
  ],
  ['预约', FIXED, '', ''],
  ['每季度一次', FIXED, '', ''],
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
const written = (...years: readonly string[]): readonly string[] =>
  years.flatMap((days, y) =>
    days.split('|').flatMap((numbers, m) => {
      const month = `${2030 + y}-${two(String(m + 1))}`
      return (numbers.match(/\S+/g) ?? []).map((number) => {
        const [from = '', to] = number.split('>')
        return to === undefined ? `${month}-${two(from)}` : `${month}-${two(from)} -> ${month}-${two(to)}`
      })
    }),
  )
const told = (sessions: readonly Session[]): readonly string[] =>
  sessions.map(({ day, movedFrom }) => (movedFrom === undefined ? day : `${movedFrom} -> ${day}`))

test.each(GOLDEN)('%s %o over two years', (words, more, ...years) => {
  expect(told(sessionsIn(rule(words, more), '2030-01-01', '2031-12-31', HOLIDAYS))).toEqual(written(...years))
})

test.each(GOLDEN)('%s %o is the same asked one after the other', (words, more, ...years) => {
  const found: Session[] = []
  for (let from = '2030-01-01'; ; ) {
    const [next] = nextSessions(rule(words, more), from, HOLIDAYS, 1)
    if (next === undefined || next.day > '2031-12-31') break
    found.push(next)
    from = addDays(next.day, 1)
  }
  expect(told(found)).toEqual(written(...years))
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

test.each([
  ['three days before', {}, '2030-01-14'],
  ['earlier where the station says so', { noticeHours: 120 }, '2030-01-12'],
  ['never later', { noticeHours: 1 }, '2030-01-14'],
] as const)('the public hears %s', (_, more, day) => {
  const monthly = rule('每月第三个星期四', more)
  const [session] = sessionsIn(monthly, '2030-01-01', '2030-01-31', HOLIDAYS)
  if (session === undefined) throw new Error('no session')
  expect(noticeDue(monthly, session)).toBe(Date.parse(`${day}T14:00+08:00`))
})
