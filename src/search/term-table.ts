import { PAIR_BASE } from './alphabet.ts'

/** Numbers terms 0, 1, 2, ... as they come. */
export interface TermTable {
  readonly size: number
  /** Number of a term, given to it now if it is new. */
  put(term: number): number
  /** Terms in ascending order, with the number that each one was given. */
  sorted(): Generator<void, { readonly list: TermList; readonly numbers: Int32Array }>
}

/** Terms in ascending order: `seconds` are the second units, those of one first unit between two of `firsts`. */
export interface TermList {
  readonly firsts: Int32Array
  readonly seconds: Uint16Array
}

/** Terms that begin with the same unit: open addressing, as growing one table of a million terms stops everything. */
interface Row {
  /** 0 = free; no second unit is 0. */
  readonly keys: Uint16Array
  readonly numbers: Int32Array
  size: number
}

const FIRST_CAPACITY = 8
/** Above this share of full slots probing gets slow. */
const FULL = 0.6
/** Terms put in order between two pauses. */
const STEP = 1 << 14
const SECOND = PAIR_BASE - 1
const FIRST_SHIFT = Math.log2(PAIR_BASE)

export function createTermTable(): TermTable {
  const rows: (Row | undefined)[] = []
  let size = 0

  return {
    get size() {
      return size
    },
    put(term) {
      const first = term >> FIRST_SHIFT
      let row = rows[first]
      if (row === undefined) {
        while (rows.length < first) rows.push(undefined)
        row = emptyRow(FIRST_CAPACITY)
        rows[first] = row
      }
      const second = term & SECOND
      const at = slotOf(row.keys, second)
      if (row.keys[at] === second) return row.numbers[at] as number
      row.keys[at] = second
      row.numbers[at] = size
      row.size++
      if (row.size > row.keys.length * FULL) rows[first] = larger(row)
      return size++
    },
    *sorted() {
      const firsts = new Int32Array(rows.length + 1)
      const seconds = new Uint16Array(size)
      const numbers = new Int32Array(size)
      let filled = 0
      let paused = 0
      for (const [first, row] of rows.entries()) {
        if (row !== undefined) {
          const own = row.keys.filter((key) => key !== 0).sort()
          seconds.set(own, filled)
          for (const second of own) numbers[filled++] = row.numbers[slotOf(row.keys, second)] as number
        }
        firsts[first + 1] = filled
        if (filled - paused < STEP) continue
        paused = filled
        yield
      }
      return { list: { firsts, seconds }, numbers }
    },
  }
}

/** Place of a term in a list, -1 when it is not there. */
export function placeOf({ firsts, seconds }: TermList, term: number): number {
  const first = term >> FIRST_SHIFT
  if (first < 0 || first + 1 >= firsts.length) return -1
  const second = term & SECOND
  let from = firsts[first] as number
  let after = firsts[first + 1] as number
  while (from < after) {
    const middle = (from + after) >> 1
    const there = seconds[middle] as number
    if (there === second) return middle
    if (there < second) from = middle + 1
    else after = middle
  }
  return -1
}

function emptyRow(capacity: number): Row {
  return { keys: new Uint16Array(capacity), numbers: new Int32Array(capacity), size: 0 }
}

function larger(row: Row): Row {
  const grown = emptyRow(row.keys.length * 2)
  for (const [i, key] of row.keys.entries()) {
    if (key === 0) continue
    const at = slotOf(grown.keys, key)
    grown.keys[at] = key
    grown.numbers[at] = row.numbers[i] as number
  }
  grown.size = row.size
  return grown
}

function slotOf(keys: Uint16Array, second: number): number {
  const mask = keys.length - 1
  let at = (Math.imul(second, 0x9e3779b1) >>> 7) & mask
  while (keys[at] !== 0 && keys[at] !== second) at = (at + 1) & mask
  return at
}
