import type { ClockRule } from '../../src/domain/clock-rule.ts'
import { checkCharacter } from '../../src/domain/receipt.ts'
import type { PersonRecord } from '../../src/ports/knowledge.ts'
import { person } from './small-world.ts'

/** Everything is answered within fifteen days, the last of which may be a day of rest. */
export const ANSWER_CLOCK: ClockRule = {
  id: 'answer',
  name: '答复期限',
  kinds: 'all',
  length: 15,
  unit: '自然日',
  pausesIn: ['NEED_INFO'],
  endsOnWorkingDay: false,
  extension: { length: 10, unit: '自然日', times: 1, by: ['督办人'] },
  consequence: '由督办人督办',
  basis: '云川市群众意见办理办法第八条',
}

/** A number as the form gives it. @example receiptOf('JY-260914-7K3M') */
export const receiptOf = (body: string): string => `${body}-${checkCharacter(body)}`

/** A colleague at Liuan with these roles. */
export const colleague = (
  id: string,
  name: string,
  ...roles: PersonRecord['grants'][number]['role'][]
): PersonRecord => ({
  ...person(id, name, 'liuan'),
  grants: roles.map((role) => ({ role, stationId: 'liuan' })),
})
