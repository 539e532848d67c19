import type { Alphabet } from './alphabet.ts'
import type { CrossReferences } from './cross-references.ts'
import type { Library } from './laws.ts'
import type { Postings } from './postings.ts'
import { indexLibrary } from './stored-index.ts'
import { fitIndex } from './stored-index-fit.ts'

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

/** Builds the index of a library from nothing. */
export function* buildArticleIndex(library: Library): Generator<void, ArticleIndex> {
  const { index } = yield* fitIndex(yield* indexLibrary(library), library)
  if (index === undefined) throw new Error('an index does not fit what it was made from')
  return index
}
