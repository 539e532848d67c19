import { staffSubmission } from '../../src/casework/find.ts'
import { listSeen } from '../../src/casework/named.ts'
import { Problem } from '../../src/domain/problem.ts'
import type { Submission } from '../../src/domain/submission.ts'
import type { Turn } from '../../src/ports/intent.ts'
import type { Name } from './read.ts'

/**
 * The named items as they stand now, each once.
 * @throws {Problem} `RECEIPT_*`, `LIST_STALE`, `OUT_OF_SCOPE`: one of them is not there for this person
 */
export async function itemsOf(turn: Turn, names: readonly Name[]): Promise<readonly Submission[]> {
  const list = listSeen(turn)
  const typed = names.map((name) => {
    if ('typed' in name) return name.typed
    const receipt = list?.[name.place - 1]
    if (receipt === undefined) throw new Problem('LIST_STALE', { place: name.place })
    return receipt
  })
  const found = await Promise.all(typed.map((name) => staffSubmission(turn.store, turn.speaker.grants, name)))
  return [...new Map(found.map((item) => [item.id, item])).values()]
}

/** Receipts named in a sentence before it says how many there are. */
const SHOWN = 12

export function sayReceipts(items: readonly Submission[]): string {
  const shown = items.slice(0, SHOWN).map((item) => item.receipt)
  return `${shown.join('、')}${items.length > SHOWN ? `等${items.length}件` : ''}`
}
