import { describe, expect, test } from 'vitest'
import { authorise, authoriseAnywhere, COMMAND_LIST, type Command } from '../../src/casework/may.ts'
import { type Grant, ROLES } from '../../src/domain/role.ts'
import { LIUAN, SHIQIAO } from '../helpers/small-world.ts'
import { refusal, SCOPES } from './verdict.ts'

const EVERYBODY = '站点联络员 登记员 承办人 督办人 审核员 管理员'
/** Who may do what at the item's station; the whole city office may do the same. */
const MAY_HERE: Readonly<Record<Command, string>> = {
  queue: EVERYBODY,
  open: EVERYBODY,
  enter: '站点联络员 登记员',
  tell: '站点联络员 登记员 承办人',
  contact: '站点联络员 登记员 承办人',
  relay: '代表',
  'read-letter': '代表',
  'answer-letter': '代表',
  'hand-letter': '代表',
  register: '登记员',
  reject: '审核员',
  ask: '登记员 承办人',
  classify: '登记员 审核员',
  assign: '登记员 审核员',
  return: '承办人',
  adjudicate: '督办人',
  merge: '登记员 审核员',
  transfer: '登记员 审核员',
  'report-up': '站点联络员 登记员 承办人 审核员',
  reply: '登记员 承办人',
  decide: '登记员 承办人',
  release: '审核员',
  undo: '审核员',
  phone: '站点联络员 登记员 承办人',
  correct: '审核员',
  extend: '督办人',
  promise: '承办人 督办人',
  'follow-up': '督办人',
  redo: '督办人 管理员',
  publish: '审核员',
  consultation: '审核员 管理员',
  statistics: EVERYBODY,
  group: '站点联络员 管理员',
  erase: '管理员',
  'agree-erase': '审核员 管理员',
  'close-ledger': '审核员',
  'reopen-ledger': '审核员 管理员',
  export: '登记员 审核员 管理员',
  'export-contact': '审核员 管理员',
  sessions: EVERYBODY,
  'change-session': '站点联络员 审核员',
  roll: '站点联络员 登记员 承办人',
  admit: '登记员 审核员',
}

describe('the table of who may do what', () => {
  test.each(ROLES)('%s, at the own station, at another, and for the whole city', (role) => {
    const isCitizen = role === '市民' || role === '代表'
    for (const command of COMMAND_LIST)
      for (const scope of ['own', 'other', 'city'] as const) {
        const grants = [{ role, ...SCOPES[scope] }]
        const anywhere = command === 'queue'
        const verdict = refusal(() =>
          anywhere ? authoriseAnywhere(grants, command) : authorise(grants, command, LIUAN),
        )
        const may = MAY_HERE[command].split(' ').includes(role) ? 'yes' : 'role'
        const hidden = isCitizen || scope === 'other'
        const expected = anywhere ? (isCitizen ? 'nobody' : 'yes') : hidden ? 'hidden' : may
        expect(verdict, `${role} ${command} ${scope}`).toBe(expected)
      }
  })

  test('an item of no station belongs to the city office alone', () => {
    expect(refusal(() => authorise([{ role: '审核员', stationId: LIUAN }], 'open', undefined))).toBe('hidden')
    expect(refusal(() => authorise([{ role: '审核员' }], 'open', undefined))).toBe('yes')
  })

  test('a role at one station lends nothing to a role at another', () => {
    const grants: readonly Grant[] = [
      { role: '审核员', stationId: SHIQIAO },
      { role: '站点联络员', stationId: LIUAN },
    ]
    expect(refusal(() => authorise(grants, 'release', LIUAN))).toBe('role')
    expect(refusal(() => authorise(grants, 'release', SHIQIAO))).toBe('yes')
  })

  test('without any role everything is refused', () => {
    for (const command of COMMAND_LIST) expect(refusal(() => authorise([], command, LIUAN))).toBe('hidden')
  })
})
