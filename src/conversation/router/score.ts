import { LABELS, type Label, type Phrases } from '../../ports/phrases.ts'
import { isStaffLabel } from './labels.ts'
import { type Classifier, learn, softmax } from './learn.ts'
import { readText } from './read.ts'

export interface Scored {
  readonly label: Label
  /** Probability, 0..1; all labels together make 1. */
  readonly confidence: number
}

/** How much what was learned from examples counts beside the cues. */
const LEARNED = 1
/** Cues of one label repeat each other, so their sum is bent: 3 + 3 counts less than 6. */
const CUE_KNEE = 3
const CUE_BEYOND = 0.5
/** Staff mostly do staff work. */
const STAFF_BONUS = 2.5

/** All evidence adds up here: examples + cues + role. Best first. */
export function buildScore(phrases: readonly Phrases[]): (read: string, staff: boolean) => Scored[] {
  const classifier: Classifier = learn(
    phrases.flatMap(({ label, examples }) =>
      examples.map((text) => ({ label, read: readText(text, isStaffLabel(label)) })),
    ),
  )
  const cues = LABELS.map((label) => phrases.filter((p) => p.label === label).flatMap((p) => p.cues))
  return (read, staff) => {
    const odds = classifier(read)
    LABELS.forEach((label, k) => {
      let sum = 0
      for (const { pattern, weight } of cues[k] ?? [])
        if (typeof pattern === 'string' ? read.includes(pattern) : pattern.test(read)) sum += weight
      const bent = sum > CUE_KNEE ? CUE_KNEE + (sum - CUE_KNEE) * CUE_BEYOND : sum
      const role = !isStaffLabel(label) ? 0 : staff ? STAFF_BONUS : Number.NEGATIVE_INFINITY
      odds[k] = (odds[k] ?? 0) * LEARNED + bent + role
    })
    softmax(odds)
    return LABELS.map((label, k) => ({ label, confidence: odds[k] ?? 0 })).toSorted(
      (a, b) => b.confidence - a.confidence,
    )
  }
}
