import { type Alphabet, createAlphabet } from './alphabet.ts'
import { bearingOf } from './bearing.ts'
import { type CrossReferences, readCrossReferences } from './cross-references.ts'
import { fold } from './fold.ts'
import type { Library } from './laws.ts'
import { buildPostings, type Document, type FieldWeights, type Postings } from './postings.ts'

/** Everything that is worked out once for a set of articles. */
export interface ArticleIndex {
  readonly library: Library
  readonly alphabet: Alphabet
  /** One document an article. */
  readonly articles: Postings
  /** One document a law: all its articles together. */
  readonly laws: Postings
  readonly references: CrossReferences
  /** Folded texts, by position. */
  readonly texts: readonly string[]
  /** How much each article bears on citizens, by position; see `bearing.ts`. */
  readonly bearing: Float32Array
}

const ARTICLE_WEIGHTS: FieldWeights = { titleWeight: 2, titleB: 0.3, textB: 0.75, k1: 1.2 }
const LAW_WEIGHTS: FieldWeights = { titleWeight: 3, titleB: 0.3, textB: 0.3, k1: 3 }
/** Articles folded between two pauses. */
const STEP = 300

export function* buildArticleIndex(library: Library): Generator<void, ArticleIndex> {
  const alphabet = createAlphabet()
  const texts: string[] = []
  const bearing = new Float32Array(library.articles.length)
  for (const article of library.articles) {
    bearing[texts.length] = bearingOf(article.text)
    texts.push(fold(article.text))
    if (texts.length % STEP === 0) yield
  }
  const rows: Document[] = library.articles.map((_, i) => ({
    title: library.laws[library.lawOf[i] as number]?.folded ?? '',
    text: texts[i] as string,
  }))
  const articles = yield* buildPostings(rows, alphabet, ARTICLE_WEIGHTS)
  const wholes: Document[] = library.laws.map((law) => ({
    title: law.folded,
    text: texts.slice(law.start, law.start + law.articles.length).join('\n'),
  }))
  const laws = yield* buildPostings(wholes, alphabet, LAW_WEIGHTS)
  const references = yield* readCrossReferences(library)
  return { library, alphabet, articles, laws, references, texts, bearing }
}
