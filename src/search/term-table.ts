/** Numbers terms 0, 1, 2, ... as they come. Open addressing on typed arrays: a Map of two million pairs is too slow. */
export interface TermTable {
  readonly size: number
  /** Number of a term, given to it now if it is new. */
  put(term: number): number
  /** Number of a known term, -1 for others. */
  get(term: number): number
}

const FIRST_CAPACITY = 1 << 15
/** Above this share of full slots probing gets slow. */
const FULL = 0.6
const FREE = -1

export function createTermTable(): TermTable {
  let keys = new Int32Array(FIRST_CAPACITY).fill(FREE)
  let values = new Int32Array(FIRST_CAPACITY)
  let size = 0

  function slot(term: number): number {
    const mask = keys.length - 1
    let at = (Math.imul(term, 0x9e3779b1) >>> 7) & mask
    while (keys[at] !== FREE && keys[at] !== term) at = (at + 1) & mask
    return at
  }

  function grow(): void {
    const oldKeys = keys
    const oldValues = values
    keys = new Int32Array(oldKeys.length * 2).fill(FREE)
    values = new Int32Array(keys.length)
    for (let i = 0; i < oldKeys.length; i++) {
      const term = oldKeys[i] as number
      if (term === FREE) continue
      const at = slot(term)
      keys[at] = term
      values[at] = oldValues[i] as number
    }
  }

  return {
    get size() {
      return size
    },
    put(term) {
      const at = slot(term)
      if (keys[at] === term) return values[at] as number
      keys[at] = term
      values[at] = size
      const given = size++
      if (size > keys.length * FULL) grow()
      return given
    },
    get(term) {
      const at = slot(term)
      return keys[at] === term ? (values[at] as number) : -1
    },
  }
}
