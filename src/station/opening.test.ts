import { describe, expect, test } from 'vitest'
import type { HolidayYear, Station } from '../domain/station.ts'
import { sayHours } from './opening-answer.ts'

const DAY_HOURS = [
  ['09:00', '11:30'],
  ['13:00', '17:00'],
] as const
const station: Station = {
  id: 's',
  code: 'S1',
  name: '示例街道联络站',
  aliases: [],
  kinds: ['联络站'],
  city: '示例市',
  communities: [],
  address: '示例路1号',
  hoursText: '周一至周五 9:00-11:30、13:00-17:00；周六 9:00-11:30',
  hours: { 0: [], 1: DAY_HOURS, 2: DAY_HOURS, 3: DAY_HOURS, 4: DAY_HOURS, 5: DAY_HOURS, 6: [['09:00', '11:30']] },
  phone: '5550-2000',
  facilities: {},
  people: [],
  source: '测试资料',
  asOf: '2026-09-01',
  sample: false,
}
const days = (name: string, ...list: readonly string[]) => list.map((day) => [day, name] as const)
const holidays: readonly HolidayYear[] = [
  {
    year: 2026,
    source: '测试资料',
    off: new Map([
      ...days('中秋节', '2026-09-25', '2026-09-26', '2026-09-27'),
      ...days('国庆节', '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05'),
    ]),
    work: new Set(['2026-09-20', '2026-10-10']),
  },
]
const at = (time: string): number => Date.parse(`${time}:00+08:00`)
const said = (asked: string, now = '2026-09-14T10:02', of: Station = station): string =>
  sayHours({ station: of, holidays, now: at(now) }, asked).join('\n')

describe('today', () => {
  test.each([
    ['2026-09-14T08:00', '今天是周一，现在还没开门，9:00-11:30、13:00-17:00开放。'],
    ['2026-09-14T09:00', '今天是周一，现在开放，开放到11:30，之后13:00-17:00再开。'],
    ['2026-09-14T11:30', '今天是周一，现在是中间休息，13:00-17:00开放。'],
    ['2026-09-14T16:59', '今天是周一，现在开放，开放到17:00。'],
    [
      '2026-09-14T17:00',
      '今天是周一，开放时间是9:00-11:30、13:00-17:00，现在已经关门。下次开放是明天（9月15日，周二）9:00-11:30、13:00-17:00。',
    ],
    ['2026-09-13T10:00', '今天是周日，不开放。下次开放是明天（9月14日，周一）9:00-11:30、13:00-17:00。'],
  ])('at %s: %s', (now, sentence) => {
    expect(said('今天开门吗', now)).toBe(sentence)
    expect(said('几点开门', now)).toBe(`${sentence}\n平时的开放时间：${station.hoursText}`)
  })

  test('the time of a machine elsewhere changes nothing', () => {
    // 00:30 in Shanghai is still the day before in London.
    expect(said('今天开门吗', '2026-09-15T00:30')).toMatch(/^今天是周二，现在还没开门/)
  })

  test.each([
    ['今天下午开吗', '今天是周一，下午开放，13:00-17:00。'],
    ['今天晚上开吗', '今天是周一，晚上不开放，这天的开放时间是9:00-11:30、13:00-17:00。'],
    ['今天下午五点半还有人吗', '今天是周一，17:30不开放，这天的开放时间是9:00-11:30、13:00-17:00。'],
    ['今天四点能来吗', '今天是周一，16:00是开放的，开放到17:00。'],
  ])('%s', (asked, sentence) => expect(said(asked)).toContain(sentence))
})

describe('another day', () => {
  test.each([
    ['明天开吗', '明天（9月15日，周二）开放，9:00-11:30、13:00-17:00。'],
    ['明天下午开吗', '明天（9月15日，周二）下午开放，13:00-17:00。'],
    ['这周六开吗', '9月19日（周六）开放，9:00-11:30。'],
    ['下周三开吗', '9月23日（周三）开放，9:00-11:30、13:00-17:00。'],
    ['10月11日开吗', '10月11日（周日）不开放。下次开放是10月12日（周一）9:00-11:30、13:00-17:00。'],
    ['下周开吗', '中秋节假期（9月25日至9月27日）是法定节假日'],
    ['11月开吗', '11月（11月1日至11月30日）没有放假和调休，按平时的时间开放。'],
    ['9月10日开了吗', '9月10日（周四）已经过去了。'],
  ])('%s', (asked, sentence) => expect(said(asked)).toContain(sentence))

  test.each(['国庆节开门吗', '十一放假吗', '10月1日开门吗', '十月一号上班伐', '國慶節開門嗎'])(
    '%s: a public holiday',
    (asked) => {
      const answer = said(asked)
      expect(answer).toMatch(/国庆节假期（10月1日至10月5日）.*法定节假日/)
      expect(answer).toMatch(/没有登记，请先打电话 5550-2000 问一下/)
      expect(answer).toMatch(/节后最早开放的是10月6日（周二）/)
    },
  )

  test('a weekday on which the station is never open is closed on a holiday for certain', () => {
    expect(said('10月4日开吗')).toMatch(/法定节假日，不开放。下次开放是10月6日（周二）/)
  })

  test.each(['9月20日开吗', '这周日开吗'])('%s: a weekend that is worked is said to be one', (asked) => {
    expect(said(asked)).toMatch(/^9月20日（周日）是调休上班日。平时周日不开放.*请先打电话/)
  })

  test('both days of a weekend, one of them worked', () => {
    expect(said('周末开吗')).toMatch(/9月19日（周六）开放，9:00-11:30。\n9月20日（周日）是调休上班日/)
  })

  test.each(['元旦开门吗', '1月1号开门吗', '明年3月3日开吗', '明年国庆开吗'])('%s: nobody knows yet', (asked) => {
    const answer = said(asked, '2026-11-23T10:00')
    expect(answer).toMatch(/资料里还没有2027年(?:元旦|国庆节)?的放假安排/)
    expect(answer).toMatch(/说不准，请先打电话/)
    expect(answer).not.toMatch(/）开放，/)
  })

  test('without any arrangement on file today is told with a warning', () => {
    const [line] = sayHours({ station, holidays: [], now: at('2026-09-14T10:02') }, '今天开吗')
    expect(line).toMatch(/现在开放.*资料里还没有2026年的放假安排/)
  })

  test('a holiday of this year that is over is said to be over', () => {
    expect(said('国庆节开门吗', '2026-11-23T10:00')).toMatch(
      /今年的国庆节假期（10月1日至10月5日）已经过去了。资料里还没有2027年国庆节的放假安排/,
    )
  })

  test('where no number is on file people are told to ask the station', () => {
    const { phone: _, ...without } = station
    expect(said('国庆节开吗', '2026-09-14T10:02', without)).toMatch(/请先向站点问一下/)
  })

  test('public holidays in general', () => {
    expect(said('节假日有人吗')).toMatch(/^法定节假日开不开，资料里没有登记/)
  })
})
