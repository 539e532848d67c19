import { type Alphabet, eachTerm } from './alphabet.ts'
import type { Document, MeanLengths } from './postings.ts'
import { createTermTable, type TermList } from './term-table.ts'

export interface FieldWeights {
  readonly titleWeight: number
  /** Length normalisation of the two fields, 0 = none, 1 = full. */
  readonly titleB: number
  readonly textB: number
  readonly k1: number
}

/** Documents to be indexed, asked for one after the other. */
export interface Documents {
  readonly size: number
  readonly mean: MeanLengths
  at(document: number): Document
}

/**
 * What an inverted index holds, in arrays that can be written to a file as they are. The postings of the term at place p
 * begin at `starts[p]`, by ascending document.
 */
export interface PostingsData {
  readonly size: number
  readonly mean: MeanLengths
  readonly terms: TermList
  readonly starts: Int32Array
  /** The document in the upper 20 bits, below it a step of saturation; see {@link saturationSteps}. */
  readonly postings: Int32Array
}

export const DOCUMENT_SHIFT = 12
export const SATURATION_MASK = (1 << DOCUMENT_SHIFT) - 1
const MOST_DOCUMENTS = 1 << (32 - DOCUMENT_SHIFT)
/** Characters read between two pauses: a few milliseconds of work. */
const STEP = 1 << 14
/** Postings are gathered in pieces, with a pause after each; one array that doubles would be copied again and again. */
const PIECE = 1 << 17
const FIRST_CAPACITY = 1 << 12

/** tf·(k1 + 1) / (tf + k1) for every step of saturation. Looked up rather than worked out: that takes half the time. */
export const saturationSteps = ({ k1 }: FieldWeights): Float32Array =>
  Float32Array.from({ length: SATURATION_MASK + 1 }, (_, step) => (step * (k1 + 1)) / SATURATION_MASK)

interface Piece {
  readonly numbers: Int32Array
  readonly saturations: Uint16Array
}

/**
 * Indexes documents, pausing (yield) often enough that nobody else waits for more than a few milliseconds.
 * BM25F: field frequencies are normalised by field length, weighted, summed, then saturated by k1.
 * @throws {RangeError} more than a million documents
 */
export function* indexDocuments(
  documents: Documents,
  alphabet: Alphabet,
  weights: FieldWeights,
): Generator<void, PostingsData> {
  const { size, mean } = documents
  if (size > MOST_DOCUMENTS) throw new RangeError(`an index holds ${MOST_DOCUMENTS} documents, not ${size}`)
  const table = createTermTable()
  const pieces: Piece[] = []
  const ends = new Int32Array(size)
  let used = 0
  /** Where each term stands among those of the document at hand; valid when `seenIn` says so. */
  let seenIn = new Int32Array(FIRST_CAPACITY).fill(-1)
  let seenAt = new Int32Array(FIRST_CAPACITY)
  let own = new Int32Array(FIRST_CAPACITY)
  let frequencies = new Float64Array(FIRST_CAPACITY)
  let held = 0
  const titles = new Map<string, Uint16Array>()
  let work = 0

  for (let d = 0; d < size; d++) {
    const { title, text } = documents.at(d)
    held = 0
    const take = (units: Uint16Array, amount: number): void =>
      eachTerm(units, (key) => {
        const term = table.put(key)
        if (term >= seenIn.length) {
          seenIn = enlarged(seenIn, -1)
          seenAt = enlarged(seenAt, 0)
        }
        if (seenIn[term] === d) {
          const at = seenAt[term] as number
          frequencies[at] = (frequencies[at] as number) + amount
          return
        }
        if (held === own.length) {
          own = enlarged(own, 0)
          const longer = new Float64Array(own.length)
          longer.set(frequencies)
          frequencies = longer
        }
        seenIn[term] = d
        seenAt[term] = held
        own[held] = term
        frequencies[held++] = amount
      })
    let titleUnits = titles.get(title)
    if (titleUnits === undefined) {
      titleUnits = alphabet.learn(title)
      titles.set(title, titleUnits)
    }
    take(titleUnits, weights.titleWeight / lengthNorm(title.length, mean.title, weights.titleB))
    take(alphabet.learn(text), 1 / lengthNorm(text.length, mean.text, weights.textB))
    for (let i = 0; i < held; i++) {
      if (used % PIECE === 0) pieces.push({ numbers: new Int32Array(PIECE), saturations: new Uint16Array(PIECE) })
      const { numbers, saturations } = pieces.at(-1) as Piece
      numbers[used % PIECE] = own[i] as number
      saturations[used++ % PIECE] = saturated(frequencies[i] as number, weights)
    }
    ends[d] = used
    work += text.length
    if (work < STEP) continue
    work = 0
    yield
  }
  const { list, numbers } = yield* table.sorted()
  return yield* sortedByTerm({ size, mean, terms: list }, numbers, ends, pieces)
}

/** Postings come by document and are put in the order of the terms. */
function* sortedByTerm(
  about: Pick<PostingsData, 'size' | 'mean' | 'terms'>,
  numbers: Int32Array,
  ends: Int32Array,
  pieces: readonly Piece[],
): Generator<void, PostingsData> {
  const { size } = about
  const used = ends[size - 1] ?? 0
  const placeOfNumber = new Int32Array(numbers.length)
  for (const [place, number] of numbers.entries()) {
    placeOfNumber[number] = place
    if (place % PIECE === PIECE - 1) yield
  }
  const starts = new Int32Array(numbers.length + 1)
  yield* eachPosting(pieces, used, ends, (number) => {
    const after = (placeOfNumber[number] as number) + 1
    starts[after] = (starts[after] as number) + 1
  })
  for (let place = 1; place < starts.length; place++) {
    starts[place] = (starts[place] as number) + (starts[place - 1] as number)
    if (place % PIECE === 0) yield
  }
  const postings = new Int32Array(used)
  yield* eachPosting(pieces, used, ends, (number, d, saturation) => {
    const place = placeOfNumber[number] as number
    const at = starts[place] as number
    starts[place] = at + 1
    postings[at] = (d << DOCUMENT_SHIFT) | saturation
  })
  /** Filling has moved every start to where the next one was. */
  starts.copyWithin(1, 0)
  starts[0] = 0
  return { ...about, starts, postings }
}

function* eachPosting(
  pieces: readonly Piece[],
  used: number,
  ends: Int32Array,
  visit: (number: number, document: number, saturation: number) => void,
): Generator<void> {
  let d = 0
  for (const [p, { numbers, saturations }] of pieces.entries()) {
    const first = p * PIECE
    const size = Math.min(PIECE, used - first)
    for (let i = 0; i < size; i++) {
      while (first + i >= (ends[d] as number)) d++
      visit(numbers[i] as number, d, saturations[i] as number)
    }
    yield
  }
}

/** Documents that hold the term at a place. */
export function heldBy({ starts }: PostingsData, place: number): number {
  return place < 0 ? 0 : (starts[place + 1] as number) - (starts[place] as number)
}

/** Visits the documents `from` up to `to` that hold the term at a place. */
export function eachWithin(
  data: PostingsData,
  place: number,
  from: number,
  to: number,
  visit: (document: number, step: number) => void,
): void {
  const { starts, postings } = data
  const end = starts[place + 1] as number
  for (let i = firstFrom(data, place, from); i < end; i++) {
    const posting = postings[i] as number
    const d = posting >>> DOCUMENT_SHIFT
    if (d >= to) return
    visit(d, posting & SATURATION_MASK)
  }
}

/** Where the postings of a term reach a document, or the first one behind it. */
export function firstFrom({ starts, postings }: PostingsData, place: number, document: number): number {
  let low = starts[place] as number
  let high = starts[place + 1] as number
  while (low < high) {
    const middle = (low + high) >> 1
    if ((postings[middle] as number) >>> DOCUMENT_SHIFT < document) low = middle + 1
    else high = middle
  }
  return low
}

function saturated(frequency: number, { k1 }: FieldWeights): number {
  return Math.max(1, Math.round((frequency / (frequency + k1)) * SATURATION_MASK))
}

function lengthNorm(length: number, mean: number, b: number): number {
  return 1 - b + (b * length) / (mean || 1)
}

function enlarged(array: Int32Array, filler: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(array.length * 2).fill(filler)
  longer.set(array)
  return longer
}
