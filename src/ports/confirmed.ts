import type { Instant } from '../domain/shanghai.ts'

/** A question and the articles that answer it, as somebody confirmed. Nothing in it leads to a person. */
export interface Confirmation {
  /** The same for the same question, articles and way of confirming. */
  readonly id: string
  readonly question: string
  /** Ids of articles, in order. */
  readonly articles: readonly string[]
  readonly how: 'thumbs-up' | 'staff'
  readonly at: Instant
}

export interface Confirmed extends Omit<Confirmation, 'at'> {
  /** How often it was confirmed. */
  readonly times: number
  readonly firstAt: Instant
  readonly lastAt: Instant
}
