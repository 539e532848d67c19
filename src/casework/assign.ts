import type { Person } from '../domain/person.ts'
import type { Submission } from '../domain/submission.ts'
import type { Change } from '../ports/store.ts'
import type { Desk } from './decide.ts'
import { authorise } from './may.ts'
import { amend, type Doer, walkTo } from './walk.ts'

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
