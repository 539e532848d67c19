import { eachTerm, PAIR, PAIR_BASE, STRANGER } from './alphabet.ts'
import type { ArticleIndex } from './article-index.ts'
import { heldOf } from './english/held.ts'
import { type Signs, signsOf } from './off-topic.ts'
import { placesIn } from './places.ts'
import type { Query } from './query.ts'
import { subjectOf } from './question-words.ts'
import type { Ranking } from './rank.ts'

/** What the decision to answer rests on. All numbers are about 0..1 unless said otherwise. */
export interface Evidence extends Signs {
  /** Lexical score of the best article over the score of an article that held every word of the question. */
  readonly covered: number
  readonly strength: number
  /** Share of the five best articles that belong to the law of the best. */
  readonly agreement: number
  /** Share, by rarity, of the question's pairs that stand in the best article or the title of its law. */
  readonly held: number
  /** Does the question speak of the subject in the title of the best law? */
  readonly titled: number
  readonly layWords: number
  /** Natural logarithm of the number of units. */
  readonly length: number
  readonly otherPlace: boolean
  readonly named: boolean
}

/** k1 + 1: the most that one word can add, as a multiple of its rarity. */
const SATURATION = 2.2
/** Typical lexical score of a good article; only brings the figure near 1. */
const STRONG = 40
const MANY_LAY_WORDS = 3
/** Best articles that should agree on one law. */
const FIRST = 5

export function gatherEvidence(index: ArticleIndex, query: Query, ranking: Ranking): Evidence {
  const units = index.alphabet.read(subjectOf(query.folded))
  let own = 0
  let size = 0
  const best = ranking.order[0]
  for (const unit of units) if (unit !== 0) size++
  eachTerm(units, (term) => {
    own += index.articles.idf(term) * (term < PAIR_BASE ? 1 : PAIR)
  })
  const law = best === undefined ? -1 : (index.library.lawOf[best] as number)
  const first = ranking.order.slice(0, FIRST)
  const places = placesIn(query.folded)
  const core = index.library.laws[law]?.core ?? ''
  return {
    ...signsOf(query.folded),
    covered: own > 0 ? ranking.lexicalMax / (own * SATURATION) : 0,
    strength: ranking.lexicalMax / STRONG,
    agreement: first.length === 0 ? 0 : first.filter((i) => index.library.lawOf[i] === law).length / FIRST,
    held: heldShare(index, best, query.expansion.replaced) || heldInEnglish(index, best, query),
    titled: titleShare(core, query.expansion.replaced) || titledInEnglish(index, core, query),
    layWords: Math.min(MANY_LAY_WORDS, query.expansion.words) / MANY_LAY_WORDS,
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
  constant: -9.8,
  covered: 2.1,
  strength: 1.6,
  agreement: 0.95,
  held: 2,
  titled: 0.95,
  layWords: 2.5,
  length: 2.4,
  smallTalk: -2.1,
  liveFigure: -5,
  ownCase: -4.5,
  otherPlace: -8,
  asks: 1.6,
  lawful: 1.6,
  named: 2,
} as const

/** Log-odds that the stored articles answer the question; above {@link ANSWER} they are shown. */
export function confidence(e: Evidence): number {
  return (
    WEIGHTS.constant +
    WEIGHTS.covered * e.covered +
    WEIGHTS.strength * e.strength +
    WEIGHTS.agreement * e.agreement +
    WEIGHTS.held * e.held +
    WEIGHTS.titled * e.titled +
    WEIGHTS.layWords * e.layWords +
    WEIGHTS.length * Math.min(LONG, e.length) +
    WEIGHTS.smallTalk * Math.min(2, e.smallTalk) +
    (e.liveFigure ? WEIGHTS.liveFigure : 0) +
    (e.ownCase ? WEIGHTS.ownCase : 0) +
    (e.otherPlace ? WEIGHTS.otherPlace : 0) +
    (e.asks ? WEIGHTS.asks : 0) +
    (e.lawful ? WEIGHTS.lawful : 0) +
    (e.named ? WEIGHTS.named : 0)
  )
}

/** Beyond about forty units more words say nothing more. */
const LONG = Math.log(41)

/** Log-odds from which an answer is given. */
export const ANSWER = 0

/** The same of a question in English: of its words, those of which a translation stands there. */
function heldInEnglish(index: ArticleIndex, best: number | undefined, { translated }: Query): number {
  if (best === undefined || translated === undefined) return 0
  const title = index.library.laws[index.library.lawOf[best] as number]?.folded ?? ''
  return heldOf(translated, `${index.texts[best]}\n${title}`, index.alphabet)
}

const titledInEnglish = (index: ArticleIndex, core: string, { translated }: Query): number =>
  translated !== undefined && heldOf(translated, core, index.alphabet) > 0 ? 1 : 0

function heldShare(index: ArticleIndex, best: number | undefined, replaced: string): number {
  if (best === undefined) return 0
  const title = index.library.laws[index.library.lawOf[best] as number]?.folded ?? ''
  const text = `${index.texts[best]}\n${title}`
  const subject = subjectOf(replaced)
  let all = 0
  let held = 0
  for (const part of subject.split(/[^\p{Script=Han}a-z0-9]+/u)) {
    for (let i = 0; i + 1 < part.length; i++) {
      const pair = part.slice(i, i + 2)
      const [a, b] = index.alphabet.read(pair)
      const known = a !== undefined && b !== undefined && a !== STRANGER && b !== STRANGER
      const weight = index.articles.idf(known ? a * PAIR_BASE + b : -2)
      all += weight
      if (text.includes(pair)) held += weight
    }
  }
  return all === 0 ? 0 : held / all
}

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
