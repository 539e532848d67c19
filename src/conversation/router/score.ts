import { LABELS, type Label, type Phrases } from '../../ports/phrases.ts'
import { isStaffLabel } from './labels.ts'
import { type Classifier, softmax } from './learn.ts'

export interface Scored {
  readonly label: Label
  /** Probability, 0..1; all labels together make 1. */
  readonly confidence: number
}

/** How much what was learned from examples counts beside the cues. */
const LEARNED = 1
/** Cues of one label repeat each other, so their sum is bent: 3 + 3 counts less than 6. */
const CUE_KNEE = 3
const CUE_BEYOND = 0.4
/** Strangers talk less alike than the examples do: evidence counts for less than it learned to. */
const DOUBT = 1.3
/** Staff mostly do staff work. */
const STAFF_BONUS = 2.5

/** All evidence adds up here: examples + cues + role. Gives the best and the second best label. */
export function buildScore(
  phrases: readonly Phrases[],
  classifier: Classifier,
): (read: string, staff: boolean) => readonly [best: Scored, next: Scored] {
  const cues = LABELS.map((label) => phrases.filter((p) => p.label === label).flatMap((p) => p.cues))
  return (read, staff) => {
    const odds = classifier(read)
    LABELS.forEach((label, k) => {
      if (!staff && isStaffLabel(label)) {
        odds[k] = Number.NEGATIVE_INFINITY
        return
      }
      let sum = 0
      for (const { pattern, weight } of cues[k] ?? [])
        if (typeof pattern === 'string' ? read.includes(pattern) : pattern.test(read)) sum += weight
      const bent = sum > CUE_KNEE ? CUE_KNEE + (sum - CUE_KNEE) * CUE_BEYOND : sum
      const role = isStaffLabel(label) ? STAFF_BONUS : 0
      odds[k] = ((odds[k] ?? 0) * LEARNED + bent + role) / DOUBT
    })
    softmax(odds)
    return bestTwo(odds)
  }
}

function bestTwo(odds: Float64Array): readonly [Scored, Scored] {
  let first = 0
  let second = 1
  for (let k = 1; k < odds.length; k++) {
    if ((odds[k] as number) > (odds[first] as number)) {
      second = first
      first = k
    } else if (k !== first && (second === first || (odds[k] as number) > (odds[second] as number))) second = k
  }
  return [scored(odds, first), scored(odds, second)]
}

function scored(odds: Float64Array, k: number): Scored {
  return { label: LABELS[k] as Label, confidence: odds[k] as number }
}
