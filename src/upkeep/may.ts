import { Problem } from '../domain/problem.ts'
import type { Grant, Role } from '../domain/role.ts'

export const KB_COMMANDS = ['list', 'draft', 'confirm', 'approve', 'lexicon', 'map'] as const
export type KbCommand = (typeof KB_COMMANDS)[number]

/** Who may do what to the knowledge. Nothing that is not listed is allowed. It belongs to the whole city, so a role at any station counts. */
export const KB_MAY: Readonly<Record<KbCommand, readonly Role[]>> = {
  list: ['站点联络员', '登记员', '承办人', '督办人', '审核员', '管理员'],
  draft: ['站点联络员', '登记员', '承办人', '审核员', '管理员'],
  confirm: ['站点联络员', '登记员', '承办人', '审核员', '管理员'],
  approve: ['审核员', '管理员'],
  lexicon: ['审核员', '管理员'],
  map: ['登记员', '审核员', '管理员'],
}

const NAME: Readonly<Record<KbCommand, string>> = {
  list: '看没答上的问题',
  draft: '写词条',
  confirm: '确认答案',
  approve: '核准词条',
  lexicon: '改平常话',
  map: '确认条文对照',
}

/** @throws {Problem} `NOT_ALLOWED` names the roles it takes; `NOT_STAFF` says no more than a stranger would hear */
export function authoriseKb(grants: readonly Grant[], command: KbCommand): void {
  if (grants.some((grant) => KB_MAY[command].includes(grant.role))) return
  if (!grants.some((grant) => KB_MAY.list.includes(grant.role))) throw new Problem('NOT_STAFF')
  const role = [...new Set(grants.map((grant) => grant.role))].join('、')
  throw new Problem('NOT_ALLOWED', { role, what: NAME[command], need: KB_MAY[command].join('或') })
}
