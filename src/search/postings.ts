import { type Alphabet, eachTerm } from './alphabet.ts'
import { createTermTable } from './term-table.ts'

export interface Document {
  /** Folded. */
  readonly title: string
  readonly text: string
}

export interface FieldWeights {
  readonly titleWeight: number
  /** Length normalisation of the two fields, 0 = none, 1 = full. */
  readonly titleB: number
  readonly textB: number
  readonly k1: number
}

/** An inverted index whose BM25 contributions are worked out beforehand: a query only adds numbers. */
export interface Postings {
  readonly size: number
  /** Adds `weight` times the impact of a term to the score of every document that holds it. */
  add(term: number, weight: number, scores: Float32Array): void
  /** Adds to the scores of the documents `from` up to `to`, by the rarity of the term among these alone. */
  addWithin(term: number, weight: number, from: number, to: number, scores: Float32Array): void
  /** Documents that hold a term. */
  count(term: number): number
  /** Rarity of a term; that of an unseen one is the highest. */
  idf(term: number): number
}

/** Characters read, or postings moved, between two pauses: a few milliseconds of work. */
const STEP = 1 << 14
/** Terms finished between two pauses. */
const TERM_STEP = 1 << 16
const FIRST_CAPACITY = 1 << 16
const FIRST_POSTINGS = 1 << 18

/**
 * Builds the index, pausing (yield) often enough that nobody else waits for more than a few milliseconds.
 * BM25F: field frequencies are normalised by field length, weighted, summed, then saturated by k1.
 */
export function* buildPostings(
  documents: readonly Document[],
  alphabet: Alphabet,
  weights: FieldWeights,
): Generator<void, Postings> {
  const terms = createTermTable()
  const mean = meanLengths(documents)
  let postingTerm = new Int32Array(FIRST_POSTINGS)
  let frequency = new Float32Array(FIRST_POSTINGS)
  let used = 0
  const documentStart = new Int32Array(documents.length + 1)
  let lastDocument = new Int32Array(FIRST_CAPACITY).fill(-1)
  let lastPosting = new Int32Array(FIRST_CAPACITY)
  let holders = new Int32Array(FIRST_CAPACITY)
  const titles = new Map<string, Uint16Array>()
  let work = 0

  for (let d = 0; d < documents.length; d++) {
    const { title, text } = documents[d] as Document
    const take = (units: Uint16Array, amount: number): void =>
      eachTerm(units, (key) => {
        const term = terms.put(key)
        if (term >= lastDocument.length) {
          lastDocument = enlarged(lastDocument, -1)
          lastPosting = enlarged(lastPosting, 0)
          holders = enlarged(holders, 0)
        }
        if (lastDocument[term] === d) {
          const at = lastPosting[term] as number
          frequency[at] = (frequency[at] as number) + amount
          return
        }
        if (used === postingTerm.length) {
          postingTerm = enlarged(postingTerm, 0)
          const longer = new Float32Array(postingTerm.length)
          longer.set(frequency)
          frequency = longer
        }
        holders[term] = (holders[term] as number) + 1
        lastDocument[term] = d
        lastPosting[term] = used
        postingTerm[used] = term
        frequency[used++] = amount
      })
    let titleUnits = titles.get(title)
    if (titleUnits === undefined) {
      titleUnits = alphabet.learn(title)
      titles.set(title, titleUnits)
    }
    take(titleUnits, weights.titleWeight / lengthNorm(title.length, mean.title, weights.titleB))
    take(alphabet.learn(text), 1 / lengthNorm(text.length, mean.text, weights.textB))
    documentStart[d + 1] = used
    work += text.length
    if (work >= STEP) {
      work = 0
      yield
    }
  }

  const starts = new Int32Array(terms.size + 1)
  const idfs = new Float32Array(terms.size)
  for (let t = 0; t < terms.size; t++) {
    const held = holders[t] as number
    idfs[t] = rarity(documents.length, held)
    starts[t + 1] = (starts[t] as number) + held
    if (t % TERM_STEP === TERM_STEP - 1) yield
  }
  const next = starts.slice(0, terms.size)
  const documentOf = new Int32Array(used)
  const impacts = new Float32Array(used)
  yield
  for (let d = 0; d < documents.length; d++) {
    for (let i = documentStart[d] as number; i < (documentStart[d + 1] as number); i++) {
      const term = postingTerm[i] as number
      const at = next[term] as number
      next[term] = at + 1
      const tf = frequency[i] as number
      documentOf[at] = d
      impacts[at] = ((idfs[term] as number) * (tf * (weights.k1 + 1))) / (tf + weights.k1)
      if (i % STEP === STEP - 1) yield
    }
  }

  return {
    size: documents.length,
    add(key, weight, scores) {
      const term = terms.get(key)
      if (term < 0) return
      const end = starts[term + 1] as number
      for (let i = starts[term] as number; i < end; i++) {
        const d = documentOf[i] as number
        scores[d] = (scores[d] as number) + weight * (impacts[i] as number)
      }
    },
    addWithin(key, weight, from, to, scores) {
      const term = terms.get(key)
      if (term < 0) return
      const end = starts[term + 1] as number
      let first = starts[term] as number
      let after = end
      while (first < after) {
        const middle = (first + after) >> 1
        if ((documentOf[middle] as number) < from) first = middle + 1
        else after = middle
      }
      let last = first
      while (last < end && (documentOf[last] as number) < to) last++
      const share = (weight * rarity(to - from, last - first)) / (idfs[term] as number)
      for (let i = first; i < last; i++) {
        const d = documentOf[i] as number
        scores[d] = (scores[d] as number) + share * (impacts[i] as number)
      }
    },
    count(key) {
      const term = terms.get(key)
      return term < 0 ? 0 : (starts[term + 1] as number) - (starts[term] as number)
    },
    idf(key) {
      const term = terms.get(key)
      return term < 0 ? rarity(documents.length, 0) : (idfs[term] as number)
    },
  }
}

function rarity(all: number, holders: number): number {
  return Math.log(1 + (all - holders + 0.5) / (holders + 0.5))
}

function lengthNorm(length: number, mean: number, b: number): number {
  return 1 - b + (b * length) / (mean || 1)
}

function meanLengths(documents: readonly Document[]): { title: number; text: number } {
  let title = 0
  let text = 0
  for (const d of documents) {
    title += d.title.length
    text += d.text.length
  }
  return { title: title / documents.length, text: text / documents.length }
}

function enlarged(array: Int32Array, filler: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(array.length * 2).fill(filler)
  longer.set(array)
  return longer
}
