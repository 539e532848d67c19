import type { Instant } from './shanghai.ts'

/** Whether a deputy was at a session or an event, as staff entered it last. */
export interface Attendance {
  readonly occasionId: string
  readonly deputyId: string
  readonly stationId: string
  /** When it began. */
  readonly heldAt: Instant
  readonly came: boolean
  /** Person who entered it. */
  readonly by: string
  readonly at: Instant
}
