import type { Mishap } from '../../helpers/json-api.ts'
import { type Failure, RETRY_AFTER_S } from './rig.ts'

const MISHAPS: Readonly<Record<Failure, Mishap>> = {
  tooMany: { status: 429, retryAfterS: RETRY_AFTER_S },
  unavailable: { status: 503 },
  dropped: 'dropped',
}

/** How a JSON API fails in that way. */
export const mishapOf = (failure: Failure): Mishap => MISHAPS[failure]
