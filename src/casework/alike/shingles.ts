import { fold } from '../../search/fold.ts'

/** Characters of one shingle: long enough that ordinary wording does not fill them by chance. */
const SIZE = 4
/** Multiplier of a rolling hash over UTF-16 units (Java's String.hashCode). */
const FACTOR = 31

/** Letters and figures of a text, folded; spacing, punctuation and width do not make a text another one. */
export const lettersOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '')

/** Hashes of all neighbouring characters, each once; a shorter text is one shingle. */
export function shinglesOf(letters: string): ReadonlySet<number> {
  const out = new Set<number>()
  const last = Math.max(0, letters.length - SIZE)
  for (let i = 0; i <= last; i++) {
    let hash = 0
    for (let k = i; k < Math.min(i + SIZE, letters.length); k++)
      hash = (Math.imul(hash, FACTOR) + letters.charCodeAt(k)) | 0
    out.add(hash)
  }
  return out
}
