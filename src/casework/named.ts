import { Problem } from '../domain/problem.ts'
import { dayOf, sayDay } from '../domain/shanghai.ts'
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

/** After this long nobody remembers which item stood at which place. */
const LIST_MS = 30 * 60 * 1000

/** The list that places in a command refer to; undefined when it was not seen lately. */
export function listSeen({ memory: { list }, at }: Turn): readonly string[] | undefined {
  return list === undefined || (list.at !== undefined && at - list.at > LIST_MS) ? undefined : list.receipts
}

/**
 * The items that a staff command names, as they stand now.
 * @throws {Problem} `RECEIPT_*`, `LIST_STALE`, `OUT_OF_SCOPE`: one of them is not there for this person; `ERASED`
 */
export async function itemsNamed(turn: Turn, text: string): Promise<Named> {
  const references = referencesIn(text, listSeen(turn))
  const found = await Promise.all(references.map((r) => staffSubmission(turn.store, turn.speaker.grants, r.typed)))
  for (const { erasedAt, receipt } of found)
    if (erasedAt !== undefined) throw new Problem('ERASED', { receipt, day: sayDay(dayOf(erasedAt), turn.at) })
  return {
    items: [...new Map(found.map((item) => [item.id, item])).values()],
    byPosition: references.some((r) => r.byPosition),
  }
}

/** The item that this person opened in the turn before: `派给吴倩` needs no number then. */
export async function openedNow(turn: Turn): Promise<Named> {
  const { opened, topic } = turn.memory
  if (opened === undefined || topic?.label !== 'admin_view') return { items: [], byPosition: true }
  return { ...(await itemsNamed(turn, opened)), byPosition: true }
}

export const receiptsOf = (items: readonly Submission[]): string => items.map((item) => item.receipt).join('、')
