import { mayDo } from '../../src/casework/may.ts'
import { type Asked, askedFor } from '../../src/casework/second-person.ts'
import { Problem } from '../../src/domain/problem.ts'
import { type Reply, say } from '../../src/ports/channel.ts'
import type { Turn } from '../../src/ports/intent.ts'
import type { Lane } from '../../src/ports/store.ts'

/** What needs two people, as a refusal names it. */
export const WHAT = '删除个人信息'

/** What one person asks to have deleted. */
export interface Erasing {
  readonly everything: boolean
  /** Number -> revision at that time: what changed since is not deleted unseen. */
  readonly seen: Readonly<Record<string, number>>
}

export const sayAsked = ({ names, order }: { readonly names: string; readonly order: string }): Reply =>
  say(`已提出，现在还没有删除。要另一位同志（${names}）在10分钟内发“${order}”，过时作废。`)

/** What waits for somebody else than who asked for it. @throws {Problem} `SECOND_NONE`, `SECOND_SELF` */
export async function askedByOther(turn: Turn, lane: Lane): Promise<Asked<Erasing>> {
  const asked = await askedFor<Erasing>(turn, lane)
  if (asked === undefined) throw new Problem('SECOND_NONE', { what: WHAT })
  if (asked.by === turn.speaker.id) throw new Problem('SECOND_SELF', { what: WHAT })
  return asked
}

/** @throws {Problem} `SECOND_GONE` who asked may not delete at one of these stations any more */
export async function checkAsker(
  turn: Turn,
  { by }: Asked<Erasing>,
  stations: readonly (string | undefined)[],
): Promise<void> {
  const asker = await turn.store.people.byId(by)
  if (asker === undefined || !stations.every((stationId) => mayDo(asker.grants, 'erase', stationId)))
    throw new Problem('SECOND_GONE', { what: WHAT })
}
