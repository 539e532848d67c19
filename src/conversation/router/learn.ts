import { LABELS, type Label } from '../../ports/phrases.ts'
import { piecesOf } from './pieces.ts'
import { SIGN_COUNT, signsOf } from './signs.ts'

export interface Sample {
  readonly label: Label
  readonly read: string
}

/** Scores a text for every label, in the order of {@link LABELS}. Higher is likelier; log odds up to a constant. */
export type Classifier = (read: string) => Float64Array

const ROUNDS = 2
const RATE = 6
/** A piece of one sample alone says nothing about other texts, and most pieces are such. */
const OFTEN = 2
/** How much the signs of a text count beside its pieces. */
const SIGN_LOUDNESS = 0.2
/** Errors smaller than this are not worth a step: most labels are out of the question for most samples. */
const SMALLEST_ERROR = 0.015

/** Evidence of one kind: numbers of weights, and how loud each is. */
interface Evidence {
  readonly ids: Uint32Array
  readonly size: number
}

interface Example {
  readonly gold: number
  readonly evidence: readonly Evidence[]
}

/**
 * Multinomial logistic regression over pieces of text and their signs, by stochastic gradient descent in a fixed order,
 * so that the same phrases always give the same classifier.
 */
export function learn(samples: readonly Sample[]): Classifier {
  const known = samples.map(({ read }) => piecesOf(read))
  const ids = numbersOf(known)
  const examples = samples.map(({ label, read }, i) => ({
    gold: LABELS.indexOf(label),
    evidence: evidenceOf(read, known[i] ?? [], ids),
  }))
  const weights = new Float32Array((SIGN_COUNT + ids.size) * LABELS.length)
  const odds = new Float64Array(LABELS.length)
  const order = interleave(examples)
  for (let round = 0; round < ROUNDS; round++)
    for (const example of order) step(weights, example, odds, RATE / (1 + round))
  return (read) => {
    const out = new Float64Array(LABELS.length)
    sum(weights, evidenceOf(read, piecesOf(read), ids), out)
    return out
  }
}

/** Numbers for the pieces that come often enough to tell something of texts that are not among the samples. */
function numbersOf(samples: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const pieces of samples) for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  const ids = new Map<string, number>()
  for (const [piece, count] of counts) if (count >= OFTEN) ids.set(piece, SIGN_COUNT + ids.size)
  return ids
}

/** Pieces are as loud together in a long text as in a short one; pieces without a number count as said. */
function evidenceOf(read: string, pieces: readonly string[], ids: ReadonlyMap<string, number>): readonly Evidence[] {
  const known: number[] = []
  for (const piece of pieces) {
    const id = ids.get(piece)
    if (id !== undefined) known.push(id)
  }
  const signs = signsOf(read)
  return [
    { ids: Uint32Array.from(known), size: 1 / Math.sqrt(pieces.length || 1) },
    { ids: Uint32Array.from(signs), size: SIGN_LOUDNESS / Math.sqrt(signs.length) },
  ]
}

/** Labels to move in the current step; filled anew each time. */
const WRONG = new Uint8Array(LABELS.length)

/** Moves the weights of one example's evidence towards its label. */
function step(weights: Float32Array, { gold, evidence }: Example, odds: Float64Array, rate: number): void {
  odds.fill(0)
  sum(weights, evidence, odds)
  softmax(odds)
  odds[gold] = (odds[gold] as number) - 1
  let wrong = 0
  for (let k = 0; k < odds.length; k++) {
    const error = odds[k] as number
    if (error < SMALLEST_ERROR && error > -SMALLEST_ERROR) continue
    WRONG[wrong] = k
    odds[wrong++] = error * rate
  }
  for (const { ids, size } of evidence)
    for (let i = 0; i < ids.length; i++) {
      const base = (ids[i] as number) * LABELS.length
      for (let w = 0; w < wrong; w++) {
        const at = base + (WRONG[w] as number)
        weights[at] = (weights[at] as number) - (odds[w] as number) * size
      }
    }
}

/** Adds what the evidence says to `out`. */
function sum(weights: Float32Array, evidence: readonly Evidence[], out: Float64Array): void {
  const n = out.length
  for (const { ids, size } of evidence)
    for (let i = 0; i < ids.length; i++) {
      const base = (ids[i] as number) * n
      for (let k = 0; k < n; k++) out[k] = (out[k] as number) + (weights[base + k] as number) * size
    }
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
