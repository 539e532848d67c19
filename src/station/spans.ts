import { type Day, weekdayOf } from '../domain/shanghai.ts'
import type { HoursException, Station } from '../domain/station.ts'
import type { DayPart } from './day-parts.ts'

/** `['09:00', '11:30']` */
export type Span = readonly [from: string, to: string]

/** Opening hours of that day, were it no holiday: those of an exception, else those of the weekday. */
export const spansOn = (station: Station, day: Day): readonly Span[] =>
  (exceptionOn(station, day) ?? station).hours[weekdayOf(day)] ?? []

/** The other hours that a station has on a day: those of the date itself before those of the season. */
export function exceptionOn(station: Station, day: Day): HoursException | undefined {
  const holds = (one: HoursException): boolean => {
    const date = one.yearly ? day.slice('2026-'.length) : day
    return one.from <= one.to ? one.from <= date && date <= one.to : date >= one.from || date <= one.to
  }
  const all = station.exceptions?.filter(holds)
  return all?.find(({ yearly }) => !yearly) ?? all?.[0]
}

/** Hours that staff set for just this date; they hold on a holiday as well. */
export function dateHours(station: Station, day: Day): HoursException | undefined {
  const found = exceptionOn(station, day)
  return found?.yearly === false ? found : undefined
}

/** `9:00-11:30、13:00-17:00` */
export const saySpans = (spans: readonly Span[]): string =>
  spans.map(([from, to]) => `${short(from)}-${short(to)}`).join('、')

/** `09:00` as it is said: `9:00`. */
export const short = (clock: string): string => clock.replace(/^0/, '')

/** What of the hours lies in a part of the day. */
export function within(spans: readonly Span[], part: DayPart): readonly Span[] {
  if (part.from === part.to) return spans.filter(([from, to]) => from <= part.from && part.from < to)
  return spans.map((span) => cut(span, part)).filter(([from, to]) => from < to)
}

const cut = ([from, to]: Span, part: DayPart): Span => [
  later(from, part.from),
  later(to, part.to) === to ? part.to : to,
]
const later = (a: string, b: string): string => [a, b].toSorted().at(-1) ?? a
