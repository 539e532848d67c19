import type { ArticleNumber } from '../domain/numerals.ts'
import { createAlphabet, type Letters } from './alphabet.ts'
import { BEARING_RULES, bearingOf } from './bearing.ts'
import { isPenal, mentionsIn, REFERENCE_RULES } from './cross-references.ts'
import { fold } from './fold.ts'
import type { Library } from './laws.ts'
import type { Document, MeanLengths } from './postings.ts'
import { type FieldWeights, indexDocuments, type PostingsData } from './postings-data.ts'
import { marksOf } from './stored-index-marks.ts'

/** All that costs time to work out for a library, in plain arrays: it is kept in a file and read back as it is. */
export interface StoredIndex {
  readonly letters: Letters
  readonly articles: PostingsData
  readonly laws: PostingsData
  /** Folded, by law. */
  readonly titles: readonly string[]
  /** First article of every law, and the end of the last. */
  readonly lawStarts: Int32Array
  readonly traits: Traits
}

/** What follows from the text of an article alone, by article. */
export interface Traits {
  /** See {@link marksOf}. */
  readonly marks: Float64Array
  readonly texts: readonly string[]
  readonly bearing: Float32Array
  readonly penal: Uint8Array
  /** Where the mentions of every article begin, and the end of the last. */
  readonly mentionStarts: Int32Array
  /** Article numbers, see {@link packNumber}. */
  readonly mentions: Int32Array
}

export const ARTICLE_WEIGHTS: FieldWeights = { titleWeight: 2, titleB: 0.3, textB: 0.75, k1: 1.2 }
export const LAW_WEIGHTS: FieldWeights = { titleWeight: 3, titleB: 0.3, textB: 0.3, k1: 3 }
/** The rules by which an index was made; another set of rules needs another index. */
export const RULES = JSON.stringify([ARTICLE_WEIGHTS, LAW_WEIGHTS, BEARING_RULES, REFERENCE_RULES])
/** Characters read between two pauses: a few milliseconds of work. */
const STEP = 1 << 14
const SUB_BASE = 1 << 14

/** Lengths that count as usual; given only to compare an index with another one. */
export interface Means {
  readonly articles: MeanLengths
  readonly laws: MeanLengths
}

/** Works out everything, pausing often. */
export function* indexLibrary(library: Library, means?: Means): Generator<void, StoredIndex> {
  const traits = yield* traitsOf(
    library,
    (function* () {
      for (let i = 0; i < library.articles.length; i++) yield i
    })(),
  )
  const titles = library.laws.map((law) => law.folded)
  const lawStarts = Int32Array.from([...library.laws.map((law) => law.start), library.articles.length])
  const alphabet = createAlphabet()
  const known = means ?? meansOf(titles, lawStarts, traits.texts)
  const articles = yield* indexDocuments(
    {
      size: library.articles.length,
      mean: known.articles,
      at: (i) => ({ title: titles[library.lawOf[i] as number] ?? '', text: traits.texts[i] as string }),
    },
    alphabet,
    ARTICLE_WEIGHTS,
  )
  const laws = yield* indexDocuments(
    {
      size: titles.length,
      mean: known.laws,
      at: (l) => lawDocument(titles[l] as string, traits.texts.slice(lawStarts[l], lawStarts[l + 1])),
    },
    alphabet,
    LAW_WEIGHTS,
  )
  return { letters: alphabet.letters(), articles, laws, titles, lawStarts, traits }
}

export const lawDocument = (title: string, texts: readonly string[]): Document => ({ title, text: texts.join('\n') })

/** Traits of the articles at these positions, in their order. */
export function* traitsOf(library: Library, positions: Iterable<number>): Generator<void, Traits> {
  const texts: string[] = []
  const bearing: number[] = []
  const penal: number[] = []
  const mentionStarts: number[] = [0]
  const mentions: number[] = []
  let work = 0
  const chosen = [...positions]
  for (const i of chosen) {
    const text = library.articles[i]?.text ?? ''
    texts.push(fold(text))
    bearing.push(bearingOf(text))
    penal.push(isPenal(text) ? 1 : 0)
    mentions.push(...mentionsIn(text).map(packNumber))
    mentionStarts.push(mentions.length)
    work += text.length
    if (work < STEP) continue
    work = 0
    yield
  }
  return {
    marks: yield* marksOf(library, chosen),
    texts,
    bearing: Float32Array.from(bearing),
    penal: Uint8Array.from(penal),
    mentionStarts: Int32Array.from(mentionStarts),
    mentions: Int32Array.from(mentions),
  }
}

/** An article number in one integer. */
export const packNumber = ({ main, sub }: ArticleNumber): number => main * SUB_BASE + (sub === undefined ? 0 : sub + 1)

/** The numbers that an article mentions. */
export function mentionedBy({ mentionStarts, mentions }: Traits, article: number): readonly ArticleNumber[] {
  const first = mentionStarts[article] as number
  const end = mentionStarts[article + 1] as number
  if (first === end) return []
  return Array.from(mentions.subarray(first, end), (packed) => {
    const main = Math.floor(packed / SUB_BASE)
    const sub = packed % SUB_BASE
    return sub === 0 ? { main } : { main, sub: sub - 1 }
  })
}

function meansOf(titles: readonly string[], lawStarts: Int32Array, texts: readonly string[]): Means {
  let all = 0
  let articleTitles = 0
  let lawTitles = 0
  for (const text of texts) all += text.length
  for (const [l, title] of titles.entries()) {
    lawTitles += title.length
    articleTitles += title.length * ((lawStarts[l + 1] as number) - (lawStarts[l] as number))
  }
  const breaks = texts.length - titles.length
  return {
    articles: { title: articleTitles / texts.length, text: all / texts.length },
    laws: { title: lawTitles / titles.length, text: (all + breaks) / titles.length },
  }
}
