import type { Instant } from './shanghai.ts'

/** What happens to an item beside its moves and is counted later. */
export const LEDGER_KINDS = [
  /** 退单: a unit gives an item back and names whom it thinks competent. */
  'return',
  /** Who takes an item that was given back too often, with a binding note. */
  'adjudication',
  'extension',
  /** 上报: a batch that went up, and what came back. */
  'report-up',
  'promise',
  'redo',
  /** Staff went beyond a rule, with a reason. */
  'override',
  /** 沟通: what staff asked the citizen, in their words. */
  'question',
  /** What staff told the citizen apart from a result, in their words. */
  'reply',
] as const
export type LedgerKind = (typeof LEDGER_KINDS)[number]

/** One entry; never changed afterwards. `data` holds names of units, days, reasons and words of staff, no citizen's words. */
export interface LedgerEntry {
  readonly id: string
  readonly submissionId: string
  readonly at: Instant
  readonly kind: LedgerKind
  /** Person who did it. */
  readonly by: string
  readonly data: Readonly<Record<string, string | number>>
}
