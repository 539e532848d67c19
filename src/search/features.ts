import { PAIR_BASE, STRANGER } from './alphabet.ts'
import type { ArticleIndex } from './article-index.ts'
import type { Experience } from './experience.ts'
import { type Fused, maximum } from './fusion.ts'
import type { Law } from './laws.ts'
import type { Query } from './query.ts'
import { questionTypes, typeMatch } from './question-type.ts'
import { subjectOf } from './question-words.ts'
import { createWithinLaw } from './within-law.ts'

/** Characters in which an article says what it is about. */
const OPENING = 40

/** Makes the rows of features by which a judge compares candidates: one row a candidate, all of the same width. */
export function createFeatures(
  index: ArticleIndex,
  experience?: Experience,
): (query: Query, found: Fused, candidates: readonly number[]) => Float32Array[] {
  const { library, articles, alphabet, texts, bearing } = index
  const compareWithin = createWithinLaw(index)

  /** Each once, with its share of the rarity of all. */
  function weighed(words: readonly string[]): readonly (readonly [string, number])[] {
    const rarities = [...new Set(words)].map((word) => [word, rarity(word)] as const)
    const all = rarities.reduce((sum, [, one]) => sum + one, 0)
    return rarities.map(([word, one]) => [word, one / (all || 1)] as const)
  }

  function rarity(word: string): number {
    const [first, second] = alphabet.read(word)
    if (first === undefined || first === STRANGER || second === STRANGER) return 0
    return articles.idf(second === undefined ? first : first * PAIR_BASE + second)
  }

  return (query, found, candidates) => {
    const types = questionTypes(query.folded)
    const pairs = pairsOf(subjectOf(query.expansion.replaced))
    const rarePairs = weighed(pairsOf(subjectOf(query.folded)).concat(pairs))
    const rareSingles = weighed(subjectOf(query.folded + query.expansion.replaced).match(/\p{Script=Han}/gu) ?? [])
    const most = {
      pairs: maximum(found.pairs),
      associated: maximum(found.associated),
      sum: maximum(found.lawSum),
      document: maximum(found.lawDocument),
    }
    const within = compareWithin(query, new Set(candidates.map((i) => library.lawOf[i] as number)))
    return candidates.map((i) => {
      const l = library.lawOf[i] as number
      const law = library.laws[l] as Law
      const text = texts[i] as string
      return Float32Array.of(
        found.fused[i] as number,
        (found.lexical[i] as number) / (found.lexicalMax || 1),
        (found.pairs[i] as number) / most.pairs,
        (found.associated[i] as number) / most.associated,
        (found.lawSum[l] as number) / most.sum,
        (found.lawDocument[l] as number) / most.document,
        within[i] as number,
        experience?.lawPrior[l] ?? 0,
        experience?.articlePrior[i] ?? 0,
        found.recalled?.articles.get(i) ?? 0,
        found.recalled?.laws.get(l) ?? 0,
        bearing[i] as number,
        typeMatch(types, text),
        shareIn(text, pairs),
        weightIn(text, rarePairs),
        weightIn(text, rareSingles),
        weightIn(text.slice(0, OPENING), rarePairs),
        shareIn(law.core, pairs),
        Math.log(1 + text.length),
        Math.log(1 + i - law.start),
      )
    })
  }
}

const pairsOf = (text: string): string[] =>
  [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair]) => pair as string)

function weightIn(text: string, words: readonly (readonly [string, number])[]): number {
  let sum = 0
  for (const [word, weight] of words) if (text.includes(word)) sum += weight
  return sum
}

function shareIn(text: string, pairs: readonly string[]): number {
  return pairs.length === 0 ? 0 : pairs.filter((pair) => text.includes(pair)).length / pairs.length
}
