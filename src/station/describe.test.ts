import { describe, expect, test } from 'vitest'
import { startOf } from '../domain/shanghai.ts'
import type { HolidayYear, ReceptionRule, Station } from '../domain/station.ts'
import { dayMeant, sayHoursDay, sayHoursOn, sayReception, saySession } from './describe.ts'

const station: Station = {
  id: 's',
  code: 'S1',
  name: '示例街道联络站',
  aliases: [],
  kinds: ['联络站'],
  city: '示例市',
  communities: [],
  address: '示例路1号',
  hoursText: '周一至周五 9:00-11:30、13:00-17:00',
  hours: {
    0: [],
    1: [
      ['09:00', '11:30'],
      ['13:00', '17:00'],
    ],
    4: [['09:00', '17:00']],
    6: [['09:00', '11:30']],
  },
  phone: '5550-2000',
  facilities: {},
  people: [],
  source: '测试资料',
  asOf: '2026-09-01',
  sample: false,
}
const holidays: readonly HolidayYear[] = [
  { year: 2026, source: '测试资料', off: new Map([['2026-10-01', '国庆节']]), work: new Set(['2026-10-10']) },
]
const NOW = startOf('2026-09-14')
const rule: ReceptionRule = {
  stationId: 's',
  rule: '每月第三个星期四',
  time: '14:00-16:00',
  postpone: true,
  roster: { default: ['岳青山'] },
}
const deputies = [{ id: 'd', name: '岳青山', level: '区人大代表', stations: ['s'], topics: [] }]

describe('hours', () => {
  test('several spans, one span, closed, and a weekday that is not listed', () => {
    expect(sayHoursOn(station, 1)).toBe('周一开放 09:00-11:30、13:00-17:00')
    expect(sayHoursOn(station, 6)).toBe('周六开放 09:00-11:30')
    expect(sayHoursOn(station, 0)).toBe('周日不开放')
    expect(sayHoursOn(station, 3)).toBe('周三不开放')
  })

  test('on a public holiday and on a worked weekend people are told to ask first', () => {
    expect(sayHoursDay(station, '2026-10-01', holidays)).toMatch(/^周四开放 09:00-17:00；.*法定节假日.*打电话/)
    expect(sayHoursDay(station, '2026-10-10', holidays)).toMatch(/^周六开放 09:00-11:30；.*调休.*打电话/)
  })

  test('on ordinary days, weekends and in an unknown year only the hours are said', () => {
    expect(sayHoursDay(station, '2026-09-14', holidays)).toBe('周一开放 09:00-11:30、13:00-17:00')
    expect(sayHoursDay(station, '2026-09-13', holidays)).toBe('周日不开放')
    expect(sayHoursDay(station, '2027-10-01', holidays)).toBe(sayHoursOn(station, 5))
  })
})

describe('reception days', () => {
  test('the next one with its time and who receives, the rule, and the one after', () => {
    const said = sayReception(station, [rule], deputies, holidays, NOW, '2026-09-14')
    expect(said).toContain('最近一次接待：9月17日（周四）14:00-16:00，区人大代表岳青山')
    expect(said).toContain('每月第三个星期四 14:00-16:00，遇休息日顺延')
    expect(said).toContain('再下一次：10月15日（周四）')
    expect(said).not.toMatch(/示例）/)
  })

  test('nothing is made up for a station without a rule', () => {
    const said = sayReception(station, [{ ...rule, stationId: 'other' }], deputies, holidays, NOW, '2026-09-14')
    expect(said).toMatch(/没有登记.*5550-2000/)
    expect(said).not.toMatch(/\d月\d/)
  })

  test('by appointment people are told to ask, with the number', () => {
    expect(sayReception(station, [{ ...rule, rule: '预约' }], deputies, holidays, NOW, '2026-09-14')).toMatch(
      /没有固定的接待日.*5550-2000/,
    )
  })

  test('a session that was put off says from which day', () => {
    const said = saySession(
      { day: '2026-10-08', movedFrom: '2026-10-01', deputies: [], unconfirmed: false },
      deputies,
      NOW,
    )
    expect(said).toMatch(/^10月8日（周四）（原定10月1日，遇休息日顺延）/)
    expect(said).toMatch(/以站点公布为准/)
  })

  test('an unconfirmed session says so', () => {
    const said = saySession({ day: '2027-01-21', deputies: ['岳青山'], unconfirmed: true }, deputies, NOW)
    expect(said).toMatch(/^2027年1月21日.*放假安排还没有录入/)
  })

  test('invented stations are marked', () => {
    expect(sayReception({ ...station, sample: true }, [rule], deputies, holidays, NOW, '2026-09-14')).toContain(
      '（示例）',
    )
  })
})

test.each([
  ['今天开吗', '2026-09-14'],
  ['明天呢', '2026-09-15'],
  ['后天上午', '2026-09-16'],
  ['周一开门吗', '2026-09-14'],
  ['周六开吗', '2026-09-19'],
  ['星期天开吗', '2026-09-20'],
  ['礼拜日', '2026-09-20'],
  ['周末开吗', '2026-09-19'],
  ['什么时候开', undefined],
])('on Monday 14 September “%s” means %s', (text, day) => expect(dayMeant(text, '2026-09-14')).toBe(day))
