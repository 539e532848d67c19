import type { CivicEvent } from '../../domain/event.ts'
import type { OccasionRecord } from '../../domain/occasion.ts'
import { type Day, endOf, type Instant } from '../../domain/shanghai.ts'
import type { ReceptionRule, Station } from '../../domain/station.ts'
import type { Content } from '../../ports/knowledge.ts'
import { type Session, sessionsIn } from '../reception.ts'
import { noticeDue, sessionId, startsAt } from '../session-id.ts'
import { type Occasion, USUAL_KIND } from './occasion.ts'

/** Of what is on file, what occasions come from. */
export type Known = Pick<Content, 'stations' | 'receptions' | 'holidays' | 'events'>

/** No session is moved farther, either way. */
export const FARTHEST_MOVE_DAYS = 92

/** What the rules and the files alone arrange from one day to another, both counted, in no order. */
export function arrangedIn(known: Known, first: Day, last: Day): readonly Occasion[] {
  const stations = new Map(known.stations.map((station) => [station.id, station]))
  const sessions = known.receptions.flatMap((rule) => {
    const station = stations.get(rule.stationId)
    if (station === undefined) return []
    return sessionsIn(rule, first, last, known.holidays).map((session) => ofSession(rule, session, station))
  })
  const events = (known.events ?? []).flatMap((event) => {
    const station = stations.get(event.stationId)
    return station === undefined || event.day < first || event.day > last ? [] : [ofEvent(event, station)]
  })
  return [...sessions, ...events]
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
    ...(rule.form === undefined ? {} : { form: rule.form }),
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
    noticeDue: noticeDue(rule, session),
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
    deputies: event.deputies ?? [],
    quotas,
    checked,
    asksName,
    until: Math.min(event.until ?? begins, begins),
    noticeDue: noticeDue(event, event),
    managed: true,
    unconfirmed: false,
    sample,
    sequence: 0,
  }
}

/** Code of the station, nominal day and start. */
export const SESSION_ID = /^(.+)-(\d{4}-\d{2}-\d{2})-\d{4}$/

/** Each with its record; a session that stands in the place of one that no rule arranges any more goes by that one's id. */
export function standing(arranged: readonly Occasion[], records: readonly OccasionRecord[]): readonly Occasion[] {
  const ids = new Set(arranged.map(({ id }) => id))
  const byId = new Map(records.map((record) => [record.id, record]))
  const instead = new Map(records.filter(({ id }) => !ids.has(id)).map((record) => [record.arranged, record]))
  return arranged.map((one) => {
    const record = instead.get(one.id)
    return record === undefined ? withRecord(one, byId.get(one.id)) : withRecord({ ...one, id: record.id }, record)
  })
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
export const finish = ({ day, time }: { readonly day: Day; readonly time?: string }): Instant => {
  const end = time?.split('-')[1]
  return end === undefined ? endOf(day) : startsAt({ day, time: end.trim() })
}

/** The rule says how one comes, how many, or by when the public hears. */
export const isManaged = ({ capacity, entrance, noticeHours }: ReceptionRule): boolean =>
  capacity !== undefined || entrance !== undefined || noticeHours !== undefined
