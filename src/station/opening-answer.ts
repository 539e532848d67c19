import { addDays, type Day, dayOf, startOf } from '../domain/shanghai.ts'
import { breakOf, kindOf } from './calendar.ts'
import { HOLIDAY_TITLE } from './day-names.ts'
import { type DayPart, partIn } from './day-parts.ts'
import { type DayWords, daysIn } from './day-words.ts'
import { AFTER_HOLIDAY, type Hours, sayNext, sayOpenOn } from './opening.ts'
import { askFirst, notArranged, sayBreak, sayDate, sayRange } from './say-days.ts'
import { dateHours, exceptionOn, saySpans, spansOn } from './spans.ts'

/** Days of a span that are spoken of one by one. */
const FEW_DAYS = 2

/** Everything about opening hours that a question asks for, a line each. */
export function sayHours(hours: Hours, asked: string): readonly string[] {
  const today = dayOf(hours.now)
  const part = partIn(asked)
  const days = daysIn(asked, today)
  const usual = [`平时的开放时间：${hours.station.hoursText}`, ...sayExceptions(hours)].join('\n')
  if (days.length === 0) return [sayOpenOn(hours, today, part), usual]
  const lines = days.map((words) => sayWords(hours, words, part))
  const exact = days.every(({ kind }) => kind === 'day') && part === undefined
  return exact && days.every((words) => words.kind === 'day' && words.first >= today) ? lines : [...lines, usual]
}

/** Other hours that hold now or will hold. */
function sayExceptions({ station, now }: Hours): readonly string[] {
  const today = dayOf(now)
  return (station.exceptions ?? [])
    .filter(({ yearly, to }) => yearly || to >= today)
    .map(({ from, to, yearly, text, note }) => {
      const span = yearly
        ? `每年${sayRange(anyYear(from), anyYear(to), startOf(anyYear(from)))}`
        : sayRange(from, to, now)
      return `其中${span}：${text}${note === undefined ? '' : `（${note}）`}`
    })
}

/** A leap year, in which every day of the year is found. */
const anyYear = (date: string): Day => `2028-${date}`

function sayWords(hours: Hours, words: DayWords, part: DayPart | undefined): string {
  if (words.kind === 'day') return sayOpenOn(hours, words.first, part)
  if (words.kind === 'span') return saySpan(hours, words, part)
  if (words.kind === 'holiday') return sayHoliday(hours, words)
  return `法定节假日开不开，资料里没有登记，${askFirst(hours.station)}。`
}

type SpanWords = Extract<DayWords, { kind: 'span' }>

function saySpan(hours: Hours, { name, first, last }: SpanWords, part: DayPart | undefined): string {
  const { station, holidays, now } = hours
  const today = dayOf(now)
  const range = `${name}（${sayRange(first, last, now)}）`
  if (last < today) return `${range}已经过去了。`
  const days = daysFrom(first < today ? today : first, last)
  if (days.length <= FEW_DAYS) return days.map((day) => sayOpenOn(hours, day, part)).join('\n')
  const changed = days.filter((day) => exceptionOn(station, day) !== undefined)
  if (changed.length > 0) return saySpanByHours(hours, range, days)
  const special = days.filter((day) => ['holiday', 'make-up'].includes(kindOf(day, holidays).kind))
  const breaks = special.flatMap((day) => {
    const kind = kindOf(day, holidays)
    return kind.kind === 'holiday'
      ? [`${sayBreak(kind.holiday, now)}是法定节假日`]
      : [`${sayDate(day, now)}是调休上班日`]
  })
  const unknown = days.map((day) => kindOf(day, holidays)).find((kind) => kind.kind === 'unknown')
  if (unknown?.kind === 'unknown')
    return `${range}：${notArranged(unknown.year)}，碰上放假或调休会有变化，${askFirst(station)}。`
  if (breaks.length === 0) return `${range}没有放假和调休，按平时的时间开放。`
  const others = special.length === days.length ? '' : '其余的日子按平时的时间开放。'
  return `${range}里，${[...new Set(breaks)].join('，')}；这些天开不开，资料里没有登记，${askFirst(station)}。${others}`
}

/** Days of a span one after the other, those in a row with the same answer together. */
function saySpanByHours(hours: Hours, range: string, days: readonly Day[]): string {
  const { station, holidays, now } = hours
  const told = days.map((day) => {
    const set = exceptionOn(station, day)
    const { kind } = kindOf(day, holidays)
    const sure = set?.yearly === false || kind === 'work' || kind === 'weekend'
    const spans = spansOn(station, day)
    return sure ? (spans.length === 0 ? '不开放' : saySpans(spans)) : `开不开没有登记，${askFirst(station)}`
  })
  const groups: { first: Day; last: Day; said: string }[] = []
  for (const [n, day] of days.entries()) {
    const last = groups.at(-1)
    if (last !== undefined && last.said === told[n]) last.last = day
    else groups.push({ first: day, last: day, said: told[n] as string })
  }
  return `${range}的开放时间：${groups.map(({ first, last, said }) => `${sayRange(first, last, now)}${said}`).join('；')}。`
}

function sayHoliday(hours: Hours, { name, year }: Extract<DayWords, { kind: 'holiday' }>): string {
  const { station, holidays, now } = hours
  const today = dayOf(now)
  const found = breakOf(name, year, today, holidays)
  const title = HOLIDAY_TITLE[name]
  if (found.found === undefined) {
    const passed = found.passed === undefined ? '' : `今年的${sayBreak(found.passed, now)}已经过去了。`
    return `${passed}资料里还没有${found.year}年${title}的放假安排，哪几天放假、站点开不开都说不准，${askFirst(station)}。`
  }
  const { first, last } = found.found
  if (last < today) return `${sayBreak(found.found, now)}已经过去了。`
  const set = daysFrom(first, last).some((day) => dateHours(station, day) !== undefined)
  if (set) return saySpanByHours(hours, sayBreak(found.found, now), daysFrom(first < today ? today : first, last))
  const closed = daysFrom(first, last).every((day) => spansOn(station, day).length === 0)
  const open = closed ? '不开放。' : `放假时开不开，资料里没有登记，${askFirst(station)}。`
  return `${sayBreak(found.found, now)}是法定节假日，${open}${sayNext(hours, last, AFTER_HOLIDAY)}`
}

function daysFrom(first: Day, last: Day): readonly Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}
