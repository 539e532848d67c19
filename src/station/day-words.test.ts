import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOf, sayDay, startOf, weekdayOf } from '../domain/shanghai.ts'
import { type DayWords, daysIn } from './day-words.ts'

const show = (words: DayWords): string => {
  if (words.kind === 'holiday') return `${words.name}${words.year ?? ''}`
  if (words.kind === 'holidays') return '节假日'
  return words.kind === 'day' ? words.first : `${words.name} ${words.first} ${words.last}`
}
const read = (text: string, today = '2026-09-14'): readonly string[] => daysIn(text, today).map(show)

describe('on Monday 14 September 2026', () => {
  test.each<[string, ...string[]]>([
    ['今天开吗', '2026-09-14'],
    ['现在开着吗', '2026-09-14'],
    ['明天下午', '2026-09-15'],
    ['後天上午', '2026-09-16'],
    ['大后天', '2026-09-17'],
    ['三天后', '2026-09-17'],
    ['昨天', '2026-09-13'],
    ['周一开门吗', '2026-09-14'],
    ['礼拜六有人伐', '2026-09-19'],
    ['星期天', '2026-09-20'],
    ['這個禮拜天', '2026-09-20'],
    ['下周三', '2026-09-23'],
    ['下个星期一', '2026-09-21'],
    ['上周三', '2026-09-09'],
    ['周六周日开吗', '2026-09-19', '2026-09-20'],
    ['周末', '这个周末 2026-09-19 2026-09-20'],
    ['下周末', '下周末 2026-09-26 2026-09-27'],
    ['下个礼拜', '下周 2026-09-21 2026-09-27'],
    ['10月1日', '2026-10-01'],
    ['十月一号', '2026-10-01'],
    ['10/1', '2026-10-01'],
    ['2026-10-01', '2026-10-01'],
    ['10月1日到3日', '这几天 2026-10-01 2026-10-03'],
    ['1月1号', '2027-01-01'],
    ['明年5月4日', '2027-05-04'],
    ['9月1日', '2026-09-01'],
    ['十五号那天', '2026-09-15'],
    ['3号', '2026-10-03'],
    ['下个月3号', '2026-10-03'],
    ['这个月的接待日', '这个月 2026-09-01 2026-09-30'],
    ['十月份的', '10月 2026-10-01 2026-10-31'],
    ['月底那场', '这个月底 2026-09-21 2026-09-30'],
    ['国庆节开门吗', '国庆'],
    ['十一长假', '国庆'],
    ['國慶', '国庆'],
    ['春节', '春节'],
    ['过年开吗', '春节'],
    ['端午', '端午'],
    ['元旦', '元旦'],
    ['五一放假吗', '劳动'],
    ['明年五一', '劳动2027'],
    ['2027年春节', '春节2027'],
    ['节假日开吗', '节假日'],
    ['next Monday', '2026-09-21'],
    ['on Saturday', '2026-09-19'],
    ['October 1', '2026-10-01'],
    ['National Day', '国庆'],
  ])('%s', (text, ...days) => expect(read(text)).toEqual(days))

  test.each([
    '几点开门',
    '周一到周五',
    '每月第三个星期四',
    '一周五天',
    '中心路8号开门吗',
    '坐3号线',
    '8号楼',
    '国庆路的站',
    '五一广场',
    '第二十一条',
    '2月30日',
    '25点',
    '电话13800000000',
    '',
  ])('“%s” names no day', (text) => expect(read(text)).toEqual([]))
})

const anyDay = fc.integer({ min: 0, max: 3_000 }).map((n) => addDays('2024-01-01', n))

test('a weekday is the coming one, within a week', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 6 }), (today, weekday) => {
      const [words] = daysIn(`周${'日一二三四五六'[weekday]}开门吗`, today)
      const day = words?.kind === 'day' ? words.first : ''
      expect(weekdayOf(day)).toBe(weekday)
      expect(day >= today && day < addDays(today, 7)).toBe(true)
    }),
  )
})

test('下周 always lies in the week that begins next Monday', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 6 }), (today, weekday) => {
      const [words] = daysIn(`下周${'日一二三四五六'[weekday]}`, today)
      const monday = addDays(today, 7 - ((weekdayOf(today) + 6) % 7))
      const day = words?.kind === 'day' ? words.first : ''
      expect(weekdayOf(day)).toBe(weekday)
      expect(day >= monday && day < addDays(monday, 7)).toBe(true)
    }),
  )
})

test('a date that is said in full, or as we say it ourselves, is read back', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -30, max: 300 }), (today, shift) => {
      const day = addDays(today, shift)
      expect(read(sayDay(day), today)).toEqual([day])
      expect(read(sayDay(day, startOf(today)), today)).toEqual([day])
    }),
  )
})

test('the answer depends on nothing but text and day, and never throws', () => {
  const words = fc.constantFrom(
    '下',
    '上',
    '周',
    '三',
    '月',
    '底',
    '10',
    '号',
    '国庆',
    '明年',
    '到',
    '末',
    '-',
    '/',
    '十一',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), anyDay, (parts, today) => {
      for (const said of daysIn(parts.join(''), today))
        if (said.kind === 'day' || said.kind === 'span') {
          expect(dayOf(startOf(said.first))).toBe(said.first)
          expect(said.last >= said.first).toBe(true)
        }
    }),
  )
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void daysIn(text, '2026-09-14')))
})

test.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
  'in a process whose time zone is %s nothing changes',
  (zone) => {
    const before = process.env.TZ
    process.env.TZ = zone
    try {
      expect(read('下周三和国庆节和10月1日', '2026-09-30')).toEqual(['2026-10-07', '国庆', '2026-10-01'])
      expect(read('这个月底', '2026-12-31')).toEqual(['这个月底 2026-12-21 2026-12-31'])
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
  },
)
