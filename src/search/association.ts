import { eachTerm, PAIR_BASE } from './alphabet.ts'
import type { ArticleIndex } from './article-index.ts'
import { pairsAsked } from './question-terms.ts'

/** A question whose answer was confirmed: positions of the articles that answer it. */
export interface ConfirmedPair {
  readonly folded: string
  readonly articles: readonly number[]
}

/** Words of the statutes that came with the words of a question, with weights. */
export type Association = (folded: string) => readonly (readonly [term: number, weight: number])[]

/** Statute words kept for one word of a question. */
const KEPT = 8
/** Pairs in which two words must have met; once is chance. */
const LEAST_MET = 2

/**
 * Learns which pairs of characters in questions come with which in their answers, by pointwise mutual information
 * (Church and Hanks 1990), damped by how often they met.
 */
export function associate(index: ArticleIndex, pairs: readonly ConfirmedPair[]): Association {
  const asked = new Map<string, number[]>()
  const told = pairs.map(({ articles }) => termsOf(index, articles.map((i) => index.texts[i] as string).join('\n')))
  const holders = new Map<number, number>()
  for (const terms of told) for (const term of terms) holders.set(term, (holders.get(term) ?? 0) + 1)
  pairs.forEach(({ folded }, n) => {
    for (const term of pairsAsked(folded)) {
      const seen = asked.get(term)
      if (seen === undefined) asked.set(term, [n])
      else seen.push(n)
    }
  })
  const known = new Map<string, (readonly [number, number])[]>()
  for (const [term, where] of asked) {
    if (where.length < LEAST_MET) continue
    const met = new Map<number, number>()
    for (const n of where) for (const other of told[n] as ReadonlySet<number>) met.set(other, (met.get(other) ?? 0) + 1)
    const best = [...met]
      .filter(([, times]) => times >= LEAST_MET)
      .map(([other, times]) => {
        const information = Math.log((times * pairs.length) / (where.length * (holders.get(other) as number)))
        return [other, Math.max(0, information) * (times / (times + 2)) * (times / where.length)] as const
      })
      .filter(([, weight]) => weight > 0)
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, KEPT)
    if (best.length > 0) known.set(term, best)
  }
  return (folded) => {
    const sum = new Map<number, number>()
    for (const term of pairsAsked(folded))
      for (const [other, weight] of known.get(term) ?? []) sum.set(other, (sum.get(other) ?? 0) + weight)
    return [...sum]
  }
}

function termsOf(index: ArticleIndex, folded: string): Set<number> {
  const terms = new Set<number>()
  eachTerm(index.alphabet.read(folded), (term) => {
    if (term >= PAIR_BASE) terms.add(term)
  })
  return terms
}
