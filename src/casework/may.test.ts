import { expect, test } from 'vitest'
import { isProblem } from '../domain/problem.ts'
import { ROLES } from '../domain/role.ts'
import { authorise, INTAKE } from './may.ts'

const MAY_TAKE_IN: Readonly<Record<(typeof INTAKE)[number], readonly string[]>> = {
  register: ['登记员'],
  reject: ['审核员'],
}

test.each(ROLES)('what %s may do with an item that comes in', (role) => {
  for (const command of INTAKE) {
    const attempt = (stationId: string): string => {
      try {
        authorise([{ role, stationId }], command, 'here')
        return 'yes'
      } catch (error) {
        return isProblem(error) ? error.code : String(error)
      }
    }
    const citizen = role === '市民' || role === '代表'
    const here = MAY_TAKE_IN[command].includes(role) ? 'yes' : citizen ? 'OUT_OF_SCOPE' : 'NOT_ALLOWED'
    expect(attempt('here'), command).toBe(here)
    expect(attempt('elsewhere'), command).toBe('OUT_OF_SCOPE')
  }
})
