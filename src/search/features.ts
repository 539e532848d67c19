import { PAIR, PAIR_BASE, STRANGER } from './alphabet.ts'
import type { ArticleIndex } from './article-index.ts'
import type { Experience } from './experience.ts'
import { type Fused, maximum } from './fusion.ts'
import type { Law } from './laws.ts'
import type { Query } from './query.ts'
import { questionTypes, typeMatcherFor } from './question-type.ts'
import { subjectOf } from './question-words.ts'
import { NO_KIND, type Standing } from './standing.ts'
import { createWordingReader, type Weighed } from './wording.ts'

/** Characters in which an article says what it is about. */
const OPENING = 40
/** What is measured of the wording of an article: shares, 0..1, of the words that it holds, */
const MEANT = 0
/** by how rare they are in the statutes, */
const RARE_PAIRS = 1
const RARE_SINGLES = 2
/** by how rare they are in questions too: everybody asks about a contract, */
const SELDOM_ASKED = 3
/** and by all their rarity in the statutes; by this, the last one, each clause is measured too. */
const RARE = 4
const MEASURES = 5

/** Makes the rows of features by which a judge compares candidates: one row a candidate, all of the same width. */
export function createFeatures(
  index: ArticleIndex,
  experience?: Experience,
  standing?: Standing,
): (query: Query, found: Fused, candidates: readonly number[]) => Float32Array[] {
  const { library, articles, alphabet, texts, bearing } = index
  const matchTypes = typeMatcherFor(texts)
  const readFor = createWordingReader(MEASURES)

  function rarity(word: string): number {
    const [first, second] = alphabet.read(word)
    if (first === undefined || first === STRANGER || second === STRANGER) return 0
    return articles.idf(second === undefined ? first : first * PAIR_BASE + second)
  }

  function weigh(query: Query, meant: readonly string[]): Weighed[] {
    const asked = subjectOf(query.folded)
    const measures: Map<string, number>[] = []
    measures[MEANT] = shares(meant, () => 1)
    measures[RARE_PAIRS] = shares(new Set([...pairsOf(asked), ...meant]), rarity)
    measures[RARE_SINGLES] = shares(new Set(singlesOf(query.folded + query.expansion.replaced)), rarity)
    const words = new Set([...pairsOf(asked), ...singlesOf(asked)])
    const rare = (word: string): number => rarity(word) * (word.length === 1 ? 1 : PAIR)
    measures[SELDOM_ASKED] = shares(words, (word) => rare(word) * (experience?.seldomAsked(word) ?? 1))
    measures[RARE] = shares(words, rare)
    const all = new Set(measures.flatMap((measure) => [...measure.keys()]))
    return [...all].map((word) => ({ word, weights: measures.map((measure) => measure.get(word) ?? 0) }))
  }

  return (query, found, candidates) => {
    const types = questionTypes(query.folded)
    const pairs = pairsOf(subjectOf(query.expansion.replaced))
    const wording = readFor(weigh(query, pairs))
    const titled = new Map<number, number>()
    const titleShare = (l: number): number => {
      const share = titled.get(l) ?? shareIn((library.laws[l] as Law).core, pairs)
      titled.set(l, share)
      return share
    }
    const highest = {
      pairs: maximum(found.pairs),
      associated: maximum(found.associated),
      sum: maximum(found.lawSum),
      document: maximum(found.lawDocument),
    }
    /** The liker an earlier question, the more the answers to that one count, and the less anything else. */
    const known = found.recalled?.known ?? 0
    const within = found.within(new Set(candidates.map((i) => library.lawOf[i] as number)))
    return candidates.map((i) => {
      const l = library.lawOf[i] as number
      const law = library.laws[l] as Law
      const text = texts[i] as string
      const opening = wording(text, OPENING).sums[RARE_PAIRS] as number
      const { sums: told, most, mean, best, run } = wording(text)
      const fused = found.fused[i] as number
      const lawPrior = experience?.lawPrior[l] ?? 0
      const articlePrior = experience?.articlePrior[i] ?? 0
      const recalledLaw = found.recalled?.laws.get(l) ?? 0
      const around = found.recalled?.around[i] ?? 0
      const seldom = told[SELDOM_ASKED] as number
      const extent = Math.log(law.articles.length)
      return Float32Array.of(
        fused,
        (found.lexical[i] as number) / (found.lexicalMax || 1),
        (found.pairs[i] as number) / highest.pairs,
        (found.associated[i] as number) / highest.associated,
        (found.lawSum[l] as number) / highest.sum,
        (found.lawDocument[l] as number) / highest.document,
        within[i] as number,
        lawPrior,
        articlePrior,
        found.recalled?.articles.get(i) ?? 0,
        recalledLaw,
        around,
        bearing[i] as number,
        matchTypes(types, i),
        told[MEANT] as number,
        told[RARE_PAIRS] as number,
        told[RARE_SINGLES] as number,
        seldom,
        opening,
        titleShare(l),
        Math.log(1 + text.length),
        Math.log(1 + i - law.start),
        extent,
        most,
        most - (told[RARE] as number),
        mean,
        best === 0 ? 1 : 0,
        Math.log1p(run),
        standing?.cited[l] ?? 0,
        standing?.clauses[i] ?? 0,
        standing?.defines[i] ?? 0,
        ...(standing?.kinds[l] ?? NO_KIND),
        known * fused,
        known * lawPrior,
        known * articlePrior,
        known * recalledLaw,
        known * around,
        known * seldom,
        known * extent,
      )
    })
  }
}

/** Every word with its share of the weight of all; a word that comes twice weighs twice. */
function shares(words: Iterable<string>, weight: (word: string) => number): Map<string, number> {
  const weights = new Map<string, number>()
  let all = 0
  for (const word of words) {
    const own = weight(word)
    weights.set(word, (weights.get(word) ?? 0) + own)
    all += own
  }
  for (const [word, own] of weights) weights.set(word, own / (all || 1))
  return weights
}

const singlesOf = (text: string): readonly string[] => subjectOf(text).match(/\p{Script=Han}/gu) ?? []
const pairsOf = (text: string): string[] =>
  [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair]) => pair as string)

function shareIn(text: string, pairs: readonly string[]): number {
  return pairs.length === 0 ? 0 : pairs.filter((pair) => text.includes(pair)).length / pairs.length
}
