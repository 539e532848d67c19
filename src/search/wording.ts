/** A word of one or two characters, and how much it counts for each of several measures. */
export interface Weighed {
  readonly word: string
  readonly weights: readonly number[]
}

/** What the words found in a text sum up to, by measure; shared, valid until the next text. */
export type Wording = (text: string, end?: number) => Float64Array

const CODES = 1 << 16

/**
 * Reads texts for many words at once: each text is gone through a single time, whatever the number of words. A word
 * counts once a text. `end` = characters to read; words of other lengths are never found.
 */
export function createWordingReader(measures: number): (words: readonly Weighed[]) => Wording {
  const single = new Uint16Array(CODES)
  const opens = new Uint8Array(CODES)
  let marked: readonly Weighed[] = []
  const sums = new Float64Array(measures)

  return (words) => {
    for (const { word } of marked) {
      single[word.charCodeAt(0)] = 0
      opens[word.charCodeAt(0)] = 0
    }
    const pairs = new Map<number, number>()
    const found = new Int32Array(words.length)
    const weights = new Float64Array(words.length * measures)
    let reading = 0
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
      if (found[n] === reading) return
      found[n] = reading
      for (let m = 0; m < measures; m++) sums[m] = (sums[m] as number) + (weights[n * measures + m] as number)
    }

    return (text, end = text.length) => {
      reading++
      sums.fill(0)
      const last = Math.min(end, text.length)
      for (let i = 0; i < last; i++) {
        const code = text.charCodeAt(i)
        const one = single[code] as number
        if (one > 0) take(one - 1)
        if (opens[code] === 0 || i + 1 >= last) continue
        const two = pairs.get(code * CODES + text.charCodeAt(i + 1))
        if (two !== undefined) take(two)
      }
      return sums
    }
  }
}
