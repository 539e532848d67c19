import type { Attendance } from '../domain/attendance.ts'
import type { Turnout, Visits } from '../domain/occasion.ts'
import type { Instant } from '../domain/shanghai.ts'

export type PresenceChange =
  /** Keeps whether a deputy was there; what was entered before of the same is replaced. */
  | { readonly do: 'attendance.put'; readonly attendance: Attendance }
  /** Puts a count in the place of the one with revision `rev`, 0 = none. @throws {Problem} `CONFLICT` */
  | { readonly do: 'visits.put'; readonly visits: Visits; readonly rev: number }

/** Who was there, as staff entered it afterwards: deputies by name, others counted. */
export interface PresenceStore {
  /** Which deputies were there, by the time of the occasion: `from` included, `before` not; absent = no limit. */
  attendance(asked: {
    readonly occasionIds?: readonly string[]
    readonly scope?: 'all' | readonly string[]
    readonly from?: Instant
    readonly before?: Instant
  }): Promise<readonly Attendance[]>
  /** Who came to these without having booked. */
  visits(occasionIds: readonly string[]): Promise<readonly Visits[]>
  /** Of what was held from one instant to before another, at these stations; absent = all. */
  turnout(from: Instant, before: Instant, stations?: readonly string[]): Promise<Turnout>
}
