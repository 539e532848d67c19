import { subjectOf } from './question-words.ts'

/** Pairs of neighbouring characters, and words of Latin letters, in the subject of a question; any words, also such as no statute has. */
export function pairsAsked(folded: string): Set<string> {
  return new Set([...subjectOf(folded).matchAll(/(?=(\p{Script=Han}{2}))|[a-z0-9]{2,}/gu)].map((m) => m[1] ?? m[0]))
}

/** Single characters of the same. */
export function singlesAsked(folded: string): Set<string> {
  return new Set(subjectOf(folded).match(/\p{Script=Han}/gu) ?? [])
}
