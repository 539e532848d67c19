import type { Clause } from '../../domain/consultation.ts'
import { ONE_NUMBER, plainText } from '../../search/quote-shapes.ts'

/** The words of a clause without what renumbering changes, as neighbouring characters and how often each pair stands there. */
export interface Gist {
  /** The words themselves, references to articles among them. */
  readonly words: string
  readonly pairs: ReadonlyMap<string, number>
  readonly size: number
}

/** Number of the article before its first words. */
const OWN_NUMBER = /^第[^条條]{1,9}[条條](?:之[一二三四五六七八九十]{1,3})?[\s　]+/

export function gistOf({ text, heading = '' }: Pick<Clause, 'text' | 'heading'>): Gist {
  const words = `${heading}\n${text.replace(OWN_NUMBER, '')}`
  return { ...gistOfWords(words), words: plainText(words) }
}

export function gistOfWords(text: string): Gist {
  const words = plainText(text)
  const masked = words.replace(ONE_NUMBER, '某条').replace(/[^\p{L}\p{N}]+/gu, '')
  const pairs = new Map<string, number>()
  for (let i = 0; i + 1 < masked.length; i++) {
    const pair = masked.slice(i, i + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return { words, pairs, size: Math.max(0, masked.length - 1) }
}

/**
 * The same texts with every pair weighed by how rare it is among them (inverse document frequency): what stands in
 * every article of a law says little about which of them is which.
 */
export function weighed(gists: readonly Gist[]): readonly Gist[] {
  const holders = new Map<string, number>()
  for (const { pairs } of gists) for (const pair of pairs.keys()) holders.set(pair, (holders.get(pair) ?? 0) + 1)
  return gists.map(({ words, pairs }) => {
    const heavy = new Map<string, number>()
    let size = 0
    for (const [pair, count] of pairs) {
      const weight = count * Math.log(1 + gists.length / (holders.get(pair) ?? 1))
      heavy.set(pair, weight)
      size += weight
    }
    return { words, pairs: heavy, size }
  })
}

/** Pairs that stand in both, as often as they do in both. */
export function sharedBy(a: Gist, b: Gist): number {
  const [small, large] = a.pairs.size <= b.pairs.size ? [a, b] : [b, a]
  let shared = 0
  for (const [pair, count] of small.pairs) shared += Math.min(count, large.pairs.get(pair) ?? 0)
  return shared
}

/** What of `whole` is not in `part`. */
export function without(whole: Gist, part: Gist): Gist {
  const pairs = new Map<string, number>()
  let size = 0
  for (const [pair, count] of whole.pairs) {
    const left = count - (part.pairs.get(pair) ?? 0)
    if (left <= 0) continue
    pairs.set(pair, left)
    size += left
  }
  return { words: '', pairs, size }
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** How alike two texts are, 0..1: twice what they share by what they have. */
export const alike = (a: Gist, b: Gist): number => share(2 * sharedBy(a, b), a.size + b.size)

/** Which share of a text stands in another, 0..1. */
export const heldIn = (part: Gist, whole: Gist): number => share(sharedBy(part, whole), part.size)
