import type { Submission } from '../domain/submission.ts'
import type { Turn } from '../ports/intent.ts'
import { staffSubmission } from './find.ts'
import { referencesIn } from './refer.ts'

export interface Named {
  /** Each item once, in the order in which they were named. */
  readonly items: readonly Submission[]
  /** At least one was named by its place in the list. */
  readonly byPosition: boolean
}

/**
 * The items that a staff command names, as they stand now.
 * @throws {Problem} `RECEIPT_*`, `LIST_STALE`, `OUT_OF_SCOPE`: one of them is not there for this person
 */
export async function itemsNamed(turn: Turn, text: string): Promise<Named> {
  const references = referencesIn(text, turn.memory.list?.receipts)
  const found = await Promise.all(references.map((r) => staffSubmission(turn.store, turn.speaker.grants, r.typed)))
  return {
    items: [...new Map(found.map((item) => [item.id, item])).values()],
    byPosition: references.some((r) => r.byPosition),
  }
}

export const receiptsOf = (items: readonly Submission[]): string => items.map((item) => item.receipt).join('、')
