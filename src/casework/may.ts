import { Problem } from '../domain/problem.ts'
import { type Grant, ROLES, type Role } from '../domain/role.ts'
import type { Submission } from '../domain/submission.ts'

const ALL_STAFF: readonly Role[] = ['站点联络员', '登记员', '承办人', '督办人', '审核员', '管理员']

/** Everything staff can do: how it is called, and which roles may. Nothing that is not listed is allowed. */
const COMMANDS = {
  queue: ['看待办', ALL_STAFF],
  open: ['看详情', ALL_STAFF],
  enter: ['代为登记', ['站点联络员', '登记员']],
  tell: ['登记线下告知', ['站点联络员', '登记员', '承办人']],
  contact: ['看联系方式', ['站点联络员', '登记员', '承办人']],
  relay: ['转达群众意见', ['代表']],
  'read-letter': ['看来信', ['代表']],
  'answer-letter': ['答复来信', ['代表']],
  'hand-letter': ['请站点办理来信', ['代表']],
  register: ['登记', ['登记员']],
  reject: ['决定不予受理', ['审核员']],
  ask: ['请提交人补充', ['登记员', '承办人']],
  classify: ['分级分类', ['登记员', '审核员']],
  assign: ['交办', ['登记员', '审核员']],
  return: ['退单', ['承办人']],
  adjudicate: ['裁定承办单位', ['督办人']],
  merge: ['并案', ['登记员', '审核员']],
  transfer: ['转出', ['登记员', '审核员']],
  'report-up': ['上报', ['站点联络员', '登记员', '审核员', '承办人']],
  reply: ['答复', ['登记员', '承办人']],
  decide: ['作出结果', ['登记员', '承办人']],
  release: ['放行', ['审核员']],
  undo: ['撤销结果', ['审核员']],
  phone: ['电话告知', ['站点联络员', '登记员', '承办人']],
  correct: ['更正已告知的结果', ['审核员']],
  extend: ['延长期限', ['督办人']],
  promise: ['登记承诺', ['承办人', '督办人']],
  'follow-up': ['跟踪承诺', ['督办人']],
  redo: ['重新办理', ['督办人', '管理员']],
  publish: ['公开', ['审核员']],
  consultation: ['发布和调整征求意见', ['审核员', '管理员']],
  statistics: ['看统计', ALL_STAFF],
  group: ['绑定和管理群', ['站点联络员', '管理员']],
  erase: ['删除个人信息', ['管理员']],
  'agree-erase': ['同意删除个人信息', ['审核员', '管理员']],
  'close-ledger': ['结束征求意见', ['审核员']],
  'reopen-ledger': ['重新打开采纳台账', ['审核员', '管理员']],
  export: ['导出', ['登记员', '审核员', '管理员']],
  sessions: ['看接待安排', ALL_STAFF],
  'change-session': ['调整和公布接待', ['站点联络员', '审核员']],
  roll: ['看报名名单、登记到场', ['站点联络员', '登记员', '承办人']],
  admit: ['审核报名', ['登记员', '审核员']],
  'export-contact': ['连联系方式一起导出', ['审核员', '管理员']],
} as const satisfies Readonly<Record<string, readonly [name: string, roles: readonly Role[]]>>
export type Command = keyof typeof COMMANDS

export const COMMAND_LIST = Object.keys(COMMANDS) as readonly Command[]
export const MAY = Object.fromEntries(
  Object.entries(COMMANDS).map(([command, [, roles]]) => [command, roles]),
) as unknown as Readonly<Record<Command, readonly Role[]>>

/** Roles that this person holds for items of a station. */
export function rolesAt(grants: readonly Grant[], stationId: string | undefined): readonly Role[] {
  return ROLES.filter((role) =>
    grants.some((g) => g.role === role && (g.stationId === undefined || g.stationId === stationId)),
  )
}

/** A deputy who answers what was written to them. Everything else of the work is as for the desk. */
export interface Answering {
  /** `区人大代表岳青山`: how the answer is signed. */
  readonly signature: string
  /** Whether a letter is theirs to answer. */
  answers(submission: Submission): boolean
}

/**
 * Default deny.
 * @throws {Problem} `OUT_OF_SCOPE` no role there at all (says the same as for an unknown receipt); `NOT_ALLOWED`
 */
export function authorise(grants: readonly Grant[], command: Command, stationId: string | undefined): readonly Role[] {
  const held = rolesAt(grants, stationId).filter((role) => role !== '代表')
  if (!held.some((role) => MAY.open.includes(role))) throw new Problem('OUT_OF_SCOPE')
  if (!held.some((role) => MAY[command].includes(role)))
    throw new Problem('NOT_ALLOWED', {
      role: held.join('、'),
      what: COMMANDS[command][0],
      need: MAY[command].join('或'),
    })
  return held
}

/** What the trail calls it when a deputy does it: only the answer itself is counted as one. */
const LETTER_COMMAND = { ask: 'ask-letter', reply: 'reply-letter', decide: 'answer-letter' } as const

/**
 * Who acts on one item, and how the trail names the act: the desk by its roles, a deputy on what is theirs to answer.
 * @throws {Problem} `OUT_OF_SCOPE`, `NOT_ALLOWED`
 */
export function authoriseOn(
  { grants, deputy }: { readonly grants: readonly Grant[]; readonly deputy?: Answering },
  command: keyof typeof LETTER_COMMAND,
  submission: Submission,
): { readonly held: readonly Role[]; readonly command: string; readonly speaks: string } {
  if (deputy === undefined)
    return { held: authorise(grants, command, submission.stationId), command, speaks: '工作人员' }
  if (!grants.some(({ role }) => MAY['answer-letter'].includes(role)) || !deputy.answers(submission))
    throw new Problem('OUT_OF_SCOPE')
  return { held: ['代表'], command: LETTER_COMMAND[command], speaks: deputy.signature }
}

/** Whether somebody may, where a part is left out instead of refused. */
export function mayDo(grants: readonly Grant[], command: Command, stationId: string | undefined): boolean {
  return rolesAt(grants, stationId).some((role) => MAY[command].includes(role))
}

/** For commands about no item in particular. @throws {Problem} `NOT_STAFF` says no more than a stranger would hear */
export function authoriseAnywhere(grants: readonly Grant[], command: Command): void {
  if (!grants.some((g) => MAY[command].includes(g.role))) throw new Problem('NOT_STAFF')
}

/** What the trail calls a command beside those that are authorised by their own name. */
const ON_THE_WAY: Readonly<Record<string, string>> = {
  'stop-waiting': '不等补充',
  split: '拆出',
  'release-alone': '紧急放行',
  deliver: '登记落实',
  close: '办结',
  'session-change': '调整接待',
  'session-cancel': '取消接待',
  'session-publish': '公布接待',
  attended: '登记到场',
  'deputy-attended': '登记代表到场',
  'ask-letter': '代表请提交人补充',
  'reply-letter': '代表回复来信',
  'walk-in': '登记现场来访',
}

/** `交办`; undefined for what the system or a citizen does. */
export function nameOfCommand(command: string): string | undefined {
  return command in COMMANDS ? COMMANDS[command as Command][0] : ON_THE_WAY[command]
}
