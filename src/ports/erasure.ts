import type { SubmissionKind } from '../domain/kind.ts'
import type { Instant } from '../domain/shanghai.ts'

/** What is kept for a time only. */
export const KEPT_KINDS = [
  'contact',
  'received',
  'sent',
  'code',
  'pass',
  'unanswered',
  'conversation',
  'booking',
  'file',
] as const
export type KeptKind = (typeof KEPT_KINDS)[number]

/** Days for which an office keeps what no promise to citizens fixes. */
export type KeptDays = Readonly<Partial<Record<'received' | 'sent' | 'unanswered', number>>>

export interface Expired {
  /** Receipt of a submission, key of a message, hash of a code, id of a question or booking, lane of a conversation, id of a file that was not handed in. */
  readonly id: string
  /** Since when it was kept: closing, arrival, sending, end of validity, last word, occasion. */
  readonly at: Instant
}

/** Erased submissions of one kind: the footnote of a report that leaves them out. */
export interface ErasedCount {
  readonly kind: SubmissionKind
  readonly count: number
}

export interface ErasureQuery {
  /** Submissions handed in from here on. */
  readonly from?: Instant
  /** And before here. */
  readonly to?: Instant
  readonly consultationId?: string
  readonly scope?: 'all' | readonly string[]
}

/** What is gone and what is due to go. */
export interface ErasureStore {
  /**
   * What was kept since before an instant and may go, in a fixed order. `contact` counts from the closing of its
   * submission: an open one is not listed.
   */
  expired(kept: KeptKind, before: Instant, limit: number): Promise<readonly Expired[]>
  /** How many submissions of a period were erased, by kind, kinds in alphabetical order. */
  counted(query: ErasureQuery): Promise<readonly ErasedCount[]>
}
