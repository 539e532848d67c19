import type { Outcome } from './kind.ts'
import type { Instant } from './shanghai.ts'
import type { State } from './submission.ts'
import { TOLD } from './told-results.ts'

/** What can have become of an opinion, in the order in which the ledger counts it; 未办 = nobody was told a result yet. */
export const ADOPTION = ['采纳', '部分采纳', '未采纳', '已有规定', '不属本次范围', '研究参考', '撤回', '未办'] as const
export type Adoption = (typeof ADOPTION)[number]

/** How many opinions a draft received and what became of them; `received` is the sum of all others. */
export type Totals = Readonly<Record<Adoption | 'received', number>>

/** What became of one opinion. What was not taken up, or closed at another body, was no matter of this draft. */
export function adoptionOf(state: State, outcome: Outcome | undefined): Adoption {
  if (state === 'WITHDRAWN') return '撤回'
  if (state === 'REJECTED' || (state === 'CLOSED' && outcome === undefined)) return '不属本次范围'
  if (!TOLD.includes(state) || outcome === undefined) return '未办'
  return ADOPTION.find((one) => one === outcome) ?? '研究参考'
}

/** Adds up what is counted by state and result. */
export function totalsOf(
  counted: readonly { readonly state: State; readonly outcome?: Outcome; readonly items: number }[],
): Totals {
  const totals = Object.fromEntries([...ADOPTION, 'received'].map((name) => [name, 0])) as Record<
    Adoption | 'received',
    number
  >
  for (const { state, outcome, items } of counted) {
    totals[adoptionOf(state, outcome)] += items
    totals.received += items
  }
  return totals
}

/** What differs between two counts, in the order of the ledger. */
export function differences(
  before: Totals,
  after: Totals,
): readonly { readonly name: Adoption | 'received'; readonly before: number; readonly after: number }[] {
  return (['received', ...ADOPTION] as const)
    .map((name) => ({ name, before: before[name], after: after[name] }))
    .filter((one) => one.before !== one.after)
}

/** One step in the life of a draft's ledger; never changed afterwards. */
export interface Closing {
  readonly consultationId: string
  /** Counts the steps of this draft from 1. */
  readonly number: number
  /** Closed; somebody asks for opening it again; a second person agreed. */
  readonly what: 'close' | 'ask' | 'reopen'
  readonly at: Instant
  readonly by: string
  /** Who asked, where another person agreed. */
  readonly second?: string
  readonly reason?: string
  /** Sealed code by which the second person proves to have spoken with the first. */
  readonly mark?: string
  /** As counted at that moment. */
  readonly totals: Totals
}

/** Whether the ledger is closed after these steps, oldest first. */
export const isClosed = (steps: readonly Closing[]): boolean =>
  steps.findLast(({ what }) => what !== 'ask')?.what === 'close'

/** Opinions that went up together. */
export interface UpBatch {
  readonly id: string
  /** By which staff name it, from 1. */
  readonly number: number
  readonly at: Instant
  readonly by: string
  readonly receiver: string
  readonly consultationId?: string
  /** `第二章`, where only a part of the draft went up. */
  readonly part?: string
}
