import { isProblem } from '../../src/domain/problem.ts'
import type { Grant } from '../../src/domain/role.ts'
import { LIUAN, SHIQIAO } from '../helpers/small-world.ts'

/** Where a role is held, seen from the station of the item. */
export const SCOPES: Readonly<Record<string, Pick<Grant, 'stationId'>>> = {
  own: { stationId: LIUAN },
  other: { stationId: SHIQIAO },
  city: {},
}
export type Scope = 'own' | 'other' | 'city'

/** `yes` it may; `role` it is refused by role; `hidden` the item might as well not exist; `nobody` like any stranger. */
export type Verdict = 'yes' | 'role' | 'hidden' | 'nobody'

export const refusal = (attempt: () => unknown): Verdict => {
  try {
    attempt()
    return 'yes'
  } catch (error) {
    if (isProblem(error, 'NOT_ALLOWED')) return 'role'
    if (isProblem(error, 'OUT_OF_SCOPE')) return 'hidden'
    if (isProblem(error, 'NOT_STAFF')) return 'nobody'
    throw error
  }
}
