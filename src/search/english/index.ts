import { type Alphabet, eachTerm, PAIR_BASE } from '../alphabet.ts'
import type { Expansion } from '../lexicon.ts'
import type { Postings } from '../postings.ts'
import { type Dictionary, readDictionary } from './dictionary.ts'
import { runsOf, stemsOf } from './gloss.ts'

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
/** Latin words that make a question English beside Chinese ones; a plate number or `AED` does not. */
const FEW_WORDS = 3
/** Alone, one word is enough. */
const LONE_WORD = /^\P{Script=Han}*\b[a-z]{4,}\b\P{Script=Han}*$/u

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
  return LONE_WORD.test(folded) || (folded.match(/[a-z]{2,}/g)?.length ?? 0) >= FEW_WORDS
}

interface Translation {
  readonly word: string
  /** Words of the statutes for a word of everyday speech. */
  readonly lay: Terms
  readonly worth: number
}

/** An expression of a question: every way to say it in Chinese, as terms that must stand together in a text. */
export interface Sense {
  readonly stems: number
  readonly ways: readonly (readonly number[])[]
}
export interface Translated {
  readonly terms: Terms
  readonly senses: readonly Sense[]
  /** Words with a meaning in the question, known to the dictionary or not. */
  readonly stems: number
}
const NOTHING: Translated = { terms: [], senses: [], stems: 0 }

/** Turns the English words of a question into terms of one index, through the dictionary and the lay lexicon. */
export function createTranslator(
  alphabet: Alphabet,
  postings: Postings,
  expand: (folded: string) => Expansion,
): (folded: string) => Translated {
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

  /** The word itself, or any word of the statutes for it. */
  function waysOf({ word, lay }: Translation): readonly (readonly number[])[] {
    const own: number[] = []
    eachTerm(alphabet.read(word), (term) => {
      if (word.length === 1 || term >= PAIR_BASE) own.push(term)
    })
    return [own, ...lay.filter(([term]) => term >= PAIR_BASE).map(([term]) => [term])].filter((way) => way.length > 0)
  }

  return (folded) => {
    if (!isEnglish(folded)) return NOTHING
    const book = knownWords()
    const runs = runsOf(folded, book.has)
    const scale = Math.min(HEAVIEST, Math.sqrt(runs.length)) / Math.max(1, Math.sqrt(runs.length))
    const said = runs.map(({ key, stems }) => {
      const best = book
        .words(key)
        .map(({ word, closeness }) => translation(word, closeness))
        .filter(({ worth }) => worth > 0)
        .toSorted((a, b) => b.worth - a.worth)
        .slice(0, TRANSLATIONS)
      return { stems, best, all: best.reduce((sum, { worth }) => sum + worth, 0) }
    })
    return {
      terms: said.flatMap(({ stems, best, all }) =>
        best.flatMap((one) => termsOf(one, (one.worth / all) * (stems > 1 ? SEVERAL : 1) * scale)),
      ),
      senses: said.map(({ stems, best }) => ({ stems, ways: best.flatMap(waysOf) })),
      stems: stemsOf(folded).filter((stem) => stem !== '').length,
    }
  }
}
