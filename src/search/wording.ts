/** A word of one or two characters, and how much it counts for each of several measures. */
export interface Weighed {
  readonly word: string
  readonly weights: readonly number[]
}

/** What was found in a text; shared, valid until the next text. */
export interface Found {
  /** What the words found sum up to, by measure. */
  readonly sums: Float64Array
  /** What the words of each clause sum up to by the last measure: the most, the mean, and which is the first to have the most. */
  most: number
  mean: number
  best: number
  /** The most words of two characters that overlap one after another. */
  run: number
}
export type Wording = (text: string, end?: number) => Readonly<Found>

const CODES = 1 << 16
const CLAUSE_ENDS = [...'。;\n'].map((end) => end.charCodeAt(0))

/**
 * Reads texts for many words at once: each text is gone through a single time, whatever the number of words. A word
 * counts once a text. `end` = characters to read; words of other lengths are never found.
 */
export function createWordingReader(measures: number): (words: readonly Weighed[]) => Wording {
  const single = new Uint16Array(CODES)
  const opens = new Uint8Array(CODES)
  let marked: readonly Weighed[] = []
  const sums = new Float64Array(measures)
  const found: Found = { sums, most: 0, mean: 0, best: 0, run: 0 }
  const ends = new Uint8Array(CODES)
  for (const code of CLAUSE_ENDS) ends[code] = 1

  return (words) => {
    for (const { word } of marked) {
      single[word.charCodeAt(0)] = 0
      opens[word.charCodeAt(0)] = 0
    }
    const pairs = new Map<number, number>()
    const seenIn = new Int32Array(words.length)
    const seenInClause = new Int32Array(words.length)
    const weights = new Float64Array(words.length * measures)
    let reading = 0
    let clause = 0
    let ofClause = 0
    let clauses = 0
    for (const [n, { word, weights: own }] of words.entries()) {
      weights.set(own, n * measures)
      const first = word.charCodeAt(0)
      if (word.length === 1) single[first] = n + 1
      if (word.length !== 2) continue
      opens[first] = 1
      pairs.set(first * CODES + word.charCodeAt(1), n)
    }
    marked = words
    const take = (n: number): void => {
      if (seenInClause[n] === clause) return
      seenInClause[n] = clause
      ofClause += weights[(n + 1) * measures - 1] as number
      if (seenIn[n] === reading) return
      seenIn[n] = reading
      for (let m = 0; m < measures; m++) sums[m] = (sums[m] as number) + (weights[n * measures + m] as number)
    }

    const endClause = (): void => {
      if (ofClause > found.most) {
        found.most = ofClause
        found.best = clauses
      }
      found.mean += ofClause
      clauses++
      clause++
      ofClause = 0
    }

    return (text, end = text.length) => {
      reading++
      clause++
      ofClause = 0
      clauses = 0
      sums.fill(0)
      found.most = 0
      found.mean = 0
      found.best = 0
      found.run = 0
      let run = 0
      let open = false
      const last = Math.min(end, text.length)
      for (let i = 0; i < last; i++) {
        const code = text.charCodeAt(i)
        if (ends[code] === 1) {
          if (open) endClause()
          open = false
          run = 0
          continue
        }
        open = true
        const one = single[code] as number
        if (one > 0) take(one - 1)
        const two = opens[code] === 0 || i + 1 >= last ? undefined : pairs.get(code * CODES + text.charCodeAt(i + 1))
        run = two === undefined ? 0 : run + 1
        if (two !== undefined) take(two)
        if (run > found.run) found.run = run
      }
      if (open) endClause()
      if (clauses > 0) found.mean /= clauses
      return found
    }
  }
}
