import type { Person } from '../domain/person.ts'
import { tailOf } from '../domain/receipt.ts'
import type { Submission } from '../domain/submission.ts'
import type { Turn } from '../ports/intent.ts'
import type { Change } from '../ports/store.ts'
import type { Desk } from './decide.ts'
import { listLine } from './list-line.ts'
import { authorise } from './may.ts'
import { tellColleague } from './tell-colleague.ts'
import { amend, type Doer, walkTo } from './walk.ts'

/** Tells a colleague once what was handed over, in the words of the list; nobody is told of what they gave themselves. */
export async function tellAssignee(
  turn: Turn,
  items: readonly Submission[],
  to: Person,
  category: string | undefined,
): Promise<readonly Change[]> {
  const [first] = items
  if (first === undefined || to.id === turn.speaker.id) return []
  const set = { assigneeId: to.id, ...(category === undefined ? {} : { category }), state: 'ASSIGNED' as const }
  const lines = items.map((item) =>
    listLine(item.state === 'IN_PROGRESS' ? item : { ...item, ...set }, turn.knowledge, turn.at),
  )
  return tellColleague(turn.store.people, to, {
    key: `${first.id}:assigned:${first.rev}`,
    text: [
      `${turn.speaker.name ?? '同事'}派给您${items.length}件：`,
      ...lines,
      `打开 ${tailOf(first.receipt)} 看全部，发“我手上的”看手上所有的。`,
    ].join('\n'),
    at: turn.at,
  })
}

/**
 * Hands a submission to a colleague, registering and classifying it on the way when that was not done yet.
 * @throws {Problem} `NOT_ALLOWED`, `OUT_OF_SCOPE`, `MOVE_*`
 */
export function assign(
  submission: Submission,
  to: Person,
  category: string | undefined,
  desk: Desk,
): readonly Change[] {
  const held = authorise(desk.grants, 'assign', submission.stationId)
  const by: Doer = { id: desk.personId, channel: desk.channel, roles: [...held, '系统'] }
  const set = { assigneeId: to.id, ...(category === undefined ? {} : { category }) }
  const step = { submission, command: 'assign', by, at: desk.at, set }
  if (submission.state === 'ASSIGNED' || submission.state === 'IN_PROGRESS') return amend(step, held[0] ?? '登记员')
  return walkTo(step, 'ASSIGNED')
}
