import { createHash } from 'node:crypto'
import { type Booking, isLive, moveBooking } from '../../domain/booking.ts'
import type { OccasionRecord } from '../../domain/occasion.ts'
import type { Instant } from '../../domain/shanghai.ts'
import type { Change, Store } from '../../ports/store.ts'
import type { Subscription } from '../../ports/subscriptions.ts'
import { moveUp, namesOf } from './book.ts'
import { type Occasion, shownOf } from './occasion.ts'
import { withRecord } from './occasions.ts'
import { sayOccasion, sayWhat, sayWhen, sayWhere } from './say.ts'
import { type Doer, tellAt, tellBooker, trace } from './tell.ts'
import { sessionTopic } from './topic.ts'

/** What the office changes of one occasion. */
export type Patch = Partial<Pick<OccasionRecord, 'day' | 'time' | 'place' | 'capacity' | 'deputies' | 'cancelled'>>

/** Whom a change concerns. */
export interface Concerned {
  readonly bookings: readonly Booking[]
  readonly followers: readonly Subscription[]
}

/** Nobody follows one station in greater number; who is beyond is told by the calendar and the page. */
const MOST_FOLLOWERS = 1_000

export async function concernedBy(store: Pick<Store, 'bookings' | 'subscriptions'>, one: Occasion): Promise<Concerned> {
  const all = await store.bookings.find({ occasionIds: [one.id] })
  return {
    bookings: all.filter(isLive),
    followers: await store.subscriptions.to([sessionTopic(one.station.id)], undefined, MOST_FOLLOWERS),
  }
}

/** The same occasion after a change, as those who come will know it. */
export function patched(one: Occasion, patch: Patch, at: Instant): Occasion {
  const { gone: _, ...before } = one.record ?? {}
  const record: OccasionRecord = {
    ...before,
    ...patch,
    id: one.id,
    stationId: one.station.id,
    rev: (one.record?.rev ?? 0) + 1,
    sequence: one.sequence + 1,
    shown: '',
    ...namesOf(one),
    updatedAt: at,
  }
  return withRecord(one, record)
}

/**
 * Keeps a change and tells everybody who booked or asked, each once; one that is called off ends its bookings, and new
 * places go to those who wait.
 * @param was as it was known, where the file changed
 */
export function changeOccasion(
  one: Occasion,
  patch: Patch,
  reason: string,
  { bookings, followers }: Concerned,
  by: Doer,
  was = one,
): readonly Change[] {
  const next = patched(one, patch, by.at)
  const record = { ...(next.record as OccasionRecord), shown: shownOf(next) }
  const told = sayChange(was, next, reason, by.at)
  const off = patch.cancelled !== undefined
  return [
    { do: 'occasion.put', record, rev: one.record?.rev ?? 0, heldAt: next.startsAt },
    trace(by, off ? 'session-cancel' : 'session-change', one.id, { after: String(record.sequence) }),
    ...(off ? bookings.flatMap((booking) => callOff(booking, by)) : []),
    ...(told === undefined ? [] : tellAll(next, told, { bookings, followers }, by.at)),
    ...next.quotas.flatMap(({ side }) => moveUp(next, side, bookings, by.at)),
  ]
}

export function callOff(booking: Booking, by: Doer): readonly Change[] {
  const set = moveBooking(booking, 'CALLED_OFF', { by: 'staff', begun: false })
  return [
    { do: 'booking.change', id: booking.id, rev: booking.rev, set },
    trace(by, 'session-cancel', booking.number, { before: booking.state, after: 'CALLED_OFF' }),
  ]
}

type Told = Pick<Occasion, 'id' | 'sequence' | 'endsAt' | 'cancelled'>

/** Everybody who booked or asked, each once. */
export function tellAll(next: Told, text: string, { bookings, followers }: Concerned, at: Instant): readonly Change[] {
  const until = Math.max(next.endsAt, at + 1)
  const event = `changed:${next.sequence}`
  const told = new Set(bookings.map(({ personId }) => personId))
  const end = next.cancelled === undefined ? '来不了请回复“取消预约 ' : ''
  return [
    ...bookings.flatMap((booking) =>
      tellBooker(
        booking,
        event,
        `${text}\n您的预约编号 ${booking.number}。${end === '' ? '' : `${end}${booking.number}”。`}`,
        at,
        until,
      ),
    ),
    ...followers
      .filter(({ personId }) => !told.has(personId))
      .flatMap(({ personId, address }) =>
        tellAt(address, personId, `session:${next.id}:${event}:${markOf(personId)}`, { text, at, expiresAt: until }),
      ),
  ]
}

/** Stays after the message is deleted, and leads to nobody. */
const markOf = (personId: string): string => createHash('sha256').update(personId).digest('hex').slice(0, 24)

/** What is different, in words; undefined when nobody who comes has to know. */
export function sayChange(one: Occasion, next: Occasion, reason: string, now: Instant): string | undefined {
  const why = reason === '' ? '' : `\n理由：${reason}`
  if (next.cancelled !== undefined)
    return `${sayOccasion(one, now)}取消了。${why}\n给您添了不便，抱歉。您可以再约别的场次。`
  const lines = [
    ...(sayWhen(one, now) === sayWhen(next, now) ? [] : [`改到${sayWhen(next, now)}`]),
    ...(sayWhere(one) === sayWhere(next) ? [] : [`地点改为${sayWhere(next)}`]),
    ...sayRoster(one.deputies, next.deputies),
  ]
  return lines.length === 0
    ? undefined
    : `${sayWhat(one)}（原定${sayWhen(one, now)}）有变化：${lines.join('；')}。${why}`
}

function sayRoster(before: readonly string[], after: readonly string[]): readonly string[] {
  const gone = before.filter((name) => !after.includes(name))
  const come = after.filter((name) => !before.includes(name))
  if (gone.length === 0 && come.length === 0) return []
  if (gone.length === 0) return [`增加接待代表${come.join('、')}`]
  if (come.length === 0) return [`${gone.join('、')}不来接待`]
  return [`接待代表由${gone.join('、')}改为${come.join('、')}`]
}
