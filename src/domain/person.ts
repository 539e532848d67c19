import type { Grant } from './role.ts'
import type { Instant } from './shanghai.ts'

/** A human being as we know them: an id of our own, never a platform's. Citizens have no name here. */
export interface Person {
  readonly id: string
  /** Staff and deputies only: the name that colleagues assign work to. */
  readonly name?: string
  readonly grants: readonly Grant[]
}

/** Dated evidence that a platform account belongs to a person. */
export interface Account {
  readonly channel: string
  readonly user: string
  readonly personId: string
  /** Conversation in which this account can be written to alone, learned from a direct message. */
  readonly direct?: string
  readonly linkedAt: Instant
}

/** A one-time code by which staff link a channel account to themselves. Only the hash is kept. */
export interface SignInCode {
  readonly hash: string
  readonly personId: string
  readonly expiresAt: Instant
  readonly triesLeft: number
}
