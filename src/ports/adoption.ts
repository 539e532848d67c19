import type { Closing, UpBatch } from '../domain/adoption.ts'
import type { scopeOf } from '../domain/role.ts'
import type { Instant } from '../domain/shanghai.ts'

export type Scope = ReturnType<typeof scopeOf>

/** Where an opinion was made. */
export interface Made {
  /** As printed on that day; absent = the whole draft. */
  readonly clause?: string
  /** Id of the reading; one that was not kept follows from the day of filing. */
  readonly reading?: string
}

/** Under which name the opinions of each place count. */
export interface Places {
  /** Readings with the first instant of their windows, oldest first. */
  readonly readings: readonly { readonly id: string; readonly opensAt: Instant }[]
  labelOf(made: Made): string | undefined
}

/** How often a clause was spoken of; what was withdrawn does not count. */
export interface ClauseHeads {
  /** As printed, or the label of {@link Places}; absent = the whole draft. */
  readonly clause?: string
  readonly people: number
  readonly submissions: number
  /** What was merged into another counts with it. */
  readonly matters: number
  /** Without a result that was told. */
  readonly open: number
  /** Where they were made, where the count is by {@link Places}. */
  readonly made?: readonly Made[]
}

export interface BatchStanding extends UpBatch {
  readonly items: number
  /** Still waiting for what comes back. */
  readonly waiting: number
}

/** What is kept of a draft beside its opinions, and counts over them made where they lie. */
export interface AdoptionStore {
  /** Opinions on a draft by clause as it was printed, or by where it is now, most first. */
  byClause(consultationId: string, scope: Scope, places?: Places): Promise<readonly ClauseHeads[]>
  /** Steps of a draft's ledger, oldest first. */
  closings(consultationId: string): Promise<readonly Closing[]>
  /** Batches that went up, newest first, with the items of a scope; those without any are left out. */
  batches(asked: { readonly scope: Scope; readonly consultationId?: string }): Promise<readonly BatchStanding[]>
  /** Ids of the items of a batch, by its number. */
  itemsOf(number: number): Promise<readonly string[]>
  /** Number that the next batch gets. */
  nextBatch(): Promise<number>
}
