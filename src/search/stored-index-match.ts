/** Which documents of a stored index are those of a library. */
export interface Match {
  /** Position in the library of every stored document, -1 where it is gone. */
  readonly positionOf: Int32Array
  /** Stored document at every position of the library, -1 where it is new. */
  readonly documentAt: Int32Array
  /** Positions of new documents, ascending. */
  readonly fresh: readonly number[]
  /** Stored documents that are gone, ascending. */
  readonly gone: readonly number[]
  /** Nothing is new, gone or moved. */
  readonly same: boolean
}

/** Documents compared between two pauses. */
const STEP = 1 << 14

/** Pairs documents by their marks; those with the same mark are the same, and pair in their order. */
export function* matchMarks(stored: Float64Array, marks: Float64Array): Generator<void, Match> {
  if (stored.length === marks.length && stored.every((mark, d) => mark === marks[d])) return everything(marks.length)
  /** The first stored document of a mark not yet given away, and for every document the next one of the same mark. */
  const first = new Map<number, number>()
  const next = new Int32Array(stored.length)
  for (let d = stored.length - 1; d >= 0; d--) {
    const mark = stored[d] as number
    next[d] = first.get(mark) ?? -1
    first.set(mark, d)
    if (d % STEP === 0) yield
  }
  const positionOf = new Int32Array(stored.length).fill(-1)
  const documentAt = new Int32Array(marks.length).fill(-1)
  const fresh: number[] = []
  for (const [position, mark] of marks.entries()) {
    const d = first.get(mark) ?? -1
    if (d < 0) fresh.push(position)
    else {
      documentAt[position] = d
      positionOf[d] = position
      first.set(mark, next[d] as number)
    }
    if (position % STEP === STEP - 1) yield
  }
  const gone: number[] = []
  for (const [d, position] of positionOf.entries()) if (position < 0) gone.push(d)
  return { positionOf, documentAt, fresh, gone, same: false }
}

function everything(size: number): Match {
  const own = Int32Array.from({ length: size }, (_, d) => d)
  return { positionOf: own, documentAt: own, fresh: [], gone: [], same: true }
}
