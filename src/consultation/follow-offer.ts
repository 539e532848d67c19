import type { Consultation } from '../domain/consultation.ts'
import { isSettled } from '../domain/course.ts'
import type { Memory, Turn } from '../ports/intent.ts'
import { EVERY_DRAFT } from '../ports/subscriptions.ts'

/** Drafts of which it is remembered that their news were offered. */
const REMEMBERED = 20

export interface FollowOffer {
  /** What accepting it says. */
  readonly says: string
  readonly line: string
  readonly remember: Pick<Memory, 'followOffered'>
}

/** News of a draft, offered once to one person in a direct chat who does not hear of it already. */
export async function followOffer(turn: Turn, draft: Consultation): Promise<FollowOffer | undefined> {
  const { followOffered: before = [] } = turn.memory
  if (turn.message.scope === 'group' || isSettled(draft) || before.includes(draft.id)) return undefined
  const own = await turn.store.subscriptions.of(turn.speaker.id)
  if (own.some(({ topic }) => topic === draft.id || topic === EVERY_DRAFT)) return undefined
  const says = `关注《${draft.title}》`
  return {
    says,
    line: `想知道这部草案后来怎样，回复“关注《${draft.title}》”，有进展在这里告诉您。`,
    remember: { followOffered: [...before, draft.id].slice(-REMEMBERED) },
  }
}
