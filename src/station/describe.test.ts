import { describe, expect, test } from 'vitest'
import { startOf } from '../domain/shanghai.ts'
import type { HolidayYear, ReceptionRule, Station } from '../domain/station.ts'
import { sayReception } from './describe.ts'
import { saySession } from './say-session.ts'

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
      { day: '2026-10-08', nominal: '2026-10-01', movedFrom: '2026-10-01', deputies: [], unconfirmed: false },
      deputies,
      NOW,
    )
    expect(said).toMatch(/^10月8日（周四）（原定10月1日，遇休息日顺延）/)
    expect(said).toMatch(/以站点公布为准/)
  })

  test('an unconfirmed session says so', () => {
    const said = saySession(
      { day: '2027-01-21', nominal: '2027-01-21', deputies: ['岳青山'], unconfirmed: true },
      deputies,
      NOW,
    )
    expect(said).toMatch(/^2027年1月21日.*放假安排还没有录入/)
  })

  test('invented stations are marked', () => {
    expect(sayReception({ ...station, sample: true }, [rule], deputies, holidays, NOW, '2026-09-14')).toContain(
      '（示例）',
    )
  })
})

describe('the reception of a day that is named', () => {
  const rules = [rule]
  const asked = (text: string, now = '2026-09-14T10:00', of: readonly ReceptionRule[] = rules): string => {
    const at = Date.parse(`${now}:00+08:00`)
    return sayReception(station, of, deputies, holidays, at, now.slice(0, 10), text)
  }

  test('this month’s, as long as it is to come', () => {
    expect(asked('这个月的接待日')).toMatch(/这个月的接待：9月17日（周四）14:00-16:00，区人大代表岳青山/)
  })

  test('this month’s, when it has passed, and the next one', () => {
    const said = asked('这个月的接待日', '2026-09-18T10:00')
    expect(said).toMatch(/这个月的接待日是9月17日（周四），已经过去了。\n下一次接待：10月15日（周四）14:00-16:00/)
  })

  test('on the day itself it counts until it ends', () => {
    expect(asked('今天有代表吗', '2026-09-17T15:59')).toMatch(/有代表接待：9月17日（周四）14:00-16:00/)
    expect(asked('今天有代表吗', '2026-09-17T16:00')).toMatch(
      /今天（9月17日，周四）的接待已经结束了。\n下一次接待：10月15日/,
    )
    expect(asked('下次接待是哪天', '2026-09-17T16:00')).toMatch(/最近一次接待：10月15日/)
  })

  test('on a day without one, the next', () => {
    expect(asked('下周三代表在吗')).toMatch(/9月23日（周三）没有代表接待。\n下一次接待：9月17日/)
  })

  test('on a public holiday the holiday is named', () => {
    expect(asked('国庆节有接待吗')).toMatch(/国庆节假期（10月1日）没有代表接待。\n下一次接待：9月17日/)
    expect(asked('10月1日有接待吗')).toMatch(/10月1日（周四）在国庆节假期（10月1日）里，没有代表接待/)
  })

  test('a session that no rule puts off is marked when it falls on a holiday, and the note is told', () => {
    const weekly = [{ ...rule, rule: '每周四', postpone: false, note: '节假日暂停' }]
    expect(asked('10月1日有接待吗', '2026-09-14T10:00', weekly)).toMatch(
      /有代表接待：10月1日（周四）.*这天在国庆节假期（10月1日）里，接待照不照常请先问一下站点\n说明：节假日暂停/,
    )
  })

  test('in a year that is not arranged yet nothing is guessed', () => {
    expect(asked('明年元旦有接待吗')).toMatch(/资料里还没有2027年元旦的放假安排.*说不准/)
    expect(asked('1月21日有接待吗', '2026-11-23T10:00')).toMatch(/2027年1月21日（周四）.*放假安排还没有录入/)
    expect(asked('1月22日有接待吗', '2026-11-23T10:00')).toMatch(/没有排代表接待。资料里还没有2027年的放假安排/)
  })

  test('every session of a month that has several', () => {
    const said = asked('这个月的接待', '2026-09-14T10:00', [{ ...rule, rule: '每周三' }])
    expect(said.match(/9月(?:16|23|30)日/g)).toHaveLength(3)
  })
})
