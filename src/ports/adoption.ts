import type { Closing, UpBatch } from '../domain/adoption.ts'
import type { scopeOf } from '../domain/role.ts'

export type Scope = ReturnType<typeof scopeOf>

/** How often a clause was spoken of; what was withdrawn does not count. */
export interface ClauseHeads {
  /** As printed; absent = the whole draft. */
  readonly clause?: string
  readonly people: number
  readonly submissions: number
  /** What was merged into another counts with it. */
  readonly matters: number
  /** Without a result that was told. */
  readonly open: number
}

export interface BatchStanding extends UpBatch {
  readonly items: number
  /** Still waiting for what comes back. */
  readonly waiting: number
}

/** What is kept of a draft beside its opinions, and counts over them made where they lie. */
export interface AdoptionStore {
  /** Opinions on a draft by clause, most first. */
  byClause(consultationId: string, scope: Scope): Promise<readonly ClauseHeads[]>
  /** Steps of a draft's ledger, oldest first. */
  closings(consultationId: string): Promise<readonly Closing[]>
  /** Batches that went up, newest first, with the items of a scope; those without any are left out. */
  batches(asked: { readonly scope: Scope; readonly consultationId?: string }): Promise<readonly BatchStanding[]>
  /** Ids of the items of a batch, by its number. */
  itemsOf(number: number): Promise<readonly string[]>
  /** Number that the next batch gets. */
  nextBatch(): Promise<number>
}
