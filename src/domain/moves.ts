import { Problem } from './problem.ts'
import type { Actor } from './role.ts'
import { STATE_NAME, type State } from './submission.ts'

/** What must hold before a move is made; checked by {@link checkMove}. */
export type Guard =
  | 'reason'
  | 'confirmed'
  | 'reviewer'
  | 'mainOpen'
  | 'outcome'
  | 'approved'
  | 'owner'
  | 'waited'
  | 'told'
  | 'answered'
  | 'askedFrom'
  | 'erased'

interface Rule {
  readonly from: State
  readonly to: State
  readonly by: readonly Actor[]
  readonly guards: readonly Guard[]
}

const rule = (from: State, to: State, by: readonly Actor[], ...guards: Guard[]): Rule => ({ from, to, by, guards })

/** States that a citizen may still take back from: everything before RESULT_READY that is not ended. */
const WITHDRAWABLE: readonly State[] = [
  'SUBMITTED',
  'NEED_INFO',
  'REGISTERED',
  'CLASSIFIED',
  'MERGED',
  'TRANSFERRED',
  'ASSIGNED',
  'IN_PROGRESS',
  'REPORTED_UP',
]

/**
 * States in which the citizen may be asked for something. The design has the question before an item is registered
 * (事先沟通); its sources also have it while the item is handled (办前沟通、办中协调), so every state in which it lies with us
 * has the way there, for who holds it, and the same way back. Outside bodies ask on their own; after a result there is
 * nothing to wait for. A deputy asks about what was written to them.
 */
const ASKABLE: readonly (readonly [from: State, by: readonly Actor[]])[] = [
  ['SUBMITTED', ['登记员', '代表']],
  ['REGISTERED', ['登记员', '代表']],
  ['CLASSIFIED', ['登记员', '代表']],
  ['ASSIGNED', ['登记员', '承办人', '代表']],
  ['IN_PROGRESS', ['登记员', '承办人', '代表']],
  ['REDO', ['登记员', '承办人', '代表']],
]

/** The whole table (design of the closed loop 2.2). Nothing moves that is not listed here. */
export const MOVES: readonly Rule[] = [
  rule('DRAFTING', 'SUBMITTED', ['市民', '代表', '站点联络员', '登记员', '系统'], 'confirmed'),
  rule('SUBMITTED', 'REGISTERED', ['登记员', '系统']),
  rule('SUBMITTED', 'REJECTED', ['审核员'], 'reason', 'reviewer'),
  ...ASKABLE.map(([from, by]) => rule(from, 'NEED_INFO', by, 'reason')),
  /** Staff go on without an answer when they say why: who is asked may never write again. */
  ...ASKABLE.map(([to]) => rule('NEED_INFO', to, ['市民', '登记员', '承办人'], 'answered', 'askedFrom')),
  rule('REGISTERED', 'CLASSIFIED', ['登记员', '系统']),
  /** 督办人 only to settle who takes an item that was given back too often; a deputy takes what is written to them. */
  rule('CLASSIFIED', 'ASSIGNED', ['登记员', '审核员', '督办人', '代表']),
  rule('CLASSIFIED', 'MERGED', ['登记员', '审核员'], 'mainOpen'),
  rule('CLASSIFIED', 'TRANSFERRED', ['登记员', '审核员'], 'reason'),
  rule('CLASSIFIED', 'REPORTED_UP', ['登记员', '审核员', '站点联络员']),
  rule('CLASSIFIED', 'REJECTED', ['审核员'], 'reason', 'reviewer'),
  rule('ASSIGNED', 'IN_PROGRESS', ['承办人', '代表']),
  rule('ASSIGNED', 'CLASSIFIED', ['承办人'], 'reason'),
  rule('IN_PROGRESS', 'RESULT_READY', ['承办人', '代表'], 'outcome', 'reason'),
  rule('IN_PROGRESS', 'REPORTED_UP', ['承办人']),
  rule('IN_PROGRESS', 'ASSIGNED', ['承办人'], 'reason'),
  rule('REPORTED_UP', 'RESULT_READY', ['登记员'], 'outcome', 'reason'),
  rule('TRANSFERRED', 'RESULT_READY', ['登记员'], 'outcome', 'reason'),
  rule('TRANSFERRED', 'CLOSED', ['登记员'], 'told'),
  rule('RESULT_READY', 'FED_BACK', ['系统'], 'approved'),
  rule('RESULT_READY', 'IN_PROGRESS', ['审核员'], 'reason'),
  rule('FED_BACK', 'RATED', ['市民'], 'owner'),
  rule('FED_BACK', 'FOLLOW_UP', ['督办人', '系统']),
  rule('FED_BACK', 'CLOSED', ['督办人', '系统'], 'waited'),
  /** By itself after a rating; by a person when it was the second 不满意, which opens nothing by itself. */
  rule('RATED', 'CLOSED', ['系统', '督办人', '管理员']),
  rule('RATED', 'FOLLOW_UP', ['系统', '承办人', '督办人']),
  rule('RATED', 'REDO', ['系统', '督办人', '管理员']),
  rule('FOLLOW_UP', 'FED_BACK', ['督办人']),
  /** A promise that is being followed keeps nobody from rating the answer. */
  rule('FOLLOW_UP', 'RATED', ['市民'], 'owner'),
  rule('FOLLOW_UP', 'REDO', ['督办人', '管理员'], 'reason'),
  rule('FOLLOW_UP', 'CLOSED', ['督办人']),
  rule('REDO', 'IN_PROGRESS', ['督办人', '系统']),
  rule('MERGED', 'FED_BACK', ['系统']),
  /**
   * Merged by mistake, or its main item was withdrawn: it stands alone again, as it did before it was merged. Without
   * this way back, one wrong number in a bulk command would leave a citizen with the answer to somebody else's wish.
   */
  rule('MERGED', 'CLASSIFIED', ['登记员', '审核员', '系统'], 'reason'),
  rule('CLOSED', 'REDO', ['督办人', '管理员'], 'reason'),
  /** Something is promised after all: 答复型 becomes 落实型. */
  rule('CLOSED', 'FOLLOW_UP', ['承办人', '督办人'], 'reason'),
  ...WITHDRAWABLE.map((from) => rule(from, 'WITHDRAWN', ['市民'], 'owner')),
  /** A result that nobody was told yet cannot be taken back, but who has everything deleted waits for none. */
  rule('RESULT_READY', 'WITHDRAWN', ['市民'], 'owner', 'erased'),
]

export type Facts = Readonly<Partial<Record<Guard, boolean>>>

const MISSING: Readonly<Record<Guard, string>> = {
  reason: '要写明理由',
  confirmed: '要由提交人确认',
  reviewer: '要由审核员决定',
  mainOpen: '主件须在办且没有并入别的事项',
  outcome: '要选定办理结果',
  approved: '答复要先审核放行',
  owner: '只能由提交人本人操作',
  waited: '要等评价期满',
  told: '转出情况要先告知提交人',
  answered: '要等提交人补充，或写明不再等的理由',
  erased: '要同时删除内容',
  askedFrom: '只能回到请提交人补充之前的状态',
}

/**
 * Checks one move.
 * @throws {Problem} `MOVE_ILLEGAL` the table has no such move; `MOVE_ROLE` another role is needed; `MOVE_GUARD` a condition is missing
 */
export function checkMove(from: State, to: State, actors: readonly Actor[], facts: Facts): Actor {
  const found = MOVES.find((m) => m.from === from && m.to === to)
  if (found === undefined) throw new Problem('MOVE_ILLEGAL', { from: STATE_NAME[from], to: STATE_NAME[to] })
  const actor = found.by.find((a) => actors.includes(a))
  if (actor === undefined) throw new Problem('MOVE_ROLE', { to: STATE_NAME[to], role: found.by.join('或') })
  const missing = found.guards.find((g) => facts[g] !== true)
  if (missing !== undefined) throw new Problem('MOVE_GUARD', { to: STATE_NAME[to], need: MISSING[missing] })
  return actor
}

/** Whether the citizen can be asked for something in this state. */
export function canBeAsked(state: State): boolean {
  return ASKABLE.some(([from]) => from === state)
}

/** The main line from receiving to a result, along which one command may walk several moves. */
const MAIN_LINE: readonly State[] = ['SUBMITTED', 'REGISTERED', 'CLASSIFIED', 'ASSIGNED', 'IN_PROGRESS', 'RESULT_READY']

/** States to pass, in order, from a state to a later one of the main line; undefined when there is no such way. */
export function pathTo(from: State, to: State): readonly State[] | undefined {
  if (to === 'RESULT_READY' && (from === 'REPORTED_UP' || from === 'TRANSFERRED')) return ['RESULT_READY']
  if (from === 'REDO')
    return to === 'IN_PROGRESS' ? ['IN_PROGRESS'] : to === 'RESULT_READY' ? ['IN_PROGRESS', 'RESULT_READY'] : undefined
  const start = MAIN_LINE.indexOf(from)
  const end = MAIN_LINE.indexOf(to)
  if (start < 0 || end <= start) return undefined
  return MAIN_LINE.slice(start + 1, end + 1)
}
