import { fold } from '../search/fold.ts'
import { subjectOf } from '../search/question-words.ts'

/** Pieces of a text (single signs and pairs) with their weights; length 1 altogether, so that products are cosines. */
export type Shingles = ReadonlyMap<string, number>

/** A single sign says less than a pair. */
const SINGLE = 0.6

/** What masking left of a number. */
const HIDDEN = /[a-z\d]{0,3}\*{4}[a-z\d]{0,2}/g

/** What a question is about: folded, without the words by which one asks, without signs. */
export function subjectText(text: string): string {
  return subjectOf(fold(text).replace(HIDDEN, ' '))
    .replace(/[^\p{Script=Han}a-z0-9]+/gu, ' ')
    .trim()
}

/** Shingles of each text, rare ones weighing more. */
export function shinglesOf(texts: readonly string[]): Shingles[] {
  const grams = texts.map(gramsIn)
  const holders = new Map<string, number>()
  for (const set of grams) for (const gram of set) holders.set(gram, (holders.get(gram) ?? 0) + 1)
  const rarity = (gram: string): number =>
    Math.log(1 + texts.length / (holders.get(gram) ?? 1)) * ([...gram].length === 1 ? SINGLE : 1)
  return grams.map((set) => ofLengthOne(new Map([...set].map((gram) => [gram, rarity(gram)]))))
}

function gramsIn(text: string): Set<string> {
  const grams = new Set<string>()
  for (const part of text.split(' ')) {
    const units = part.match(/[a-z0-9]+|\p{Script=Han}/gu) ?? []
    units.forEach((unit, i) => {
      grams.add(unit)
      const next = units[i + 1]
      if (next !== undefined) grams.add(`${unit}${next}`)
    })
  }
  return grams
}

function ofLengthOne(weights: ReadonlyMap<string, number>): Shingles {
  const length = Math.sqrt([...weights.values()].reduce((sum, w) => sum + w * w, 0))
  return new Map([...weights].map(([gram, weight]) => [gram, length === 0 ? 0 : weight / length]))
}
