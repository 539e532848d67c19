import { type Day, weekdayOf } from '../domain/shanghai.ts'
import type { Station } from '../domain/station.ts'
import type { DayPart } from './day-parts.ts'

/** `['09:00', '11:30']` */
export type Span = readonly [from: string, to: string]

/** Opening hours of an ordinary day of that weekday. */
export const spansOn = (station: Station, day: Day): readonly Span[] => station.hours[weekdayOf(day)] ?? []

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
