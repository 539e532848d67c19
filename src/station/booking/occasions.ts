import type { OccasionRecord } from '../../domain/booking.ts'
import type { CivicEvent, Quota } from '../../domain/event.ts'
import { addDays, type Day, endOf, type Instant } from '../../domain/shanghai.ts'
import {
  type Audience,
  type Entrance,
  LEAST_NOTICE_HOURS,
  type ReceptionRule,
  type Station,
} from '../../domain/station.ts'
import type { Content } from '../../ports/knowledge.ts'
import { type Session, sessionsIn } from '../reception.ts'
import { sessionId, startsAt } from '../session-id.ts'

/** A reception session or an event as it stands: what the rule or the file says, and what the office changed since. */
export interface Occasion {
  readonly id: string
  readonly station: Station
  /** 代表接待日, 旁听, 听证会. */
  readonly kind: string
  /** Events have a name of their own. */
  readonly title?: string
  readonly audience: Audience
  readonly entrance?: Entrance
  readonly day: Day
  readonly time?: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly place?: string
  readonly theme?: string
  readonly note?: string
  readonly deputies: readonly string[]
  readonly quotas: readonly Quota[]
  readonly checked: boolean
  readonly asksName: boolean
  /** Bookings are taken before this. */
  readonly until: Instant
  /** By when the public has to know of it. */
  readonly noticeDue: Instant
  /** The office runs its places or its announcing through here. */
  readonly managed: boolean
  readonly unconfirmed: boolean
  readonly sample: boolean
  /** Why it does not take place. */
  readonly cancelled?: string
  readonly sequence: number
  readonly record?: OccasionRecord
}

type Known = Pick<Content, 'stations' | 'receptions' | 'holidays' | 'events'>

const HOUR_MS = 60 * 60 * 1000
/** What a session is called where its rule gives it no name. */
export const USUAL_KIND = '代表接待日'
/** No session is moved farther, either way. */
export const FARTHEST_MOVE_DAYS = 92

/**
 * Everything from one day to another, both counted, in order. What was moved is where it was moved to.
 * @param records those of the occasions; other ones do no harm
 */
export function occasionsIn(
  known: Known,
  records: readonly OccasionRecord[],
  first: Day,
  last: Day,
): readonly Occasion[] {
  const byId = new Map(records.map((record) => [record.id, record]))
  const stations = new Map(known.stations.map((station) => [station.id, station]))
  const [from, to] = [addDays(first, -FARTHEST_MOVE_DAYS), addDays(last, FARTHEST_MOVE_DAYS)]
  const sessions = known.receptions.flatMap((rule) => {
    const station = stations.get(rule.stationId)
    if (station === undefined) return []
    return sessionsIn(rule, from, to, known.holidays).map((session) => ofSession(rule, session, station))
  })
  const events = (known.events ?? []).flatMap((event) => {
    const station = stations.get(event.stationId)
    return station === undefined ? [] : [ofEvent(event, station)]
  })
  return [...sessions, ...events]
    .map((one) => withRecord(one, byId.get(one.id)))
    .filter(({ day }) => day >= first && day <= last)
    .toSorted((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1))
}

function ofSession(rule: ReceptionRule, session: Session, station: Station): Occasion {
  const begins = startsAt(session)
  const { capacity } = rule
  return {
    id: sessionId(station.code, session),
    station,
    kind: rule.kind ?? USUAL_KIND,
    audience: rule.audience ?? '群众',
    ...(rule.entrance === undefined ? {} : { entrance: rule.entrance }),
    day: session.day,
    ...(session.time === undefined ? {} : { time: session.time }),
    startsAt: begins,
    endsAt: finish(session),
    ...(rule.place === undefined ? {} : { place: rule.place }),
    ...(session.theme === undefined ? {} : { theme: session.theme }),
    ...(rule.note === undefined ? {} : { note: rule.note }),
    deputies: session.deputies,
    quotas: [{ side: '', ...(capacity === undefined ? {} : { places: capacity }) }],
    checked: false,
    asksName: false,
    until: begins,
    noticeDue: begins - Math.max(rule.noticeHours ?? 0, LEAST_NOTICE_HOURS) * HOUR_MS,
    managed: isManaged(rule),
    unconfirmed: session.unconfirmed,
    sample: station.sample,
    sequence: 0,
  }
}

function ofEvent(event: CivicEvent, station: Station): Occasion {
  const begins = startsAt(event)
  const { id, kind, title, day, time, place, note, quotas, checked, asksName, sample } = event
  return {
    id,
    station,
    kind,
    title,
    audience: event.audience ?? '群众',
    ...(event.entrance === undefined ? {} : { entrance: event.entrance }),
    day,
    time,
    startsAt: begins,
    endsAt: finish(event),
    ...(place === undefined ? {} : { place }),
    ...(note === undefined ? {} : { note }),
    deputies: [],
    quotas,
    checked,
    asksName,
    until: Math.min(event.until ?? begins, begins),
    noticeDue: begins - Math.max(event.noticeHours ?? 0, LEAST_NOTICE_HOURS) * HOUR_MS,
    managed: true,
    unconfirmed: false,
    sample,
    sequence: 0,
  }
}

/** What the office changed, laid over what was arranged. */
export function withRecord(one: Occasion, record: OccasionRecord | undefined): Occasion {
  if (record === undefined) return one
  const { day = one.day, time = one.time, place, capacity, deputies, cancelled, sequence } = record
  const when = { day, ...(time === undefined ? {} : { time }) }
  const begins = startsAt(when)
  const later = begins - one.startsAt
  return {
    ...one,
    ...when,
    startsAt: begins,
    endsAt: finish(when),
    until: Math.min(one.until + Math.max(later, 0), begins),
    noticeDue: one.noticeDue + later,
    ...(place === undefined ? {} : { place }),
    ...(deputies === undefined ? {} : { deputies }),
    ...(capacity === undefined || one.quotas.length > 1
      ? {}
      : { quotas: one.quotas.map(({ side }) => ({ side, places: capacity })) }),
    ...(cancelled === undefined ? {} : { cancelled }),
    sequence,
    record,
  }
}

/** Without a time of its own it is over with its day. */
const finish = ({ day, time }: { readonly day: Day; readonly time?: string }): Instant => {
  const end = time?.split('-')[1]
  return end === undefined ? endOf(day) : startsAt({ day, time: end.trim() })
}

/** What those who booked have to hear when it changes; roster, place, time, whether at all. */
export const shownOf = ({ day, time, place, deputies, cancelled }: Occasion): string =>
  JSON.stringify([day, time ?? '', place ?? '', deputies, cancelled ?? ''])

/** The rule says how one comes, how many, or by when the public hears. */
export const isManaged = ({ capacity, entrance, noticeHours }: ReceptionRule): boolean =>
  capacity !== undefined || entrance !== undefined || noticeHours !== undefined

export const isForCitizens = ({ audience }: Occasion): boolean => audience === '群众' || audience === '选民'

/** Whether a place can be asked for at all. */
export const takesBookings = (one: Occasion, at: Instant): boolean =>
  one.cancelled === undefined && at < one.until && one.entrance !== '现场' && isForCitizens(one)

export const placesOf = ({ quotas }: Occasion, side: string): number | undefined =>
  quotas.find((quota) => quota.side === side)?.places
