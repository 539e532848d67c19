import { type Alphabet, eachTerm, PAIR_BASE } from '../alphabet.ts'
import type { Expansion } from '../lexicon.ts'
import type { Postings } from '../postings.ts'
import { type Dictionary, readDictionary } from './dictionary.ts'
import { runsOf } from './gloss.ts'

/** Terms of an index with weights. */
export type Terms = readonly (readonly [term: number, weight: number])[]

/** Translations tried for one expression. */
const TRANSLATIONS = 6
/** The translations of a question together weigh no more than this, however many words it has. */
const HEAVIEST = 2
/** An expression of several words is rarer by chance than one word. */
const SEVERAL = 1.5
const PAIR_WEIGHT = 1.2
const SINGLE_WEIGHT = 0.5
/** Articles that a word of everyday speech counts for when the lexicon knows the words of the statutes for it. */
const LAY_HELD = 40
/** Latin words that make a question English; a plate number or `AED` does not. */
const FEW_WORDS = 3

let dictionary: Dictionary | undefined
let reading: Generator<void, Dictionary> | undefined

/** Reads the dictionary piece by piece; whoever needs it earlier reads the rest at once. */
export async function warmEnglish(): Promise<void> {
  while (dictionary === undefined) {
    step()
    await new Promise((resume) => setImmediate(resume))
  }
}

function step(): void {
  reading ??= readDictionary()
  const { done, value } = reading.next()
  if (done !== true) return
  dictionary = value
  reading = undefined
}

/** The dictionary, read to its end first where that was not done yet. */
export function knownWords(): Dictionary {
  for (;;) {
    if (dictionary !== undefined) return dictionary
    step()
  }
}

export function isEnglish(folded: string): boolean {
  return (folded.match(/[a-z]{2,}/g)?.length ?? 0) >= FEW_WORDS
}

interface Translation {
  readonly word: string
  /** Words of the statutes for a word of everyday speech. */
  readonly lay: Terms
  readonly worth: number
}

/** Turns the English words of a question into terms of one index, through the dictionary and the lay lexicon. */
export function createTranslator(
  alphabet: Alphabet,
  postings: Postings,
  expand: (folded: string) => Expansion,
): (folded: string) => Terms {
  function holders(word: string): number {
    let least = Number.POSITIVE_INFINITY
    eachTerm(alphabet.read(word), (term) => {
      if (word.length === 1 || term >= PAIR_BASE) least = Math.min(least, postings.count(term))
    })
    return Number.isFinite(least) ? least : 0
  }

  function translation(word: string, closeness: number): Translation {
    const { said, terms } = expand(word)
    const lay = said[0] === word ? terms : []
    return { word, lay, worth: Math.log(1 + holders(word) + (lay.length > 0 ? LAY_HELD : 0)) * closeness }
  }

  function termsOf({ word, lay }: Translation, weight: number): Terms {
    const pairs = Math.sqrt(Math.max(1, word.length - 1))
    const own: (readonly [number, number])[] = []
    eachTerm(alphabet.read(word), (term) =>
      own.push([term, weight * (term < PAIR_BASE ? SINGLE_WEIGHT : PAIR_WEIGHT / pairs)]),
    )
    return [...own, ...lay.map(([term, share]) => [term, share * weight] as const)]
  }

  return (folded) => {
    if (!isEnglish(folded)) return []
    const book = knownWords()
    const runs = runsOf(folded, book.has)
    const scale = Math.min(HEAVIEST, Math.sqrt(runs.length)) / Math.max(1, Math.sqrt(runs.length))
    return runs.flatMap(({ key, stems }) => {
      const best = book
        .words(key)
        .map(({ word, closeness }) => translation(word, closeness))
        .filter(({ worth }) => worth > 0)
        .toSorted((a, b) => b.worth - a.worth)
        .slice(0, TRANSLATIONS)
      const all = best.reduce((sum, { worth }) => sum + worth, 0)
      return best.flatMap((one) => termsOf(one, (one.worth / all) * (stems > 1 ? SEVERAL : 1) * scale))
    })
  }
}
