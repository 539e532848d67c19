import type { Deputy } from '../../domain/station.ts'
import { awaitsResult, type Submission } from '../../domain/submission.ts'
import { signatureOf } from '../../station/deputies.ts'

/** To whom a letter is written. */
export function addresseeOf({ deputyId }: Submission, deputies: readonly Deputy[]): string {
  if (deputyId === undefined) return '站里的代表'
  const deputy = deputies.find(({ id }) => id === deputyId)
  return deputy === undefined ? '名单里已没有的代表' : signatureOf(deputy)
}

/** Where a letter lies, for the list of the desk; nothing for what is no letter to somebody. */
export function sayWhose({ deputyId, handedAt, state }: Submission, deputies: readonly Deputy[]): string {
  if (deputyId === undefined || !awaitsResult(state)) return ''
  if (handedAt !== undefined) return '代表来信已转站点'
  return `写给${deputies.find(({ id }) => id === deputyId)?.name ?? ''}代表`
}
