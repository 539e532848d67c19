import { eachTerm, PAIR, PAIR_BASE } from './alphabet.ts'
import type { ArticleIndex } from './article-index.ts'
import type { Query } from './query.ts'
import { subjectOf } from './question-words.ts'

/** Compares the articles of laws with one question; laws that were compared before cost nothing. */
export type WithinLaw = (laws: ReadonlySet<number>) => Float32Array

/**
 * Compares the articles of one law with a question by words that are rare in that law: what its title already says tells
 * none of them apart. Gives 0..1 by position, 1 for the best of each law asked for; shared, valid until the next question.
 */
export function createWithinLaw(index: ArticleIndex): (query: Query) => WithinLaw {
  const { library, articles, alphabet } = index
  const within = new Float32Array(library.articles.length)
  return (query) => {
    const terms = new Map<number, number>()
    const add = (term: number, weight: number): void => void terms.set(term, (terms.get(term) ?? 0) + weight)
    eachTerm(alphabet.read(subjectOf(query.folded)), (term) => add(term, term < PAIR_BASE ? 1 : PAIR))
    for (const [term, weight] of query.expansion.terms) add(term, weight)
    const compared = new Set<number>()
    return (laws) => {
      for (const l of laws) {
        const law = library.laws[l]
        if (law === undefined || compared.has(l)) continue
        compared.add(l)
        const { start } = law
        const end = start + law.articles.length
        within.fill(0, start, end)
        for (const [term, weight] of terms) articles.addWithin(term, weight, start, end, within)
        let most = 0
        for (let i = start; i < end; i++) most = Math.max(most, within[i] as number)
        if (most > 0) for (let i = start; i < end; i++) within[i] = (within[i] as number) / most
      }
      return within
    }
  }
}
