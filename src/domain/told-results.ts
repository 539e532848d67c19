import type { Outcome } from './kind.ts'
import { STATES, type State } from './submission.ts'

/** States of what counts as received: all but what was taken back. */
export const RECEIVED: readonly State[] = STATES.filter((state) => state !== 'WITHDRAWN' && state !== 'DRAFTING')
/** States of an item whose result was told. */
export const TOLD: readonly State[] = ['FED_BACK', 'RATED', 'FOLLOW_UP', 'CLOSED']
export const ADOPTED: readonly Outcome[] = ['采纳', '部分采纳']
/** Results that say whether something was adopted. */
export const ADOPTION_RESULTS: readonly Outcome[] = [
  ...ADOPTED,
  '未采纳',
  '已有规定',
  '不属本次范围',
  '研究参考',
  '纳入研究参考',
]
