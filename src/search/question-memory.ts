import type { ArticleIndex } from './article-index.ts'
import type { ConfirmedPair } from './association.ts'
import { pairsAsked, singlesAsked } from './question-terms.ts'

/** Earlier questions like this one: how alike, 0..1, by article and by law that answered them. */
export interface Recalled {
  readonly articles: ReadonlyMap<number, number>
  readonly laws: ReadonlyMap<number, number>
}

/** Earlier questions that are recalled. */
const RECALLED = 12
/** Less alike than this they share no more than the manner of asking. */
const LEAST_ALIKE = 0.08
const SINGLE_SHARE = 0.5

/** Remembers confirmed questions; likeness is the cosine of their terms weighted by rarity among the questions. */
export function rememberQuestions(index: ArticleIndex, pairs: readonly ConfirmedPair[]): (folded: string) => Recalled {
  const holders = new Map<string, number[]>()
  const asked = pairs.map(({ folded }) => termsOf(folded))
  asked.forEach((terms, n) => {
    for (const term of terms) {
      const where = holders.get(term)
      if (where === undefined) holders.set(term, [n])
      else where.push(n)
    }
  })
  const rarity = (term: string): number =>
    Math.log(1 + pairs.length / (1 + (holders.get(term)?.length ?? 0))) * (term.length === 1 ? SINGLE_SHARE : 1)
  const lengthOf = (terms: Iterable<string>): number => {
    let sum = 0
    for (const term of terms) sum += rarity(term) ** 2
    return Math.sqrt(sum) || 1
  }
  const lengths = asked.map(lengthOf)

  return (folded) => {
    const terms = termsOf(folded)
    const shared = new Map<number, number>()
    for (const term of terms)
      for (const n of holders.get(term) ?? []) shared.set(n, (shared.get(n) ?? 0) + rarity(term) ** 2)
    const own = lengthOf(terms)
    const alike = [...shared]
      .map(([n, sum]) => [n, sum / (own * (lengths[n] as number))] as const)
      .filter(([, likeness]) => likeness >= LEAST_ALIKE)
      .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, RECALLED)
    const articles = new Map<number, number>()
    const laws = new Map<number, number>()
    for (const [n, likeness] of alike) {
      for (const i of pairs[n]?.articles ?? []) {
        articles.set(i, Math.max(articles.get(i) ?? 0, likeness))
        const law = index.library.lawOf[i] as number
        laws.set(law, Math.max(laws.get(law) ?? 0, likeness))
      }
    }
    return { articles, laws }
  }
}

const termsOf = (folded: string): readonly string[] => [...pairsAsked(folded), ...singlesAsked(folded)]
