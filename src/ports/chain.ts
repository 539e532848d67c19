import type { Receipt } from '../domain/receipt.ts'
import type { Instant } from '../domain/shanghai.ts'

/** A place at which a chain does not hold. */
export interface ChainFault {
  /** `trail`, `draft:<consultation>` or `kind:<kind of submission>`. */
  readonly chain: string
  readonly number: number
  /** `end`: rows may have been cut off behind this one; `unlisted`: handed in, and in no chain. */
  readonly why: 'changed' | 'missing' | 'inserted' | 'end' | 'unlisted'
  readonly at?: Instant
  /** Command of a row of the trail, receipt of a submission. */
  readonly what?: string
}

export interface ChainReport {
  /** Rows that hold. */
  readonly rows: number
  /** How many of them are older than the chain and held together without a key. */
  readonly before: number
  /** Of each chain the first place where rows do not follow each other, and every record that was changed. */
  readonly faults: readonly ChainFault[]
}

/** What can be proved of one receipt. */
export interface Inclusion {
  /** `gone`: wiped on the wish of who filed it. */
  readonly state: 'intact' | 'changed' | 'gone'
  readonly number?: number
  readonly at?: Instant
  readonly goneAt?: Instant
  /** As on the receipt; absent when it was filed before there was a chain. */
  readonly fingerprint?: string
}

/** The chains that hold the trail and what was handed in. Walks go step by step and let other work pass. */
export interface ChainStore {
  trail(): Promise<ChainReport>
  submissions(): Promise<ChainReport>
  /** Undefined: never given out. */
  included(receipt: Receipt): Promise<Inclusion | undefined>
  /** `17-k3…`: the end of the trail, to be kept elsewhere. */
  head(): Promise<string>
  /** Whether an end told before is still part of the trail. */
  holds(head: string): Promise<boolean>
}
