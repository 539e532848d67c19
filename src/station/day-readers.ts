import { addDays, type Day, mondayOf } from '../domain/shanghai.ts'
import { HOLIDAY_WORDS, MONTHS_ENGLISH, NOT_A_HOLIDAY, WEEKDAYS_ENGLISH } from './day-names.ts'
import { dayOfMonth, lengthOf, type Month, monthOf, nearest, numberOf, shiftMonth, weekdayMeant } from './day-sums.ts'
import type { DayWords } from './day-words.ts'

type Said = Readonly<Record<string, string | undefined>>
interface Reader {
  readonly pattern: RegExp
  readonly read: (said: Said, today: Day) => DayWords | undefined
}

const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十廿]{1,3})'
const YEAR = '(?:(?<year>20\\d{2})年?|(?<yearWord>今年|明年|后年|去年))?的?'
const WEEK = '(?:周|星期|礼拜)'
const WEEKDAY = '[一二三四五六日天]'
const SHIFT = '(?<shift>上上|上|下下|下|这|本|当)一?个?'
const ENGLISH_SHIFT = '(?<english>next|this|last)?'
/** What makes a number that of a house, a bus line or a gate. */
const NOT_A_DATE = '(?![线楼门院房室弄店馆车口库桌窗码桥厅机棚]|信箱|地块|出口|公路|公馆)'
const AFTER_ADDRESS = '(?<![\\d路街弄巷道里村第一二三四五六七八九十])'
const SHIFTS: Readonly<Record<string, number>> = { 上上: -2, 上: -1, last: -1, 下: 1, next: 1, 下下: 2 }
const YEARS: Readonly<Record<string, number>> = { 去年: -1, 今年: 0, 明年: 1, 后年: 2 }
/** First and last day of the parts of a month; 31 = its end. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = { 初: [1, 10], 中: [11, 20], 底: [21, 31] }
const NEAR: readonly (readonly [shift: number, words: string])[] = [
  [3, '大后[天日]'],
  [-3, '大前[天日]'],
  [2, '后[天日]|dayaftertomorrow'],
  [-2, '前[天日]'],
  [1, '明[天日儿早晚朝]|听日|翌日|tomorrow'],
  [-1, '昨[天日儿晚]|yesterday'],
  [0, '今[天日儿早晚朝]|现在|目前|此刻|眼下|这会儿|today|tonight|rightnow'],
]

/** In this order: a longer way of saying a day is read before what looks like one inside it. */
export const READERS: readonly Reader[] = [
  reader('(?<year>20\\d{2})[-/.](?<month>\\d{1,2})[-/.](?<date>\\d{1,2})', dateMeant),
  reader(
    `${YEAR}(?<month>${NUMBER})月(?<date>${NUMBER})[日号]?[到至~-](?:(?<month2>${NUMBER})月)?(?<to>${NUMBER})[日号]`,
    datesMeant,
  ),
  reader(`${YEAR}(?<month>${NUMBER})月的?(?<date>\\d{1,2}(?![\\d个项条路点])|${NUMBER}(?=[日号]))[日号]?`, dateMeant),
  reader(
    '(?<![\\d./])(?<month>\\d{1,2})(?:/|\\.(?=\\d{1,2}(?:[号日]|放假|假期)))(?<date>\\d{1,2})(?![\\d./])[号日]?',
    dateMeant,
  ),
  reader(`(?<monthName>${MONTHS_ENGLISH.join('|')})[a-z]*\\.?(?<date>\\d{1,2})(?:st|nd|rd|th)?`, dateMeant),
  ...HOLIDAY_WORDS.map(([name, words]) =>
    reader(`${YEAR}(?:${words})${NOT_A_HOLIDAY}`, (said, today) => {
      const year = yearMeant(said, today)
      return year === undefined ? { kind: 'holiday', name } : { kind: 'holiday', name, year }
    }),
  ),
  ...NEAR.map(([shift, words]) => reader(words, (_, today) => one(addDays(today, shift)))),
  reader(`(?<days>${NUMBER})天(?:以后|之后|后)`, (said, today) => one(addDays(today, numberOf(said.days)))),
  // 周一到周五 and 第三个星期四 are rules, no days of their own.
  reader(`${WEEK}${WEEKDAY}[到至~-]${WEEK}?${WEEKDAY}|第[一二三四五1-5]个?${WEEK}${WEEKDAY}?`, () => undefined),
  reader(`(?:${SHIFT})?(?:周末|双休日?|${WEEK}六日)|${ENGLISH_SHIFT}weekend`, (said, today) => {
    const monday = addDays(mondayOf(today), 7 * (weeksIn(said) ?? 0))
    const name = { '1': '下周末', '2': '下下周末', '-1': '上周末' }[String(weeksIn(said))] ?? '这个周末'
    return { kind: 'span', name, first: addDays(monday, 5), last: addDays(monday, 6) }
  }),
  reader(`(?<!(?<![周期拜])[一两二三四五六七八九十半])(?:${SHIFT})?${WEEK}(?<weekday>${WEEKDAY})`, (said, today) =>
    one(weekdayMeant(weeksIn(said), '日一二三四五六'.indexOf((said.weekday ?? '').replace('天', '日')), today)),
  ),
  reader(`${ENGLISH_SHIFT}(?<weekday>${WEEKDAYS_ENGLISH.join('|')})days?`, (said, today) =>
    one(weekdayMeant(said.english === 'next' ? 1 : undefined, WEEKDAYS_ENGLISH.indexOf(said.weekday ?? ''), today)),
  ),
  reader(`${SHIFT}${WEEK}(?!末)|(?<english>next|this|last)week`, (said, today) => {
    const weeks = weeksIn(said) ?? 0
    const monday = addDays(mondayOf(today), 7 * weeks)
    const name = ['上上周', '上周', '这周', '下周', '下下周'][weeks + 2] ?? '这周'
    return { kind: 'span', name, first: monday, last: addDays(monday, 6) }
  }),
  reader(
    `${SHIFT}月份?的?(?:(?<date>${NUMBER})[日号]|(?<part>[底初中]))?|(?<english>next|this|last)month`,
    (said, today) => {
      const months = weeksIn(said) ?? 0
      const month = shiftMonth(today, months)
      if (said.date !== undefined) return one(dayOfMonth(month, numberOf(said.date)))
      return part(month, said.part, ['上上个月', '上个月', '这个月', '下个月', '下下个月'][months + 2] ?? '这个月')
    },
  ),
  reader(`(?<![个每单双半\\d])${YEAR}(?<month>${NUMBER})月份?(?<part>[底初中])?`, (said, today) => {
    const month = dayMeant({ ...said, date: String(LAST) }, today)?.slice(0, 7)
    return month === undefined ? undefined : part(month, said.part, `${Number(month.slice(5))}月`)
  }),
  reader('(?<![个每单双半\\d])月(?<part>[底初])', (said, today) => part(today.slice(0, 7), said.part, '这个月')),
  reader(`${AFTER_ADDRESS}(?<date>${NUMBER})[日号]${NOT_A_DATE}`, (said, today) => {
    const date = numberOf(said.date)
    return one(dayOfMonth(shiftMonth(today, date < Number(today.slice(8)) ? 1 : 0), date))
  }),
  reader('节假日|法定假|公共假期|放假|假期|publicholidays?', () => ({ kind: 'holidays' })),
]

/** Stands for the last day of whichever month. */
const LAST = 99

/** The group around all makes sure that there are named groups, so that the replacer is handed them. */
function reader(source: string, read: Reader['read']): Reader {
  return { pattern: new RegExp(`(?<all>${source})`, 'g'), read }
}

function one(day: Day | undefined): DayWords | undefined {
  return day === undefined ? undefined : { kind: 'day', first: day, last: day }
}

const weeksIn = (said: Said): number | undefined => {
  const word = said.shift ?? said.english
  return word === undefined ? undefined : (SHIFTS[word] ?? 0)
}

function yearMeant(said: Said, today: Day): number | undefined {
  if (said.year !== undefined) return Number(said.year)
  return said.yearWord === undefined ? undefined : Number(today.slice(0, 4)) + (YEARS[said.yearWord] ?? 0)
}

function dayMeant(said: Said, today: Day): Day | undefined {
  const number = said.monthName === undefined ? numberOf(said.month) : MONTHS_ENGLISH.indexOf(said.monthName) + 1
  const inYear = (year: number): Day | undefined => {
    const month = monthOf(year, number)
    if (month === undefined) return undefined
    return dayOfMonth(month, Number(said.date) === LAST ? lengthOf(month) : numberOf(said.date))
  }
  const year = yearMeant(said, today)
  if (year !== undefined) return inYear(year)
  const now = Number(today.slice(0, 4))
  return nearest([inYear(now - 1), inYear(now), inYear(now + 1)], today)
}

function dateMeant(said: Said, today: Day): DayWords | undefined {
  return one(dayMeant(said, today))
}

function datesMeant(said: Said, today: Day): DayWords | undefined {
  const first = dayMeant(said, today)
  const last = dayMeant({ ...said, month: said.month2 ?? said.month, date: said.to }, first ?? today)
  if (first === undefined || last === undefined || last < first) return undefined
  return { kind: 'span', name: '这几天', first, last }
}

function part(month: Month, which: string | undefined, name: string): DayWords {
  const [from, to] = PARTS[which ?? ''] ?? [1, lengthOf(month)]
  const last = dayOfMonth(month, Math.min(to, lengthOf(month))) as Day
  return { kind: 'span', name: `${name}${which ?? ''}`, first: dayOfMonth(month, from) as Day, last }
}
