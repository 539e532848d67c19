import { sayTime } from '../domain/shanghai.ts'
import type { Submission } from '../domain/submission.ts'
import type { Turn } from '../ports/intent.ts'
import { namesOfStaff } from './describe.ts'

/** `（何静 9月14日10:02）`: the colleague who did something with an item last, and when; empty when none did. */
export async function sayLast(turn: Pick<Turn, 'store' | 'at'>, item: Submission): Promise<string> {
  const names = await namesOfStaff(turn.store)
  const { moves } = await turn.store.submissions.story(item.id)
  const last = moves.findLast((move) => names.has(move.personId ?? ''))
  return last === undefined ? '' : `（${names.get(last.personId ?? '')} ${sayTime(last.at, turn.at)}）`
}
