import { Problem } from '../domain/problem.ts'
import { type Grant, ROLES, type Role } from '../domain/role.ts'

/** Everything staff can do to a submission. */
export const COMMANDS = ['queue', 'open', 'assign', 'decide', 'release', 'undo'] as const
/** What is done to an item when it comes in. */
export const INTAKE = ['register', 'reject'] as const
export type Command = (typeof COMMANDS)[number] | (typeof INTAKE)[number]

/** Who may do what. Nothing that is not listed is allowed. */
export const MAY: Readonly<Record<Command, readonly Role[]>> = {
  queue: ['站点联络员', '登记员', '承办人', '督办人', '审核员', '管理员'],
  open: ['站点联络员', '登记员', '承办人', '督办人', '审核员', '管理员'],
  assign: ['登记员', '审核员'],
  decide: ['登记员', '承办人'],
  release: ['审核员'],
  undo: ['审核员'],
  register: ['登记员'],
  reject: ['审核员'],
}

const COMMAND_NAME: Readonly<Record<Command, string>> = {
  queue: '看待办',
  open: '看详情',
  assign: '交办',
  decide: '作出结果',
  release: '放行',
  undo: '撤销结果',
  register: '登记',
  reject: '决定不予受理',
}

/** Roles that this person holds for items of a station. */
export function rolesAt(grants: readonly Grant[], stationId: string | undefined): readonly Role[] {
  return ROLES.filter((role) =>
    grants.some((g) => g.role === role && (g.stationId === undefined || g.stationId === stationId)),
  )
}

/**
 * Default deny.
 * @throws {Problem} `OUT_OF_SCOPE` no role there at all (says the same as for an unknown receipt); `NOT_ALLOWED`
 */
export function authorise(grants: readonly Grant[], command: Command, stationId: string | undefined): readonly Role[] {
  const held = rolesAt(grants, stationId)
  if (!held.some((role) => MAY.open.includes(role))) throw new Problem('OUT_OF_SCOPE')
  if (!held.some((role) => MAY[command].includes(role)))
    throw new Problem('NOT_ALLOWED', {
      role: held.join('、'),
      what: COMMAND_NAME[command],
      need: MAY[command].join('或'),
    })
  return held
}

/** For commands about no item in particular. @throws {Problem} `NOT_STAFF` says no more than a stranger would hear */
export function authoriseAnywhere(grants: readonly Grant[], command: Command): void {
  if (!grants.some((g) => MAY[command].includes(g.role))) throw new Problem('NOT_STAFF')
}
