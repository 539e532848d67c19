import type { Alphabet } from './alphabet.ts'
import {
  DOCUMENT_SHIFT,
  type FieldWeights,
  firstFrom,
  heldBy,
  indexDocuments,
  type PostingsData,
  SATURATION_MASK,
  saturationSteps,
} from './postings-data.ts'
import { placeOf } from './term-table.ts'

export interface Document {
  /** Folded. */
  readonly title: string
  readonly text: string
}

/** An inverted index whose BM25 contributions are worked out but for rarity: a query only multiplies and adds. */
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

/** Lengths in characters that count as neither long nor short. */
export interface MeanLengths {
  readonly title: number
  readonly text: number
}

/** Builds the index, pausing (yield) often enough that nobody else waits for more than a few milliseconds. */
export function* buildPostings(
  documents: readonly Document[],
  alphabet: Alphabet,
  weights: FieldWeights,
): Generator<void, Postings> {
  const source = { size: documents.length, mean: meanLengths(documents), at: (d: number) => documents[d] as Document }
  return readPostings(yield* indexDocuments(source, alphabet, weights), weights)
}

/** Reads an index whose documents are numbered as in the library. */
export function readPostings(data: PostingsData, weights: FieldWeights): Postings {
  const { size, terms, starts, postings } = data
  const worth = saturationSteps(weights)
  const count = (term: number): number => heldBy(data, placeOf(terms, term))
  const idf = (term: number): number => rarity(size, count(term))
  return {
    size,
    count,
    idf,
    add(term, weight, scores) {
      const place = placeOf(terms, term)
      if (place < 0) return
      addAll(postings, starts[place] as number, starts[place + 1] as number, weight * idf(term), worth, scores)
    },
    addWithin(term, weight, from, to, scores) {
      const place = placeOf(terms, term)
      if (place < 0) return
      const first = firstFrom(data, place, from)
      const after = starts[place + 1] as number
      let end = first
      while (end < after && (postings[end] as number) >>> DOCUMENT_SHIFT < to) end++
      addAll(postings, first, end, weight * rarity(to - from, end - first), worth, scores)
    },
  }
}

/** A function of its own: where the arrays come from a closure, the loop takes twice as long. */
function addAll(
  postings: Int32Array,
  from: number,
  end: number,
  share: number,
  worth: Float32Array,
  scores: Float32Array,
): void {
  const shift = DOCUMENT_SHIFT
  const mask = SATURATION_MASK
  for (let i = from; i < end; i++) {
    const posting = postings[i] as number
    const d = posting >>> shift
    scores[d] = (scores[d] as number) + share * (worth[posting & mask] as number)
  }
}

export function rarity(all: number, holders: number): number {
  return Math.log(1 + (all - holders + 0.5) / (holders + 0.5))
}

export function meanLengths(documents: readonly Document[]): MeanLengths {
  let title = 0
  let text = 0
  for (const d of documents) {
    title += d.title.length
    text += d.text.length
  }
  return { title: title / documents.length, text: text / documents.length }
}
