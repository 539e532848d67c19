import { type Alphabet, createAlphabet, lettersHeld } from './alphabet.ts'
import type { ArticleIndex } from './article-index.ts'
import { bearingOf } from './bearing.ts'
import { isPenal, linkArticles, mentionsIn } from './cross-references.ts'
import { fold } from './fold.ts'
import type { Library } from './laws.ts'
import type { Postings } from './postings.ts'
import {
  ARTICLE_WEIGHTS,
  LAW_WEIGHTS,
  lawDocument,
  mentionedBy,
  packNumber,
  type StoredIndex,
  type Traits,
  traitsOf,
} from './stored-index.ts'
import { layPostings } from './stored-index-layers.ts'
import { lawMarksOf, marksOf } from './stored-index-marks.ts'
import { type Match, matchMarks } from './stored-index-match.ts'

/** Above this share of articles that are new or gone it is better to work out everything again. */
const MUCH = 0.1
/** Articles by which one sees whether the rules are still those by which the index was made. */
const SAMPLE = 64
/** Articles put together between two pauses. */
const STEP = 10_000

/** The index of a library, or why a stored one cannot be taken for it. */
export type Fit =
  | { readonly index: ArticleIndex; readonly changed: number }
  | { readonly index?: undefined; readonly why: 'much changed' | 'other rules' }

/** Makes the index of a library from a stored one: only what is new in the library is indexed. */
export function* fitIndex(stored: StoredIndex, library: Library, much = MUCH): Generator<void, Fit> {
  const size = library.articles.length
  const marks = yield* marksOf(library, [...library.articles.keys()])
  const match = yield* matchMarks(stored.traits.marks, marks)
  const changed = match.fresh.length + match.gone.length
  if (changed > much * Math.max(size, stored.traits.marks.length)) return { why: 'much changed' }
  if (!sameRules(stored, library, match)) return { why: 'other rules' }
  const traits = match.same
    ? stored.traits
    : yield* joinTraits(stored.traits, yield* traitsOf(library, match.fresh), match)
  const alphabet = createAlphabet(stored.letters)
  const articles = yield* layArticles(stored, library, match, traits, alphabet)
  const laws = yield* layLaws(stored, library, marks, traits, alphabet)
  const references = yield* linkArticles(library, (i) => mentionedBy(traits, i), traits.penal)
  const held = (unit: number): boolean => articles.count(unit) > 0
  return {
    changed,
    index: {
      library,
      alphabet: match.gone.length === 0 ? alphabet : createAlphabet(lettersHeld(alphabet.letters(), held)),
      articles,
      laws,
      references,
      texts: traits.texts,
      bearing: traits.bearing,
    },
  }
}

function layArticles(
  stored: StoredIndex,
  library: Library,
  match: Match,
  traits: Traits,
  alphabet: Alphabet,
): Generator<void, Postings> {
  const { titles, lawStarts } = stored
  const documents = {
    fresh: (i: number) => ({
      title: library.laws[library.lawOf[i] as number]?.folded ?? '',
      text: traits.texts[i] as string,
    }),
    gone: (d: number) => ({
      title: titles[lawStarts.findLastIndex((start) => start <= d)] ?? '',
      text: stored.traits.texts[d] as string,
    }),
  }
  return layPostings(stored.articles, match, documents, alphabet, ARTICLE_WEIGHTS)
}

function* layLaws(
  stored: StoredIndex,
  library: Library,
  marks: Float64Array,
  { texts }: Traits,
  alphabet: Alphabet,
): Generator<void, Postings> {
  const { titles, lawStarts } = stored
  const now = library.laws.map((law) => law.folded)
  const starts = Int32Array.from([...library.laws.map((law) => law.start), texts.length])
  const match = yield* matchMarks(lawMarksOf(titles, lawStarts, stored.traits.marks), lawMarksOf(now, starts, marks))
  const documents = {
    fresh: (l: number) => lawDocument(now[l] as string, texts.slice(starts[l], starts[l + 1])),
    gone: (l: number) => lawDocument(titles[l] as string, stored.traits.texts.slice(lawStarts[l], lawStarts[l + 1])),
  }
  return yield* layPostings(stored.laws, match, documents, alphabet, LAW_WEIGHTS)
}

/** Traits by position in the library: what is stored, and what is new. */
function* joinTraits(stored: Traits, own: Traits, { documentAt }: Match): Generator<void, Traits> {
  const size = documentAt.length
  const marks = new Float64Array(size)
  const texts: string[] = []
  const bearing = new Float32Array(size)
  const penal = new Uint8Array(size)
  const mentionStarts = new Int32Array(size + 1)
  const mentions: number[] = []
  let met = 0
  for (const [position, d] of documentAt.entries()) {
    const n = d < 0 ? met : d
    const from = d < 0 ? own : stored
    if (d < 0) met++
    marks[position] = from.marks[n] as number
    texts.push(from.texts[n] as string)
    bearing[position] = from.bearing[n] as number
    penal[position] = from.penal[n] as number
    for (let m = from.mentionStarts[n] as number; m < (from.mentionStarts[n + 1] as number); m++)
      mentions.push(from.mentions[m] as number)
    mentionStarts[position + 1] = mentions.length
    if (position % STEP === STEP - 1) yield
  }
  return { marks, texts, bearing, penal, mentionStarts, mentions: Int32Array.from(mentions) }
}

/** A spot check: the texts of today, read by the rules of today, give what is stored. */
function sameRules({ traits }: StoredIndex, library: Library, { documentAt }: Match): boolean {
  const size = documentAt.length
  for (let n = 0; n < SAMPLE; n++) {
    const position = Math.floor((n * size) / SAMPLE)
    const d = documentAt[position] ?? -1
    if (d < 0) continue
    const text = library.articles[position]?.text ?? ''
    const same =
      traits.texts[d] === fold(text) &&
      traits.bearing[d] === Math.fround(bearingOf(text)) &&
      traits.penal[d] === (isPenal(text) ? 1 : 0) &&
      mentionedBy(traits, d).map(packNumber).join() === mentionsIn(text).map(packNumber).join()
    if (!same) return false
  }
  return true
}
