import type { Instant } from '../domain/shanghai.ts'

/** The only source of the present time. */
export interface Clock {
  now(): Instant
}
