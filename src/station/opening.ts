import { addDays, clockOf, type Day, dayOf, type Instant, sayWeekday } from '../domain/shanghai.ts'
import type { HolidayYear, HoursException, Station } from '../domain/station.ts'
import { kindOf } from './calendar.ts'
import type { DayPart } from './day-parts.ts'
import { askFirst, notArranged, sayBreak, sayDate } from './say-days.ts'
import { dateHours, saySpans, short, spansOn, within } from './spans.ts'

/** Farthest that the next opening is looked for: longer than any public holiday with the days around it. */
const HORIZON_DAYS = 21

/** What is needed to speak of the hours of a station. */
export interface Hours {
  readonly station: Station
  readonly holidays: readonly HolidayYear[]
  readonly now: Instant
}

/** Whether a station is open on a day, in one or two sentences: today also whether it is open now and until when. */
export function sayOpenOn(hours: Hours, day: Day, part?: DayPart): string {
  const { station, holidays, now } = hours
  const today = dayOf(now)
  const date = sayDate(day, now)
  if (day < today) return `${date}已经过去了。`
  const spans = spansOn(station, day)
  const weekday = sayWeekday(day)
  const kind = kindOf(day, holidays)
  const set = dateHours(station, day)
  if (set !== undefined) return saySet(hours, day, set, part)
  const usual = spans.length === 0 ? `平时${weekday}不开放` : `平时${weekday}开放${saySpans(spans)}`
  if (kind.kind === 'holiday') {
    const lead = `${date}在${sayBreak(kind.holiday, now)}里，是法定节假日`
    if (spans.length === 0) return `${lead}，不开放。${sayNext(hours, day)}`
    return `${lead}。${usual}，放假时开不开，资料里没有登记，${askFirst(station)}。${sayNext(hours, kind.holiday.last, AFTER_HOLIDAY)}`
  }
  if (kind.kind === 'make-up')
    return `${date}是调休上班日。${usual}，调休这天怎么开，资料里没有登记，${askFirst(station)}。`
  if (kind.kind === 'unknown' && day !== today)
    return `${date}：${notArranged(kind.year)}，这天开不开说不准，${askFirst(station)}。${usual}。`
  if (day !== today) return saySpansOf(hours, day, part)
  const said = sayToday(hours, part)
  return kind.kind === 'unknown'
    ? `${said}${notArranged(kind.year)}，碰上放假或调休会有变化，${askFirst(station)}。`
    : said
}

/** The station has said itself how it is open that day. */
function saySet(hours: Hours, day: Day, { note }: HoursException, part: DayPart | undefined): string {
  const why = note === undefined ? '站点对这天另有安排。' : `${note}。`
  return `${day === dayOf(hours.now) ? sayToday(hours, part) : saySpansOf(hours, day, part)}${why}`
}

function saySpansOf(hours: Hours, day: Day, part: DayPart | undefined): string {
  const spans = spansOn(hours.station, day)
  const date = sayDate(day, hours.now)
  if (spans.length === 0) return `${date}不开放。${sayNext(hours, day)}`
  if (part === undefined) return `${date}开放，${saySpans(spans)}。`
  return `${date}${sayPart(hours, day, part)}`
}

/** `下午开放，13:00-17:00。` */
function sayPart({ station }: Hours, day: Day, part: DayPart): string {
  const spans = spansOn(station, day)
  const open = within(spans, part)
  if (open.length === 0) return `${part.name}不开放，这天的开放时间是${saySpans(spans)}。`
  const [until] = open.map(([, to]) => to)
  if (part.from !== part.to) return `${part.name}开放，${saySpans(open)}。`
  return `${part.name}是开放的，开放到${short(until ?? '')}。`
}

function sayToday(hours: Hours, part: DayPart | undefined): string {
  const { station, now } = hours
  const today = dayOf(now)
  const clock = clockOf(now)
  const spans = spansOn(station, today)
  const lead = `今天是${sayWeekday(today)}`
  if (spans.length === 0) return `${lead}，不开放。${sayNext(hours, today)}`
  const over = spans.every(([, to]) => to <= clock)
  if (part !== undefined && part.to > clock) return `${lead}，${sayPart(hours, today, part)}`
  if (over) return `${lead}，开放时间是${saySpans(spans)}，现在已经关门。${sayNext(hours, today)}`
  const open = spans.find(([from, to]) => from <= clock && clock < to)
  const later = spans.filter(([from]) => from > clock)
  if (open === undefined) {
    const before = later.length === spans.length ? '现在还没开门' : '现在是中间休息'
    return `${lead}，${before}，${saySpans(later)}开放。`
  }
  const again = later.length === 0 ? '' : `，之后${saySpans(later)}再开`
  return `${lead}，现在开放，开放到${short(open[1])}${again}。`
}

/** Whether the days of a holiday are open is not on file, so the day after them is not called the next one. */
export const AFTER_HOLIDAY = '节后最早开放的是'

/** The next day whose hours are certain. */
export function sayNext(hours: Hours, after: Day, lead = '下次开放是'): string {
  const { station, holidays, now } = hours
  for (let n = 1; n <= HORIZON_DAYS; n++) {
    const day = addDays(after, n)
    const spans = spansOn(station, day)
    const { kind } = kindOf(day, holidays)
    const set = dateHours(station, day) !== undefined
    if (spans.length === 0 || (!set && (kind === 'holiday' || kind === 'make-up'))) continue
    const unsure = kind === 'unknown' && !set ? '（如无放假调整）' : ''
    return `${lead}${sayDate(day, now)}${saySpans(spans)}${unsure}。`
  }
  return ''
}
