import type { Outcome, SubmissionKind } from '../domain/kind.ts'
import type { Receipt } from '../domain/receipt.ts'
import type { Day, Instant } from '../domain/shanghai.ts'
import type { Rating, State, Submission } from '../domain/submission.ts'

/** Last days, both included; and when the time of those began that have none on record, by kind, `before` excluded. */
export interface DueSpan {
  readonly from?: Day
  readonly to?: Day
  readonly undated?: readonly {
    readonly kinds: readonly SubmissionKind[]
    readonly from?: Instant
    readonly before?: Instant
  }[]
}

/** Letters to one of these deputies, or to no deputy in particular at one of these stations; others do not exist. */
export interface LettersAsked {
  /** `any`: whoever is named. */
  readonly deputies: readonly string[] | 'any'
  readonly stations: readonly string[]
  /** Only those that were not given to the station. */
  readonly kept?: true
}

/** Where a list goes on: behind this item, whether it is still in the list or not. */
export type PlaceInList = Pick<Submission, 'id' | 'filedAt' | 'dueDay'>

export interface SubmissionQuery {
  readonly ids?: readonly string[]
  /** Rows of imported tables. */
  readonly entryKeys?: readonly string[]
  readonly receipt?: Receipt
  /** The four characters in the middle of a receipt. */
  readonly tail?: string
  readonly personId?: string
  /** Stations; `all` or absent = no limit. */
  readonly scope?: 'all' | readonly string[]
  readonly states?: readonly State[]
  readonly kinds?: readonly SubmissionKind[]
  readonly consultationId?: string
  readonly clause?: string
  /** Any of these, as printed. */
  readonly clauses?: readonly string[]
  /** Only what is about a draft as a whole. */
  readonly wholeDraft?: true
  /** What was written to deputies. */
  readonly letters?: LettersAsked
  readonly assigneeId?: string
  readonly unassigned?: true
  /** Items merged into this one. */
  readonly mainId?: string
  /** Promises that are not kept yet; `untoldBy`: of which nobody was told that their day, up to this one, has come. */
  readonly promised?: 'open' | { readonly untoldBy: Day }
  /** What everybody may see, by the time of its publication. */
  readonly published?: true
  readonly filedFrom?: Instant
  /** Filed earlier than this. */
  readonly filedBefore?: Instant
  /** Nothing happened to them after this instant. */
  readonly idleSince?: Instant
  readonly decidedBefore?: Instant
  readonly outcomes?: readonly Outcome[]
  readonly ratings?: readonly Rating[]
  readonly due?: DueSpan
  /** `due`: what must be answered first comes first, what has no last day comes last. */
  readonly order?: 'oldest' | 'newest' | 'due'
  /** Only what follows in this order. */
  readonly after?: PlaceInList
  readonly limit?: number
  readonly offset?: number
}
