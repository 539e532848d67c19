import type { Day, Instant } from './shanghai.ts'

/** What the office changed of an occasion beside its rule, and what those who booked were told of it last. */
export interface OccasionRecord {
  readonly id: string
  readonly stationId: string
  readonly rev: number
  /** Rises with every change that is told: calendars take the highest. */
  readonly sequence: number
  readonly day?: Day
  readonly time?: string
  readonly place?: string
  readonly capacity?: number
  readonly deputies?: readonly string[]
  /** Why it does not take place. */
  readonly cancelled?: string
  /** What was told last, to find what changed since. */
  readonly shown: string
  /** What it is called, kept for when no file knows it any more. */
  readonly kind?: string
  /** Events have one. */
  readonly title?: string
  /** The other sessions of that kind that the rules arranged about that time: what is not among them is new. */
  readonly beside?: readonly string[]
  /** Id of the session that a changed rule arranges in its place. */
  readonly arranged?: string
  /** Why it is off: no rule and no file arranges it any more. Counts only as long as none does. */
  readonly gone?: string
  readonly updatedAt: Instant
}

/** Who came to a session without having booked, and what was raised on the spot: never one for the other. */
export interface Visits {
  readonly occasionId: string
  readonly stationId: string
  readonly heldAt: Instant
  readonly rev: number
  /** 人次 */
  readonly people: number
  /** 件 */
  readonly matters: number
  readonly updatedAt: Instant
}

/** What took place in a span of time. */
export interface Turnout {
  /** Sessions and events at which somebody was counted. */
  readonly sessions: number
  /** Who had a place, came or not. */
  readonly booked: number
  readonly attended: number
  readonly absent: number
  readonly people: number
  readonly matters: number
}

/** Proof that the public was told of an occasion. Never changed afterwards. */
export interface PublicNotice {
  readonly id: string
  readonly occasionId: string
  readonly at: Instant
  readonly by: string
  /** Word for word as it was published. */
  readonly text: string
  readonly digest: string
  /** By when it had to be published. */
  readonly dueAt: Instant
}
