import { expect, test } from 'vitest'
import { ROLES, type Role } from '../domain/role.ts'
import { authoriseKb, KB_COMMANDS, KB_MAY, type KbCommand } from './may.ts'

const outcome = (role: Role, command: KbCommand): string => {
  try {
    authoriseKb([{ role }], command)
    return 'may'
  } catch (error) {
    return (error as { code: string }).code
  }
}

const ALLOWED: Readonly<Record<KbCommand, readonly Role[]>> = {
  list: ['站点联络员', '登记员', '承办人', '督办人', '审核员', '管理员'],
  draft: ['站点联络员', '登记员', '承办人', '审核员', '管理员'],
  confirm: ['站点联络员', '登记员', '承办人', '审核员', '管理员'],
  approve: ['审核员', '管理员'],
  lexicon: ['审核员', '管理员'],
  map: ['登记员', '审核员', '管理员'],
}

test.each(KB_COMMANDS.flatMap((command) => ROLES.map((role) => [command, role] as const)))(
  '%s by %s is as the table says',
  (command, role) => {
    const citizen = role === '市民' || role === '代表'
    const expected = ALLOWED[command].includes(role) ? 'may' : citizen ? 'NOT_STAFF' : 'NOT_ALLOWED'
    expect(outcome(role, command)).toBe(expected)
  },
)

test('the refusal names the roles that would be allowed', () => {
  expect(() => authoriseKb([{ role: '督办人' }], 'approve')).toThrow(
    expect.objectContaining({ say: expect.stringContaining(KB_MAY.approve.join('或')) as string }),
  )
})
