import { eachTerm, PAIR_BASE, STRANGER } from './alphabet.ts'
import type { ArticleIndex } from './article-index.ts'
import { type Signs, signsOf } from './off-topic.ts'
import { placesIn } from './places.ts'
import { subjectOf } from './question-words.ts'
import type { Query, Ranking } from './rank.ts'

/** What the decision to answer rests on. All numbers are about 0..1 unless said otherwise. */
export interface Evidence extends Signs {
  /** Lexical score of the best article over the score of an article that held every word of the question. */
  readonly covered: number
  readonly strength: number
  /** Share of the five best articles that belong to the law of the best. */
  readonly agreement: number
  readonly margin: number
  /** Share of the pairs of neighbouring characters that the statutes know. */
  readonly known: number
  /** Does the question speak of the subject in the title of the best law? */
  readonly titled: number
  readonly layWords: number
  /** Natural logarithm of the number of units. */
  readonly length: number
  readonly otherPlace: boolean
  readonly named: boolean
}

export function gatherEvidence(index: ArticleIndex, query: Query, ranking: Ranking): Evidence {
  const units = index.alphabet.read(subjectOf(query.folded))
  let own = 0
  let pairs = 0
  let knownPairs = 0
  let size = 0
  let before = 0
  for (const unit of units) {
    if (unit !== 0) size++
    if (unit !== 0 && before !== 0) {
      pairs++
      if (unit !== STRANGER && before !== STRANGER && index.articles.count(before * PAIR_BASE + unit) > 0) knownPairs++
    }
    before = unit
  }
  eachTerm(units, (term) => {
    own += index.articles.idf(term) * (term < PAIR_BASE ? 1 : 0.6)
  })
  const best = ranking.order[0]
  const law = best === undefined ? -1 : (index.library.lawOf[best] as number)
  const five = ranking.order.slice(0, 5)
  const places = placesIn(query.folded)
  const core = index.library.laws[law]?.core ?? ''
  return {
    ...signsOf(query.folded),
    covered: own > 0 ? ranking.lexicalMax / (own * 2.2) : 0,
    strength: ranking.lexicalMax / 40,
    agreement: five.length === 0 ? 0 : five.filter((i) => index.library.lawOf[i] === law).length / 5,
    margin: (ranking.scores[0] ?? 0) - (ranking.scores[3] ?? 0),
    known: pairs === 0 ? 0 : knownPairs / pairs,
    titled: titleShare(core, query.expansion.replaced),
    layWords: Math.min(3, query.expansion.words) / 3,
    length: Math.log(1 + size),
    otherPlace: isElsewhere(places, index.library.ownPlaces, query.folded),
    named: query.references.laws.length > 0,
  }
}

/**
 * Weights of a logistic decision, calibrated once on labelled questions and talk. Positive = rather answer.
 * Signs of the wording are set by hand: they must hold for words that no list knows yet.
 */
const WEIGHTS = {
  constant: -11,
  covered: 3.6,
  strength: 2.1,
  agreement: 1.3,
  margin: 0.1,
  known: 1.2,
  titled: 1.6,
  layWords: 2.7,
  length: 2.5,
  smallTalk: -2.1,
  liveFigure: -5,
  ownCase: -4.5,
  otherPlace: -8,
  asks: 1.6,
  named: 2,
} as const

/** Log-odds that the stored articles answer the question; above {@link ANSWER} they are shown. */
export function confidence(e: Evidence): number {
  return (
    WEIGHTS.constant +
    WEIGHTS.covered * e.covered +
    WEIGHTS.strength * e.strength +
    WEIGHTS.agreement * e.agreement +
    WEIGHTS.margin * Math.min(1, e.margin) +
    WEIGHTS.known * e.known +
    WEIGHTS.titled * e.titled +
    WEIGHTS.layWords * e.layWords +
    WEIGHTS.length * e.length +
    WEIGHTS.smallTalk * Math.min(2, e.smallTalk) +
    (e.liveFigure ? WEIGHTS.liveFigure : 0) +
    (e.ownCase ? WEIGHTS.ownCase : 0) +
    (e.otherPlace ? WEIGHTS.otherPlace : 0) +
    (e.asks ? WEIGHTS.asks : 0) +
    (e.named ? WEIGHTS.named : 0)
  )
}

/** Log-odds from which an answer is given. */
export const ANSWER = 0.2

/** Share of a title's neighbouring characters that a text holds. */
function titleShare(core: string, text: string): number {
  let held = 0
  for (let i = 0; i + 1 < core.length; i++) if (text.includes(core.slice(i, i + 2))) held++
  return core.length < 2 ? 0 : held / (core.length - 1)
}

/** Another city is named and ours is not. */
export function isElsewhere(places: readonly string[], own: ReadonlySet<string>, folded: string): boolean {
  if (own.size === 0 || places.length === 0) return false
  if ([...own].some((p) => folded.includes(p))) return false
  return places.some((p) => !own.has(p))
}
