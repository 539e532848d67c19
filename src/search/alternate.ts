/** One of each row in turn, the first row first; what already stands there is not repeated. */
export function alternate(ones: readonly number[], others: readonly number[]): number[] {
  const order = new Set<number>()
  for (let n = 0; n < Math.max(ones.length, others.length); n++)
    for (const next of [ones[n], others[n]]) if (next !== undefined) order.add(next)
  return [...order]
}
