import { type Booking, filled, placeFor } from '../../domain/booking.ts'
import { DAY_MS, type Instant } from '../../domain/shanghai.ts'
import { type Deputy, isForCitizens, type Station } from '../../domain/station.ts'
import type { Content } from '../../ports/knowledge.ts'
import { type Occasion, placesOf, takesBookings } from '../booking/occasion.ts'
import { onDuty, serves } from '../deputies.ts'
import { isGone } from '../succession.ts'
import { type Affair, bearing, readAffair } from './affairs.ts'

/** A session that fits, and why. */
export interface Fit {
  readonly one: Occasion
  /** 3 = at a station of theirs, 2 = in their district, 0 = elsewhere, or not known. */
  readonly near: 0 | 2 | 3
  /** Topics on file that bear on the matter, by who has them; the theme of the session under the empty name. */
  readonly topics: ReadonlyMap<string, readonly string[]>
  /** The deputy whom they want to see receives there. */
  readonly wanted?: string
  readonly room: 'free' | 'full' | 'walk-in'
}

/** Never more are offered. */
export const MOST_OFFERED = 2
/** Stations whose sessions are worked out for one question. */
const MOST_STATIONS = 40
/** A topic counts as much as the district; a session that is full gives way to nearly everything. */
const TOPIC = 2
const FULL = 2.5
/** Whom somebody asks for goes before everything. */
const WANTED = 6
/** A month later counts as much as the next district. */
const MONTH_MS = 31 * DAY_MS
const MOST_MONTHS = 3

type Known = Pick<Content, 'stations' | 'deputies' | 'receptions' | 'lexicon'>

/** Stations that are looked at: theirs, those of their district, and those with somebody or something for the matter. */
export function stationsFor(matter: string, home: readonly Station[], content: Known, at: Instant): readonly string[] {
  const receives = new Set(content.receptions.map(({ stationId }) => stationId))
  const open = content.stations.filter((one) => receives.has(one.id) && !isGone(one, at))
  const near = open.filter((one) => nearness(one, home) > 0).toSorted((a, b) => nearness(b, home) - nearness(a, home))
  const affair = readAffair(matter, content.lexicon)
  const bears = (topic: string): boolean => bearing(affair, topic) > 0
  const apt = new Set([
    ...content.deputies.filter(({ topics }) => topics.some(bears)).flatMap(({ stations }) => stations),
    ...content.receptions.filter(({ theme }) => theme !== undefined && bears(theme)).map(({ stationId }) => stationId),
  ])
  const far = open.filter((one) => apt.has(one.id) && !near.includes(one))
  return [...near, ...far].slice(0, MOST_STATIONS).map(({ id }) => id)
}

function nearness(one: Station, home: readonly Station[]): Fit['near'] {
  if (home.some(({ id }) => id === one.id)) return 3
  return home.some(({ city, district }) => district !== undefined && district === one.district && city === one.city)
    ? 2
    : 0
}

/** The best few sessions for a matter, best first: by place, topic, free places and date. */
export function bestSessions(
  matter: string,
  home: readonly Station[],
  sessions: readonly Occasion[],
  bookings: readonly Booking[],
  { deputies, lexicon }: Pick<Content, 'deputies' | 'lexicon'>,
  at: Instant,
  wanted?: string,
): readonly Fit[] {
  const affair = readAffair(matter, lexicon)
  return sessions
    .filter((one) => isForCitizens(one) && one.cancelled === undefined && one.startsAt > at)
    .flatMap((one) => fitOf(affair, home, one, bookings, deputies, at) ?? [])
    .map((fit) => (wanted !== undefined && fit.one.deputies.includes(wanted) ? { ...fit, wanted } : fit))
    .filter((fit) => fit.near > 0 || fit.topics.size > 0 || fit.wanted !== undefined)
    .map((fit) => ({ fit, score: scoreOf(affair, fit, at) }))
    .toSorted((a, b) => b.score - a.score || a.fit.one.startsAt - b.fit.one.startsAt)
    .slice(0, MOST_OFFERED)
    .map(({ fit }) => fit)
}

function fitOf(
  affair: Affair,
  home: readonly Station[],
  one: Occasion,
  bookings: readonly Booking[],
  deputies: readonly Deputy[],
  at: Instant,
): Fit | undefined {
  const room = roomOf(one, bookings, at)
  if (room === undefined) return undefined
  const bears = (topic: string): boolean => bearing(affair, topic) > 0
  const topics = new Map(
    onDuty(one.deputies, deputies, one.day).flatMap((name) => {
      const found = topicsOf(name, one, deputies).filter(bears)
      return found.length === 0 ? [] : [[name, found] as const]
    }),
  )
  if (one.theme !== undefined && bears(one.theme)) topics.set('', [one.theme])
  return { one, near: nearness(one.station, home), topics, room }
}

/** Of two of one name, who serves at that station. */
function topicsOf(name: string, { station, day }: Occasion, deputies: readonly Deputy[]): readonly string[] {
  const known = deputies.filter((deputy) => deputy.name === name && serves(deputy, day))
  const here = known.find(({ stations }) => stations.includes(station.id))
  return (here ?? (known.length === 1 ? known[0] : undefined))?.topics ?? []
}

function roomOf(one: Occasion, bookings: readonly Booking[], at: Instant): Fit['room'] | undefined {
  if (one.entrance === '现场') return 'walk-in'
  if (!takesBookings(one, at)) return undefined
  const here = bookings.filter(({ occasionId }) => occasionId === one.id)
  return placeFor(filled(here, ''), placesOf(one, '')) === 'BOOKED' ? 'free' : 'full'
}

function scoreOf(affair: Affair, { near, topics, room, one, wanted }: Fit, at: Instant): number {
  const strongest = Math.max(0, ...[...topics.values()].flat().map((topic) => bearing(affair, topic)))
  const months = Math.min((one.startsAt - at) / MONTH_MS, MOST_MONTHS)
  return (
    near +
    (wanted === undefined ? 0 : WANTED) +
    (strongest === 0 ? 0 : TOPIC + strongest) -
    (room === 'full' ? FULL : 0) -
    months
  )
}
