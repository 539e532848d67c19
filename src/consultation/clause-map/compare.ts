import type { Clause } from '../../domain/consultation.ts'
import { type Gist, gistOf, heldIn, weighed, without } from './likeness.ts'

/** Two readings laid side by side; rows are clauses of the earlier one, columns of the later. */
export interface Compared {
  readonly rows: readonly Gist[]
  readonly columns: readonly Gist[]
  /** Clauses with the same words that stand once in each. */
  readonly anchors: ReadonlyMap<number, number>
  /** Pairs of neighbouring characters that both have. */
  shared(row: number, column: number): number
  /** Columns that have any words in common with a row. */
  candidates(row: number): readonly number[]
  /** 0..1; 1 only for the same words. */
  alike(row: number, column: number): number
  /** What they are alike, or a part of what of either stands in the other, whichever is more; 0 where one is unchanged. */
  nearest(row: number, column: number): number
  /** The best likeness that either of the two has with anything else that is no anchor. */
  secondBest(row: number, column: number): number
  /** Which share of one clause its parts make up, a column by rows or a row by columns; no more than each of them adds to it. */
  covered(whole: number, parts: readonly number[], side: 'rows' | 'columns'): number
}

/** What it counts that a text stands in a longer one: by chance much of a short one does. */
const PART = 0.6
/** Likeness of texts that differ only in references or punctuation. */
const NEARLY_SAME = 0.99

export function compare(from: readonly Clause[], to: readonly Clause[]): Compared {
  const all = weighed([...from, ...to].map(gistOf))
  const rows = all.slice(0, from.length)
  const columns = all.slice(from.length)
  const width = columns.length
  const shared = sharedPairs(rows, columns)
  const anchors = anchorsOf(rows, columns)
  const anchored = new Set(anchors.values())
  const sharedAt = (row: number, column: number): number => shared[row * width + column] as number
  const alike = (row: number, column: number): number => {
    const [a, b] = [rows[row] as Gist, columns[column] as Gist]
    if (a.words === b.words) return 1
    const size = a.size + b.size
    return size === 0 ? 0 : Math.min(NEARLY_SAME, (2 * sharedAt(row, column)) / size)
  }
  const free = (row: number): number[] =>
    anchors.has(row)
      ? [anchors.get(row) as number]
      : columns.flatMap((_, column) => (!anchored.has(column) && sharedAt(row, column) > 0 ? [column] : []))
  return {
    rows,
    columns,
    anchors,
    shared: sharedAt,
    candidates: free,
    alike,
    nearest(row, column) {
      if (anchors.has(row) || anchored.has(column)) return 0
      const least = Math.min((rows[row] as Gist).size, (columns[column] as Gist).size)
      return least === 0 ? 0 : Math.max(alike(row, column), (PART * sharedAt(row, column)) / least)
    },
    secondBest(row, column) {
      const others = [
        ...free(row).flatMap((j) => (j === column ? [] : [alike(row, j)])),
        ...rows.flatMap((_, i) => (i === row || anchors.has(i) ? [] : [alike(i, column)])),
      ]
      return Math.max(0, ...others)
    },
    covered(whole, parts, side) {
      const own = (side === 'rows' ? columns[whole] : rows[whole]) as Gist
      const gists = parts.map((one) => (side === 'rows' ? rows[one] : columns[one]) as Gist)
      const restWithout = (one?: Gist): Gist => gists.filter((other) => other !== one).reduce(without, own)
      const madeUp = own.size === 0 ? 0 : 1 - restWithout().size / own.size
      return Math.min(madeUp, ...gists.map((one) => heldIn(one, restWithout(one))))
    },
  }
}

/** Pairs of characters that each row has in common with each column, found over the pairs themselves. */
function sharedPairs(rows: readonly Gist[], columns: readonly Gist[]): Float64Array {
  const width = columns.length
  const shared = new Float64Array(rows.length * width)
  const places = new Map<string, [column: number, count: number][]>()
  for (const [column, { pairs }] of columns.entries())
    for (const [pair, count] of pairs) {
      const known = places.get(pair)
      if (known === undefined) places.set(pair, [[column, count]])
      else known.push([column, count])
    }
  for (const [row, { pairs }] of rows.entries())
    for (const [pair, count] of pairs)
      for (const [column, other] of places.get(pair) ?? [])
        shared[row * width + column] = (shared[row * width + column] as number) + Math.min(count, other)
  return shared
}

function anchorsOf(rows: readonly Gist[], columns: readonly Gist[]): ReadonlyMap<number, number> {
  const once = (all: readonly Gist[]): ReadonlyMap<string, number | undefined> => {
    const seen = new Map<string, number | undefined>()
    for (const [i, { words }] of all.entries()) seen.set(words, seen.has(words) ? undefined : i)
    return seen
  }
  const before = once(rows)
  const after = once(columns)
  const anchors = new Map<number, number>()
  for (const [words, row] of before) {
    const column = after.get(words)
    if (row !== undefined && column !== undefined) anchors.set(row, column)
  }
  return anchors
}
