import { articleNumbersIn } from '../../domain/numerals.ts'

/** How opinions on no clause in particular are headed. */
export const WHOLE = '整部草案'

export interface Place {
  /** Name of the reading, where there are several. */
  readonly reading?: string | undefined
  readonly clause?: string | undefined
}

export const placeName = ({ reading, clause }: Place): string =>
  `${reading === undefined ? '' : `${reading} `}${clause ?? WHOLE}`

/** The later reading first, then by the number of the article; what is about no clause comes last. */
export function placeOrder(readings: readonly string[]): (a: Place, b: Place) => number {
  const rank = ({ reading, clause }: Place): readonly number[] => {
    const { main = Number.MAX_SAFE_INTEGER - 1, sub = 0 } =
      clause === undefined ? { main: Number.MAX_SAFE_INTEGER } : (articleNumbersIn(clause)[0] ?? {})
    return [-readings.indexOf(reading ?? ''), main, sub]
  }
  return (a, b) => {
    const [one, other] = [rank(a), rank(b)]
    const differs = one.findIndex((value, n) => value !== other[n])
    if (differs >= 0) return (one[differs] ?? 0) - (other[differs] ?? 0)
    return placeName(a) < placeName(b) ? -1 : placeName(a) > placeName(b) ? 1 : 0
  }
}
