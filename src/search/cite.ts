import type { ArticleIndex } from './article-index.ts'
import { itemsAsked, punishesItem } from './duty-items.ts'
import { fold } from './fold.ts'
import { asksForPenalty, questionTypes, typeMatch } from './question-type.ts'
import { subjectOf } from './question-words.ts'
import type { Ranking } from './rank.ts'

/** More articles than these do not fit one screen of a phone. */
export const MAX_CITATIONS = 3
/** Penal articles shown for one duty, beside the duty itself. */
const MAX_PENALTIES = 2
/** A further hit is shown when its score is at least this share of the best one's. */
const CLOSE = 0.8
/** Hits among which the penalty for a duty is looked for when no article refers to the duty by number. */
const SEARCHED_FOR_PENALTY = 30
/** A referred article must have this share of the best lexical score to be worth showing. */
const RELEVANT = 0.15

/**
 * Positions of the articles to show, the most decisive first. For a penalty that is the penal article, then the duty.
 * `words` is the question with statute words for its own.
 */
export function chooseCitations(index: ArticleIndex, folded: string, ranking: Ranking, words = folded): number[] {
  const best = ranking.order[0]
  if (best === undefined) return []
  const chosen = asksForPenalty(folded) ? penaltyAndDuty(index, best, ranking, [folded, words]) : [best]
  const floor = (ranking.scores[0] as number) * CLOSE
  ranking.order.forEach((article, rank) => {
    if (chosen.length >= MAX_CITATIONS || chosen.includes(article)) return
    if ((ranking.scores[rank] as number) >= floor) chosen.push(article)
  })
  return chosen.slice(0, MAX_CITATIONS)
}

function penaltyAndDuty(
  index: ArticleIndex,
  best: number,
  ranking: Ranking,
  [folded, words]: readonly [string, string],
): number[] {
  const { references, library } = index
  const relevance = (article: number): number => ranking.lexical[article] as number
  const byRelevance = (a: number, b: number): number => relevance(b) - relevance(a) || a - b
  /** Several articles punish different items of one duty: that of the item asked for goes first, the reader sees both. */
  const byItem = (penal: readonly number[], duty: number): readonly number[] => {
    if (penal.length < 2) return penal
    const { article = '', text = '' } = library.articles[duty] ?? {}
    const items = itemsAsked(text, folded, words)
    const fits = (one: number): number =>
      Number(items.size > 0 && punishesItem(library.articles[one]?.text ?? '', article, items))
    return penal.toSorted((a, b) => fits(b) - fits(a))
  }
  const others = (penal: number, duty: number): number[] =>
    [...(references.punishedBy.get(duty) ?? [])]
      .filter((a) => a !== penal)
      .toSorted(byRelevance)
      .slice(0, MAX_PENALTIES - 1)
  if (references.isPenal(best)) {
    const duties = (references.from[best] ?? []).filter((a) => relevance(a) >= RELEVANT * ranking.lexicalMax)
    const duty = duties.toSorted(byRelevance)[0]
    return duty === undefined ? [best] : [...byItem([best, ...others(best, duty)], duty), duty]
  }
  const punishing = [...(references.punishedBy.get(best) ?? [])].toSorted(byRelevance).slice(0, MAX_PENALTIES)
  if (punishing.length > 0) return [...byItem(punishing, best), best]
  const near = ranking.order
    .slice(0, SEARCHED_FOR_PENALTY)
    .find(
      (a) =>
        library.lawOf[a] === library.lawOf[best] && references.isPenal(a) && (references.from[a] ?? []).length === 0,
    )
  return near === undefined ? [best] : [near, best]
}

/** What it counts that a sentence says what kind of thing is asked for, beside the words it shares with the question. */
const KIND_OF_SENTENCE = 0.4

/** A piece of an article, to the letter; `before` and `after` tell what was left out. */
export interface Excerpt {
  readonly shown: string
  readonly before: boolean
  readonly after: boolean
}

/**
 * A long article from its decisive sentence on: the one that shares most with the question and says the kind of thing
 * that is asked for. `words` are statute words that belong to the question's own. A text within `limit` characters
 * stays whole.
 */
export function decisivePart(text: string, question: string, words: readonly string[], limit: number): Excerpt {
  if (text.length <= limit) return { shown: text, before: false, after: false }
  const asked = pairsIn([subjectOf(fold(question)), ...words.map(fold)])
  const types = questionTypes(fold(question))
  const starts = [0, ...[...text.matchAll(/[。；\n]/g)].map((m) => m.index + 1)].filter((at) => at < text.length)
  let best = 0
  let most = 0
  for (const [n, start] of starts.entries()) {
    const sentence = fold(text.slice(start, starts[n + 1] ?? text.length))
    const score = shareOf(asked, sentence) + KIND_OF_SENTENCE * typeMatch(types, sentence)
    if (score > most) [best, most] = [start, score]
  }
  const rest = text.slice(best)
  const from = best + (rest.length - rest.trimStart().length)
  const end = endWithin(text, from, limit)
  return { shown: text.slice(from, end).trimEnd(), before: from > 0, after: end < text.length }
}

/** The last end of a sentence within the limit, else of a part of a sentence. */
function endWithin(text: string, from: number, limit: number): number {
  if (text.length - from <= limit) return text.length
  const piece = text.slice(from, from + limit)
  const sentence = Math.max(piece.lastIndexOf('。'), piece.lastIndexOf('；'), piece.lastIndexOf('\n'))
  const part = Math.max(piece.lastIndexOf('，'), piece.lastIndexOf('、'))
  return from + (sentence > 0 ? sentence + 1 : part > 0 ? part + 1 : limit)
}

function pairsIn(texts: readonly string[]): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const text of texts)
    for (const part of text.split(/[^\p{L}\p{N}]+/u))
      for (let i = 0; i + 1 < part.length; i++) pairs.add(part.slice(i, i + 2))
  return pairs
}

function shareOf(asked: ReadonlySet<string>, sentence: string): number {
  let held = 0
  for (const pair of asked) if (sentence.includes(pair)) held++
  return asked.size === 0 ? 0 : held / asked.size
}
