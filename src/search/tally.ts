/** Sums up scores of numbered items, again and again without making room anew. */
export interface Tally {
  add(item: number, score: number): void
  size(): number
  /** Those with the highest scores, the first of equals first; afterwards the tally is empty. */
  best(count: number): readonly (readonly [item: number, score: number])[]
}

export function createTally(length: number): Tally {
  const scores = new Float64Array(length)
  let touched: number[] = []
  return {
    add(item, score) {
      if (scores[item] === 0) touched.push(item)
      scores[item] = (scores[item] as number) + score
    },
    size: () => touched.length,
    best(count) {
      const floor = floorOf(
        touched.map((item) => scores[item] as number),
        count,
      )
      const found = touched
        .filter((item) => (scores[item] as number) >= floor)
        .map((item) => [item, scores[item] as number] as const)
        .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, count)
      for (const item of touched) scores[item] = 0
      touched = []
      return found
    },
  }
}

/** The least score that is still among the `count` highest. */
function floorOf(scores: readonly number[], count: number): number {
  if (scores.length <= count) return 0
  return Float64Array.from(scores).sort()[scores.length - count] as number
}
