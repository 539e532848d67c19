import type { Quota } from '../../domain/event.ts'
import type { OccasionRecord } from '../../domain/occasion.ts'
import type { Day, Instant } from '../../domain/shanghai.ts'
import { type Audience, type Entrance, isForCitizens, type SessionForm, type Station } from '../../domain/station.ts'

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
  readonly form?: SessionForm
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

/** What a session is called where its rule gives it no name. */
export const USUAL_KIND = '代表接待日'

/** What those who booked have to hear when it changes; roster, place, time, whether at all. */
export const shownOf = ({ day, time, place, deputies, cancelled }: Occasion): string =>
  JSON.stringify([day, time ?? '', place ?? '', deputies, cancelled ?? ''])

/** How those are called who sit there. */
export const deputiesWord = ({ kind }: Pick<Occasion, 'kind'>): string => (/述职/.test(kind) ? '述职代表' : '接待代表')

/** What {@link shownOf} kept, read back. */
export function shownIn(shown: string): Pick<Occasion, 'day' | 'time' | 'place' | 'deputies'> {
  const [day, time, place, deputies] = JSON.parse(shown) as [string, string, string, string[]]
  return { day, deputies, ...(time === '' ? {} : { time }), ...(place === '' ? {} : { place }) }
}

/** Whether a place can be asked for at all. */
export const takesBookings = (one: Occasion, at: Instant): boolean =>
  one.cancelled === undefined && at < one.until && one.entrance !== '现场' && isForCitizens(one)

export const placesOf = ({ quotas }: Occasion, side: string): number | undefined =>
  quotas.find((quota) => quota.side === side)?.places
