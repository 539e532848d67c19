import { isLost } from '../../consultation/places.ts'
import { articleNumbersIn } from '../../domain/numerals.ts'

/** How opinions on no clause in particular are headed. */
export const WHOLE = '整部草案'

export interface Place {
  /** Where it is now, as `placesNow` names it; absent = the whole draft. */
  readonly clause?: string | undefined
}

export const placeName = ({ clause }: Place): string => clause ?? WHOLE

/** By the number of the article; what is in the newest reading no more comes behind, what is about no clause last. */
export function placeOrder(a: Place, b: Place): number {
  const [one, other] = [rank(a), rank(b)]
  const differs = one.findIndex((value, n) => value !== other[n])
  if (differs >= 0) return (one[differs] ?? 0) - (other[differs] ?? 0)
  return placeName(a) < placeName(b) ? -1 : placeName(a) > placeName(b) ? 1 : 0
}

function rank({ clause }: Place): readonly number[] {
  if (clause === undefined) return [2]
  const { main = Number.MAX_SAFE_INTEGER, sub = 0 } = articleNumbersIn(clause)[0] ?? {}
  return [isLost(clause) ? 1 : 0, main, sub]
}
