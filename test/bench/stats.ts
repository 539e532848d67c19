/** Value below which the given part of the numbers lies (nearest rank). @throws nothing; NaN for no numbers */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

const DIGITS = 3

/** Three significant digits: more would claim what no run can know. */
export function round(value: number): number {
  return Math.abs(value) >= 10 ** (DIGITS - 1) ? Math.round(value) : Number(value.toPrecision(DIGITS))
}

/** Seeded numbers in 0..1 (mulberry32), so that two runs meet the same load. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** How much the second of two numbers grows with one of the first: the line of least squares. NaN for fewer than two points. */
export function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (of: 0 | 1): number => points.reduce((sum, point) => sum + point[of], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const together = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  return together / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
}
