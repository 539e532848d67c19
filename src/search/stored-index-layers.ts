import { type Alphabet, eachTerm } from './alphabet.ts'
import { type Document, type Postings, rarity, readPostings } from './postings.ts'
import {
  DOCUMENT_SHIFT,
  eachWithin,
  type FieldWeights,
  heldBy,
  indexDocuments,
  type PostingsData,
  SATURATION_MASK,
  saturationSteps,
} from './postings-data.ts'
import type { Match } from './stored-index-match.ts'
import { placeOf } from './term-table.ts'

/** Where the documents that are new, and those that are gone, can be read. */
export interface Edited {
  fresh(position: number): Document
  gone(document: number): Document
}

/** Characters of documents that are gone read between two pauses. */
const STEP = 1 << 14

/**
 * A stored index as that of an edited library: what is gone is skipped and no longer counts for rarity, what is new
 * stands in a small index beside it. Scores are those of an index built anew with the same usual lengths.
 */
export function* layPostings(
  data: PostingsData,
  match: Match,
  edited: Edited,
  alphabet: Alphabet,
  weights: FieldWeights,
): Generator<void, Postings> {
  if (match.same) return readPostings(data, weights)
  const { positionOf, documentAt, fresh, gone } = match
  const { terms, starts, postings } = data
  const size = documentAt.length
  const worth = saturationSteps(weights)
  const fewer = yield* lostHolders(gone, edited, alphabet)
  const more = yield* indexDocuments(
    { size: fresh.length, mean: data.mean, at: (n) => edited.fresh(fresh[n] as number) },
    alphabet,
    weights,
  )
  const count = (term: number): number =>
    heldBy(data, placeOf(terms, term)) - (fewer.get(term) ?? 0) + heldBy(more, placeOf(more.terms, term))
  const idf = (term: number): number => rarity(size, count(term))

  function eachHolder(term: number, from: number, to: number, visit: (position: number, step: number) => void): void {
    const place = placeOf(terms, term)
    if (place >= 0) {
      const [first, end] = spanOf(from, to)
      eachWithin(data, place, first, end, (d, step) => {
        const position = positionOf[d] as number
        if (position >= from && position < to) visit(position, step)
      })
    }
    const newPlace = placeOf(more.terms, term)
    if (newPlace < 0) return
    eachWithin(more, newPlace, lowerBound(fresh, from), lowerBound(fresh, to), (n, step) =>
      visit(fresh[n] as number, step),
    )
  }

  let lastSpan: readonly [from: number, to: number, first: number, end: number] = [0, 0, 0, 0]
  /** Stored documents among which those of some positions are. */
  function spanOf(from: number, to: number): readonly [number, number] {
    if (lastSpan[0] !== from || lastSpan[1] !== to) {
      let first = data.size
      let end = 0
      for (let position = from; position < to; position++) {
        const d = documentAt[position] as number
        if (d < 0) continue
        first = Math.min(first, d)
        end = Math.max(end, d + 1)
      }
      lastSpan = [from, to, Math.min(first, end), end]
    }
    return [lastSpan[2], lastSpan[3]]
  }

  return {
    size,
    count,
    idf,
    add(term, weight, scores) {
      const share = weight * idf(term)
      const place = placeOf(terms, term)
      if (place >= 0)
        addMoved(postings, starts[place] as number, starts[place + 1] as number, share, worth, positionOf, scores)
      const newPlace = placeOf(more.terms, term)
      if (newPlace < 0) return
      eachWithin(more, newPlace, 0, more.size, (n, step) => {
        const position = fresh[n] as number
        scores[position] = (scores[position] as number) + share * (worth[step] as number)
      })
    },
    addWithin(term, weight, from, to, scores) {
      let held = 0
      eachHolder(term, from, to, () => held++)
      const share = weight * rarity(to - from, held)
      eachHolder(term, from, to, (position, step) => {
        scores[position] = (scores[position] as number) + share * (worth[step] as number)
      })
    },
  }
}

/** A function of its own: where the arrays come from a closure, the loop takes twice as long. */
function addMoved(
  postings: Int32Array,
  from: number,
  end: number,
  share: number,
  worth: Float32Array,
  positionOf: Int32Array,
  scores: Float32Array,
): void {
  const shift = DOCUMENT_SHIFT
  const mask = SATURATION_MASK
  for (let i = from; i < end; i++) {
    const posting = postings[i] as number
    const position = positionOf[posting >>> shift] as number
    if (position >= 0) scores[position] = (scores[position] as number) + share * (worth[posting & mask] as number)
  }
}

/** For every term, how many of the documents that are gone held it. */
function* lostHolders(
  gone: readonly number[],
  edited: Edited,
  alphabet: Alphabet,
): Generator<void, ReadonlyMap<number, number>> {
  const lost = new Map<number, number>()
  let work = 0
  for (const d of gone) {
    const { title, text } = edited.gone(d)
    const own = new Set<number>()
    for (const part of [title, text]) eachTerm(alphabet.read(part), (term) => own.add(term))
    for (const term of own) lost.set(term, (lost.get(term) ?? 0) + 1)
    work += text.length
    if (work < STEP) continue
    work = 0
    yield
  }
  return lost
}

function lowerBound(ascending: readonly number[], value: number): number {
  let from = 0
  let after = ascending.length
  while (from < after) {
    const middle = (from + after) >> 1
    if ((ascending[middle] as number) < value) from = middle + 1
    else after = middle
  }
  return from
}
