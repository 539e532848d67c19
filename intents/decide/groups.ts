import { listSeen } from '../../src/casework/named.ts'
import { type Reference, referencesIn } from '../../src/casework/refer.ts'
import { opinionsOn } from '../../src/consultation/opinion-groups.ts'
import { scopeOf } from '../../src/domain/role.ts'
import { awaitsResult } from '../../src/domain/submission.ts'
import type { Turn } from '../../src/ports/intent.ts'

/** Many items that one order means. */
export interface Grouped {
  readonly references: readonly Reference[]
  /** The order as it is repeated once it is confirmed: it is too short to name them all. */
  readonly says: string
}

/**
 * After a list whose places stand for groups, a place means everybody in its group who waits for a result; what was
 * merged follows its main item. Undefined where items are named one by one.
 */
export async function expandGroups(turn: Turn, command: string): Promise<Grouped | undefined> {
  const seen = turn.memory.list?.groups
  const list = listSeen(turn)
  if (seen === undefined || list === undefined) return undefined
  const named = referencesIn(command.replace(/第?(\d{1,3})组/g, '$1号'), list)
  if (named.length === 0 || named.some(({ byPosition }) => !byPosition)) return undefined
  const draft = turn.knowledge.consultation(seen.consultationId)
  if (draft === undefined) return undefined
  const { clause } = seen
  const asked = { draft, scope: scopeOf(turn.speaker.grants), ...(clause === undefined ? {} : { clause }) }
  const { groups } = await opinionsOn(turn.store, asked)
  const items = named.flatMap(
    ({ typed }) => groups.find(({ items: all }) => all.some((one) => one.receipt === typed))?.items ?? [],
  )
  const waiting = items.filter(({ state }) => awaitsResult(state))
  const chosen = waiting.length > 0 ? waiting : items.slice(0, 1)
  return {
    references: [...new Set(chosen.map(({ receipt }) => receipt))].map((typed) => ({ typed, byPosition: true })),
    says: turn.text,
  }
}
