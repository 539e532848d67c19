import type { ArticleIndex } from './article-index.ts'
import { associate, type ConfirmedPair } from './association.ts'
import type { Terms } from './english/index.ts'
import { type Recalled, rememberQuestions } from './question-memory.ts'

/** What confirmed answers teach the ranking. */
export interface Experience {
  readonly recall: (folded: string) => Recalled
  /** Rarity of a character or a pair of characters among the questions. */
  readonly seldomAsked: (term: string) => number
  readonly associate: (folded: string) => Terms
  /** Weight of the associated words; 0 while they are learned from too little and do more harm than good. */
  readonly association: number
  /** Logarithm of how often each law was the answer, by position. */
  readonly lawPrior: Float32Array
  readonly articlePrior: Float32Array
}

/** Answers that every law and article is credited with beforehand. */
const CREDIT = 0.3
/** Confirmed pairs from which associated words help. */
const ENOUGH = 700
const ASSOCIATION = 0.15

/** Gathers what a set of confirmed pairs teaches; takes a few milliseconds for a thousand of them. */
export function gatherExperience(index: ArticleIndex, pairs: readonly ConfirmedPair[]): Experience {
  const { library } = index
  const laws = new Float32Array(library.laws.length)
  const articles = new Float32Array(library.articles.length)
  for (const pair of pairs) {
    for (const law of new Set(pair.articles.map((i) => library.lawOf[i] as number)))
      laws[law] = (laws[law] as number) + 1
    for (const i of pair.articles) articles[i] = (articles[i] as number) + 1
  }
  return {
    ...rememberQuestions(index, pairs),
    associate: associate(index, pairs),
    association: pairs.length >= ENOUGH ? ASSOCIATION : 0,
    lawPrior: laws.map(prior),
    articlePrior: articles.map(prior),
  }
}

const prior = (times: number): number => Math.log((times + CREDIT) / CREDIT)
