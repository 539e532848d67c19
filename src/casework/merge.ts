import { KIND_NAME, specOf } from '../domain/kind.ts'
import { Problem } from '../domain/problem.ts'
import { awaitsResult, STATE_NAME, type State, type Submission } from '../domain/submission.ts'
import type { Change } from '../ports/store.ts'
import type { Desk } from './decide.ts'
import { authorise } from './may.ts'
import { amend, type Doer, walk } from './walk.ts'

/** Ways on which an item comes to be merged; what is being handled is given back first. */
const TO_MERGED: Partial<Record<State, readonly State[]>> = {
  SUBMITTED: ['REGISTERED', 'CLASSIFIED', 'MERGED'],
  REGISTERED: ['CLASSIFIED', 'MERGED'],
  CLASSIFIED: ['MERGED'],
  ASSIGNED: ['CLASSIFIED', 'MERGED'],
  IN_PROGRESS: ['ASSIGNED', 'CLASSIFIED', 'MERGED'],
}
/** States from which an item can be merged into another. */
export const MERGEABLE = Object.keys(TO_MERGED) as readonly State[]

const MERGED_REASON = '并案办理'
const SPLIT_REASON = '并案有误，单独办理'

const doerOf = (desk: Desk, item: Submission): { readonly by: Doer; readonly role: string } => {
  const held = authorise(desk.grants, 'merge', item.stationId)
  return { by: { id: desk.personId, channel: desk.channel, roles: [...held, '系统'] }, role: held[0] ?? '登记员' }
}

/**
 * Merges items into a main one. An item that others were merged into brings them along: `brought` are those.
 * @throws {Problem} `MERGE_*` one of them cannot be merged, and it is named; `NOT_ALLOWED`, `OUT_OF_SCOPE`, `MOVE_ROLE`:
 * nothing happens to any of them
 */
export function merge(
  main: Submission,
  members: readonly Submission[],
  brought: readonly Submission[],
  desk: Desk,
): readonly Change[] {
  const { by, role } = doerOf(desk, main)
  if (specOf(main.kind).without.includes('MERGED')) throw new Problem('MERGE_NEVER', { kind: KIND_NAME[main.kind] })
  if (!awaitsResult(main.state) || main.mainId !== undefined)
    throw new Problem('MERGE_MAIN', { receipt: main.receipt, state: STATE_NAME[main.state] })
  const step = { command: 'merge', at: desk.at, reason: MERGED_REASON, facts: { mainOpen: true, reason: true } }
  const joined = members.flatMap((item) => {
    const { receipt, state } = item
    const doer = doerOf(desk, item)
    if (item.kind !== main.kind || item.consultationId !== main.consultationId)
      throw new Problem('MERGE_MIXED', { receipt })
    if (state === 'MERGED') throw new Problem('MERGE_TWICE', { receipt })
    const path = TO_MERGED[state]
    if (path === undefined) throw new Problem('MERGE_STATE', { receipt, state: STATE_NAME[state] })
    return walk({ ...step, submission: item, by: doer.by, set: { mainId: main.id } }, path)
  })
  const moved = brought.flatMap((item) => amend({ ...step, submission: item, by, set: { mainId: main.id } }, role))
  return [...amend({ ...step, submission: main, by, set: {} }, role), ...joined, ...moved]
}

/**
 * Takes items out of the group of a main one: each stands alone again, with its text and history.
 * @throws {Problem} `SPLIT_ALONE` one is in no group, `SPLIT_TOLD` the result of the group is on its way or was told,
 * `NOT_ALLOWED`, `OUT_OF_SCOPE`: nothing happens to any of them
 */
export function split(
  items: readonly Submission[],
  main: Submission,
  reason: string | undefined,
  desk: Desk,
): readonly Change[] {
  const step = { command: 'split', at: desk.at, reason: reason ?? SPLIT_REASON, facts: { reason: true } }
  const alone = items.flatMap((item) => {
    const { by } = doerOf(desk, item)
    const { receipt } = item
    if (item.mainId === undefined) throw new Problem('SPLIT_ALONE', { receipt })
    if (item.state !== 'MERGED' || item.outcome !== undefined)
      throw new Problem('SPLIT_TOLD', { receipt, main: main.receipt })
    return walk({ ...step, submission: item, by, set: { mainId: undefined } }, ['CLASSIFIED'])
  })
  const { by, role } = doerOf(desk, items[0] ?? main)
  return [...alone, ...amend({ ...step, submission: main, by, set: {} }, role)]
}

/** When the main item is withdrawn, the oldest of those that wait takes its place, with how it was classified and by whom it is handled. */
export function succeed(main: Submission, waiting: readonly Submission[], at: number): readonly Change[] {
  const [heir, ...others] = waiting.toSorted((a, b) => a.filedAt - b.filedAt)
  if (heir === undefined) return []
  const by: Doer = { id: 'system', channel: main.channel, roles: ['系统'] }
  const { category, level, assigneeId } = main
  const step = { command: 'merge', by, at, reason: '主件已撤回', facts: { reason: true } }
  return [
    ...walk({ ...step, submission: heir, set: { mainId: undefined, category, level, assigneeId } }, ['CLASSIFIED']),
    ...others.flatMap((item) => amend({ ...step, submission: item, set: { mainId: heir.id } }, '系统')),
  ]
}
