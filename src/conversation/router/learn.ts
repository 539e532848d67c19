import { LABELS, type Label } from '../../ports/phrases.ts'
import { piecesOf } from './pieces.ts'

export interface Sample {
  readonly label: Label
  readonly read: string
}

/** Scores a text for every label, in the order of {@link LABELS}. Higher is likelier; log odds up to a constant. */
export type Classifier = (read: string) => Float64Array

const ROUNDS = 2
const RATE = 3
/** Errors smaller than this are not worth a step: most labels are out of the question for most samples. */
const SMALLEST_ERROR = 0.004

interface Example {
  readonly gold: number
  readonly pieces: Uint32Array
  /** Makes long and short texts equally loud. */
  readonly size: number
}

/**
 * Multinomial logistic regression over pieces of text, by stochastic gradient descent in a fixed order, so that the same
 * phrases always give the same classifier.
 */
export function learn(samples: readonly Sample[]): Classifier {
  const ids = new Map<string, number>()
  const examples = samples.map((sample) => exampleOf(sample, ids))
  const weights = new Float32Array(ids.size * LABELS.length)
  const odds = new Float64Array(LABELS.length)
  const order = interleave(examples)
  for (let round = 0; round < ROUNDS; round++)
    for (const example of order) step(weights, example, odds, RATE / (1 + round))
  return (read) => {
    const pieces = piecesOf(read)
    const known = Uint32Array.from([...pieces].map((piece) => ids.get(piece)).filter((id) => id !== undefined))
    const out = new Float64Array(LABELS.length)
    sum(weights, known, 1 / Math.sqrt(pieces.length || 1), out)
    return out
  }
}

function exampleOf({ label, read }: Sample, ids: Map<string, number>): Example {
  const pieces = piecesOf(read)
  const own = new Uint32Array(pieces.length)
  pieces.forEach((piece, i) => {
    let id = ids.get(piece)
    if (id === undefined) {
      id = ids.size
      ids.set(piece, id)
    }
    own[i] = id
  })
  return { gold: LABELS.indexOf(label), pieces: own, size: 1 / Math.sqrt(pieces.length || 1) }
}

/** Labels to move in the current step; filled anew each time. */
const WRONG = new Uint8Array(LABELS.length)

/** Moves the weights of one example's pieces towards its label. */
function step(weights: Float32Array, { gold, pieces, size }: Example, odds: Float64Array, rate: number): void {
  sum(weights, pieces, size, odds)
  softmax(odds)
  odds[gold] = (odds[gold] as number) - 1
  let wrong = 0
  for (let k = 0; k < odds.length; k++) {
    const error = odds[k] as number
    if (error < SMALLEST_ERROR && error > -SMALLEST_ERROR) continue
    WRONG[wrong] = k
    odds[wrong++] = error * rate * size
  }
  for (let i = 0; i < pieces.length; i++) {
    const base = (pieces[i] as number) * LABELS.length
    for (let w = 0; w < wrong; w++) {
      const at = base + (WRONG[w] as number)
      weights[at] = (weights[at] as number) - (odds[w] as number)
    }
  }
}

function sum(weights: Float32Array, pieces: Uint32Array, size: number, out: Float64Array): void {
  const n = out.length
  out.fill(0)
  for (let i = 0; i < pieces.length; i++) {
    const base = (pieces[i] as number) * n
    for (let k = 0; k < n; k++) out[k] = (out[k] as number) + (weights[base + k] as number)
  }
  for (let k = 0; k < n; k++) out[k] = (out[k] as number) * size
}

/** Turns log odds into probabilities in place. */
export function softmax(odds: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY
  for (const x of odds) if (x > top) top = x
  let total = 0
  for (let k = 0; k < odds.length; k++) {
    const e = Math.exp((odds[k] as number) - top)
    odds[k] = e
    total += e
  }
  for (let k = 0; k < odds.length; k++) odds[k] = (odds[k] as number) / total
}

/** Takes one example of each label in turn, so that no label is forgotten by the end of a round. */
function interleave(examples: readonly Example[]): Example[] {
  const seen = new Map<number, number>()
  const keyed = examples.map((example) => {
    const turn = seen.get(example.gold) ?? 0
    seen.set(example.gold, turn + 1)
    return { example, turn }
  })
  return keyed.toSorted((a, b) => a.turn - b.turn).map((k) => k.example)
}
