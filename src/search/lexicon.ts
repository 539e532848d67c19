import { type Alphabet, eachTerm, PAIR_BASE } from './alphabet.ts'
import { fold } from './fold.ts'
import type { Postings } from './postings.ts'

/** What the lay lexicon adds to a query. */
export interface Expansion {
  /** Term and weight, to be added to the score. */
  readonly terms: readonly (readonly [number, number])[]
  /** The text with every lay word replaced by the first statute word: 养狗 -> 养犬. */
  readonly replaced: string
  /** Lay words found whose statute words are stored. */
  readonly words: number
  /** The text without the lay words. */
  readonly rest: string
  /** The lay words, in order. */
  readonly said: readonly string[]
}

interface Row {
  readonly key: string
  readonly first: string
  /** A statute word of this row stands in the index. */
  readonly stored: boolean
  readonly terms: readonly (readonly [number, number])[]
}

/** Shorter keys with something between their characters are chance. */
const LEAST_SPREAD = 3
/** Characters that may stand between those of a key: 不退押金 in 不肯退我押金. */
const BETWEEN = 3
const PAIR_WEIGHT = 1.2
const SINGLE_WEIGHT = 0.5

/** Prepares the lexicon for one index: words that the statutes do not hold are left out. */
export function createExpander(
  lexicon: ReadonlyMap<string, readonly string[]>,
  alphabet: Alphabet,
  postings: Postings,
): (folded: string) => Expansion {
  const rows = new Map<string, Row[]>()
  for (const [lay, targets] of lexicon) {
    const key = fold(lay).trim()
    const words = targets.map((t) => fold(t).trim()).filter((t) => t !== '' && t !== key)
    if (key === '' || words.length === 0) continue
    const initial = key[0] as string
    const row: Row = {
      key,
      first: words[0] as string,
      stored: words.some((w) => isStored(w, alphabet, postings)),
      terms: termsOf(words, alphabet, postings),
    }
    rows.set(
      initial,
      [...(rows.get(initial) ?? []), row].toSorted((a, b) => b.key.length - a.key.length),
    )
  }

  return (folded) => {
    const terms: (readonly [number, number])[] = []
    const seen = new Set<Row>()
    let stored = 0
    let replaced = ''
    let rest = ''
    const said: string[] = []
    for (let i = 0; i < folded.length; i++) {
      const row = rows.get(folded[i] as string)?.find((r) => folded.startsWith(r.key, i) && isWhole(folded, i, r.key))
      if (row === undefined) {
        replaced += folded[i]
        rest += folded[i]
        continue
      }
      replaced += row.first
      rest += ' '
      said.push(row.key)
      if (!seen.has(row)) {
        terms.push(...row.terms)
        if (row.stored) stored++
      }
      seen.add(row)
      i += row.key.length - 1
    }
    for (const row of spreadIn(folded, rows)) if (!seen.has(row)) terms.push(...row.terms)
    return { terms, replaced, words: stored, rest, said }
  }
}

/** Rows whose key stands in the text with a few other characters between. Their own words stay in the text. */
function spreadIn(text: string, rows: ReadonlyMap<string, readonly Row[]>): Set<Row> {
  const found = new Set<Row>()
  for (let i = 0; i < text.length; i++)
    for (const row of rows.get(text[i] as string) ?? [])
      if (row.key.length >= LEAST_SPREAD && isSpread(text, i, row.key)) found.add(row)
  return found
}

function isSpread(text: string, at: number, key: string): boolean {
  const end = Math.min(text.length, at + key.length + (key.length === LEAST_SPREAD ? BETWEEN - 1 : BETWEEN))
  let i = at
  for (let k = 1; k < key.length; k++) {
    do {
      i++
      if (i >= end || !HAN.test(text[i] as string)) return false
    } while (text[i] !== key[k])
  }
  return true
}

const HAN = /\p{Script=Han}/u

function latin(char: string | undefined): boolean {
  return char !== undefined && /[a-z0-9]/.test(char)
}

/** Latin words must not match inside longer ones; Han words have no borders. */
function isWhole(text: string, at: number, key: string): boolean {
  const starts = !latin(key[0]) || !latin(text[at - 1])
  return starts && (!latin(key.at(-1)) || !latin(text[at + key.length]))
}

function isStored(word: string, alphabet: Alphabet, postings: Postings): boolean {
  let all = true
  eachTerm(alphabet.read(word), (term) => {
    if (postings.count(term) === 0) all = false
  })
  return all
}

function termsOf(words: readonly string[], alphabet: Alphabet, postings: Postings): [number, number][] {
  const weights = new Map<number, number>()
  const share = 1 / Math.sqrt(words.length)
  const add = (term: number, weight: number): void => void weights.set(term, (weights.get(term) ?? 0) + weight)
  for (const word of words) {
    const singles: number[] = []
    const pairs: number[] = []
    eachTerm(alphabet.read(word), (term) => (term < PAIR_BASE ? singles : pairs).push(term))
    if (pairs.every((p) => postings.count(p) > 0)) {
      for (const pair of pairs) add(pair, (PAIR_WEIGHT * share) / Math.sqrt(pairs.length))
    }
    for (const single of singles) add(single, SINGLE_WEIGHT * share)
  }
  return [...weights]
}
