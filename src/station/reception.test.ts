import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../domain/shanghai.ts'
import type { HolidayYear, ReceptionRule } from '../domain/station.ts'
import { isWorkingDay } from './calendar.ts'
import { nextSessions, type Session } from './reception.ts'

const span = (name: string, from: Day, to: Day): readonly (readonly [Day, string])[] => {
  const days: (readonly [Day, string])[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push([day, name])
  return days
}

/** The arrangement that the State Council published for 2026. */
const Y2026: HolidayYear = {
  year: 2026,
  source: '国务院办公厅通知',
  off: new Map([
    ...span('元旦', '2026-01-01', '2026-01-03'),
    ...span('春节', '2026-02-15', '2026-02-23'),
    ...span('清明节', '2026-04-04', '2026-04-06'),
    ...span('劳动节', '2026-05-01', '2026-05-05'),
    ...span('端午节', '2026-06-19', '2026-06-21'),
    ...span('中秋节', '2026-09-25', '2026-09-27'),
    ...span('国庆节', '2026-10-01', '2026-10-07'),
  ]),
  work: new Set(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']),
}
const HOLIDAYS = [Y2026]

const rule = (words: string, more: Partial<ReceptionRule> = {}): ReceptionRule => ({
  stationId: 's',
  rule: words,
  time: '14:00-16:00',
  postpone: true,
  roster: { default: ['甲'] },
  ...more,
})
const days = (sessions: readonly Session[]): readonly Day[] => sessions.map((s) => s.day)
const moves = (sessions: readonly Session[]): readonly string[] =>
  sessions.map((s) => (s.movedFrom === undefined ? s.day : `${s.movedFrom} -> ${s.day}`))

/** Walks through the year as a citizen would who asks again on the day after each session. */
function wholeYear(words: string, more: Partial<ReceptionRule> = {}): readonly Session[] {
  const found: Session[] = []
  for (let from = '2026-01-01'; ; ) {
    const [next] = nextSessions(rule(words, more), from, HOLIDAYS, 1)
    if (next === undefined || next.day > '2026-12-31') return found
    found.push(next)
    from = addDays(next.day, 1)
  }
}

describe('working days of 2026', () => {
  test.each([
    ['2026-10-01', false],
    ['2026-10-07', false],
    ['2026-10-08', true],
    ['2026-10-10', true],
    ['2026-10-11', false],
    ['2026-09-20', true],
    ['2026-09-19', false],
    ['2026-09-25', false],
    ['2026-09-28', true],
    ['2026-02-14', true],
    ['2026-02-24', true],
    ['2026-11-21', false],
    ['2026-11-23', true],
  ])('%s: %s', (day, works) => expect(isWorkingDay(day, HOLIDAYS)).toBe(works))

  test('nobody knows yet how another year is arranged', () => {
    expect(isWorkingDay('2027-01-04', HOLIDAYS)).toBeUndefined()
    expect(isWorkingDay('2026-09-14', [])).toBeUndefined()
  })
})

describe('sessions that fall on a day off are put off to the next working day', () => {
  test('the first of every month of 2026', () => {
    expect(moves(wholeYear('每月1日'))).toEqual([
      '2026-01-01 -> 2026-01-04',
      '2026-02-01 -> 2026-02-02',
      '2026-03-01 -> 2026-03-02',
      '2026-04-01',
      '2026-05-01 -> 2026-05-06',
      '2026-06-01',
      '2026-07-01',
      '2026-08-01 -> 2026-08-03',
      '2026-09-01',
      '2026-10-01 -> 2026-10-08',
      '2026-11-01 -> 2026-11-02',
      '2026-12-01',
    ])
  })

  test('the third Thursday of 2026', () => {
    expect(moves(wholeYear('每月第三个星期四'))).toEqual([
      '2026-01-15',
      '2026-02-19 -> 2026-02-24',
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

  test('weekends that are worked are no days off', () => {
    expect(moves(nextSessions(rule('每月20日'), '2026-09-01', HOLIDAYS, 1))).toEqual(['2026-09-20'])
    expect(moves(nextSessions(rule('每月10日'), '2026-10-01', HOLIDAYS, 1))).toEqual(['2026-10-10'])
    expect(moves(nextSessions(rule('每月19日'), '2026-09-01', HOLIDAYS, 1))).toEqual(['2026-09-19 -> 2026-09-20'])
  })

  test('without postponing the day stays where the rule puts it', () => {
    expect(days(nextSessions(rule('每月1日', { postpone: false }), '2026-09-20', HOLIDAYS, 2))).toEqual([
      '2026-10-01',
      '2026-11-01',
    ])
  })

  test('in the middle of the holiday the postponed session is still the next one', () => {
    for (const today of ['2026-10-02', '2026-10-07', '2026-10-08'])
      expect(moves(nextSessions(rule('每月1日'), today, HOLIDAYS, 1)), today).toEqual(['2026-10-01 -> 2026-10-08'])
    expect(days(nextSessions(rule('每月1日'), '2026-10-09', HOLIDAYS, 1))).toEqual(['2026-11-02'])
  })

  test('the day itself still counts as next', () => {
    expect(days(nextSessions(rule('每月第三个星期四'), '2026-09-17', HOLIDAYS, 1))).toEqual(['2026-09-17'])
    expect(days(nextSessions(rule('每月第三个星期四'), '2026-09-18', HOLIDAYS, 1))).toEqual(['2026-10-15'])
  })
})

describe('a year whose arrangement is not loaded', () => {
  test('keeps the day of the rule and says that it is not confirmed', () => {
    const [last, first] = nextSessions(rule('每月1日'), '2026-12-01', HOLIDAYS, 2)
    expect(last).toMatchObject({ day: '2026-12-01', unconfirmed: false })
    expect(first).toMatchObject({ day: '2027-01-01', unconfirmed: true })
    expect(first).not.toHaveProperty('movedFrom')
  })

  test('makes a session unconfirmed that is put off into it', () => {
    const yearEnd: HolidayYear = { ...Y2026, off: new Map([...Y2026.off, ['2026-12-31', '元旦']]) }
    expect(nextSessions(rule('每月31日'), '2026-12-20', [yearEnd], 1)[0]).toMatchObject({
      day: '2027-01-01',
      movedFrom: '2026-12-31',
      unconfirmed: true,
    })
  })
})

describe('who receives', () => {
  const roster = { default: ['甲'], '2026-09-17': ['乙', '丙'], '2026-02-19': ['丁'], '2026-10-15': [] }

  test('the deputies of the day, else the usual ones', () => {
    const sessions = nextSessions(rule('每月第三个星期四', { roster }), '2026-08-01', HOLIDAYS, 3)
    expect(sessions.map((s) => [s.day, s.deputies])).toEqual([
      ['2026-08-20', ['甲']],
      ['2026-09-17', ['乙', '丙']],
      ['2026-10-15', []],
    ])
  })

  test('a session that was put off keeps the deputies of its own day', () => {
    expect(nextSessions(rule('每月第三个星期四', { roster }), '2026-02-01', HOLIDAYS, 1)[0]).toMatchObject({
      day: '2026-02-24',
      deputies: ['丁'],
    })
  })

  test('nobody where nothing is listed', () => {
    expect(
      nextSessions(rule('每周三', { roster: {} as ReceptionRule['roster'] }), '2026-09-14', HOLIDAYS, 1)[0]?.deputies,
    ).toEqual([])
  })

  test('a rule that is not understood stands only for the days of its list', () => {
    expect(days(nextSessions(rule('另行通知', { roster }), '2026-09-01', HOLIDAYS, 5))).toEqual([
      '2026-09-17',
      '2026-10-15',
    ])
  })

  test('by appointment there is never a next day', () => {
    expect(nextSessions(rule('预约'), '2026-09-01', HOLIDAYS, 5)).toEqual([])
  })
})
