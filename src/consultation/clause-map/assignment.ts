/** A possible pair of a row and a column with what it is worth; more is better. */
export interface Pair {
  readonly row: number
  readonly column: number
  readonly worth: number
}

/**
 * The pairs that are worth most together, no row and no column twice; a row or column may stay alone. Pairs that share
 * no row or column with each other, directly or over others, are settled apart, so that a long text costs little more
 * than its longest tangle.
 */
export function assign(pairs: readonly Pair[]): readonly Pair[] {
  return tangles(pairs.filter(({ worth }) => worth > 0)).flatMap((tangle) =>
    tangle.length === 1 ? tangle : settle(tangle),
  )
}

/** Groups of pairs that have rows or columns in common. */
function tangles(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const parent = new Map<string, string>()
  const rootOf = (key: string): string => {
    let at = key
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) {
      parent.set(at, parent.get(up) ?? up)
      at = up
    }
    return at
  }
  for (const { row, column } of pairs) parent.set(rootOf(`r${row}`), rootOf(`c${column}`))
  const groups = new Map<string, Pair[]>()
  for (const pair of pairs) {
    const root = rootOf(`r${pair.row}`)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [pair])
    else group.push(pair)
  }
  return [...groups.values()]
}

/** The Hungarian method with potentials (Kuhn, Munkres), O(n²m). Staying alone is worth nothing, so it is a column of its own. */
function settle(tangle: readonly Pair[]): readonly Pair[] {
  const rows = [...new Set(tangle.map(({ row }) => row))]
  const columns = [...new Set(tangle.map(({ column }) => column))]
  const width = columns.length + rows.length
  const byPlace = new Map(tangle.map((pair) => [rows.indexOf(pair.row) * width + columns.indexOf(pair.column), pair]))
  const cost = (row: number, column: number): number => -(byPlace.get(row * width + column)?.worth ?? 0)
  const rowOf = hungarian(rows.length, width, cost)
  return rowOf.flatMap((row, column) => (row < 0 ? [] : (byPlace.get(row * width + column) ?? [])))
}

/** Row of each column, -1 for none; every row gets a column. */
function hungarian(height: number, width: number, cost: (row: number, column: number) => number): readonly number[] {
  const u = new Float64Array(height + 1)
  const v = new Float64Array(width + 1)
  const match = new Int32Array(width + 1)
  const way = new Int32Array(width + 1)
  for (let row = 1; row <= height; row++) {
    match[0] = row
    let column = 0
    const least = new Float64Array(width + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(width + 1)
    do {
      used[column] = 1
      const at = match[column] as number
      let delta = Number.POSITIVE_INFINITY
      let next = 0
      for (let j = 1; j <= width; j++) {
        if (used[j] === 1) continue
        const reduced = cost(at - 1, j - 1) - (u[at] as number) - (v[j] as number)
        if (reduced < (least[j] as number)) {
          least[j] = reduced
          way[j] = column
        }
        if ((least[j] as number) < delta) {
          delta = least[j] as number
          next = j
        }
      }
      for (let j = 0; j <= width; j++) {
        if (used[j] === 1) {
          u[match[j] as number] = (u[match[j] as number] as number) + delta
          v[j] = (v[j] as number) - delta
        } else least[j] = (least[j] as number) - delta
      }
      column = next
    } while (match[column] !== 0)
    do {
      const before = way[column] as number
      match[column] = match[before] as number
      column = before
    } while (column !== 0)
  }
  return [...match.subarray(1)].map((row) => row - 1)
}
