import { LABELS, type Label } from '../../ports/phrases.ts'
import { piecesOf } from './pieces.ts'

export interface Sample {
  readonly label: Label
  readonly read: string
}

/** Scores a text for every label, in the order of {@link LABELS}. Higher is likelier; log odds up to a constant. */
export type Classifier = (read: string) => Float64Array

const ROUNDS = 8
const RATE = 1.5
/** Shrinks weights so that a piece seen once cannot settle a label. */
const DECAY = 0.0002

/**
 * Multinomial logistic regression over pieces of text, by stochastic gradient descent in a fixed order, so that the same
 * phrases always give the same classifier.
 */
export function learn(samples: readonly Sample[]): Classifier {
  const n = LABELS.length
  const ids = new Map<string, number>()
  const data = samples.map(({ label, read }) => {
    const pieces = [...piecesOf(read)].map((piece) => {
      const known = ids.get(piece)
      if (known !== undefined) return known
      ids.set(piece, ids.size)
      return ids.size - 1
    })
    return { gold: LABELS.indexOf(label), pieces, size: 1 / Math.sqrt(pieces.length || 1) }
  })
  const weights = new Float32Array(ids.size * n)
  const order = interleave(data.map((d) => d.gold))
  const odds = new Float64Array(n)
  for (let round = 0; round < ROUNDS; round++) {
    const rate = RATE / (1 + round)
    for (const index of order) {
      const sample = data[index]
      if (sample === undefined) continue
      sum(weights, sample.pieces, sample.size, odds)
      softmax(odds)
      odds[sample.gold] = (odds[sample.gold] ?? 0) - 1
      const step = rate * sample.size
      for (const piece of sample.pieces) {
        const base = piece * n
        for (let k = 0; k < n; k++) {
          const w = weights[base + k] ?? 0
          weights[base + k] = w - step * (odds[k] ?? 0) - rate * DECAY * w
        }
      }
    }
  }
  return (read) => {
    const pieces = piecesOf(read)
    const known = [...pieces].map((piece) => ids.get(piece)).filter((id) => id !== undefined)
    return sum(weights, known, 1 / Math.sqrt(pieces.size || 1), new Float64Array(n))
  }
}

function sum(weights: Float32Array, pieces: readonly number[], size: number, out: Float64Array): Float64Array {
  const n = out.length
  out.fill(0)
  for (const piece of pieces) {
    const base = piece * n
    for (let k = 0; k < n; k++) out[k] = (out[k] ?? 0) + (weights[base + k] ?? 0)
  }
  for (let k = 0; k < n; k++) out[k] = (out[k] ?? 0) * size
  return out
}

/** Turns log odds into probabilities in place. */
export function softmax(odds: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY
  for (const x of odds) if (x > top) top = x
  let total = 0
  for (let k = 0; k < odds.length; k++) {
    const e = Math.exp((odds[k] ?? 0) - top)
    odds[k] = e
    total += e
  }
  for (let k = 0; k < odds.length; k++) odds[k] = (odds[k] ?? 0) / total
}

/** Takes one sample of each label in turn, so that no label is forgotten by the end of a round. */
function interleave(golds: readonly number[]): number[] {
  const seen = new Map<number, number>()
  const keyed = golds.map((gold, index) => {
    const turn = seen.get(gold) ?? 0
    seen.set(gold, turn + 1)
    return { index, turn }
  })
  return keyed.toSorted((a, b) => a.turn - b.turn || a.index - b.index).map((k) => k.index)
}
