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
  readonly updatedAt: Instant
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
