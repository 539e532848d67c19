import type { ArticleIndex } from './article-index.ts'
import { asksForPenalty } from './question-type.ts'
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

/** Positions of the articles to show, the most decisive first. For a penalty that is the penal article, then the duty. */
export function chooseCitations(index: ArticleIndex, folded: string, ranking: Ranking): number[] {
  const best = ranking.order[0]
  if (best === undefined) return []
  const chosen = asksForPenalty(folded) ? penaltyAndDuty(index, best, ranking) : [best]
  const floor = (ranking.scores[0] as number) * CLOSE
  ranking.order.forEach((article, rank) => {
    if (chosen.length >= MAX_CITATIONS || chosen.includes(article)) return
    if ((ranking.scores[rank] as number) >= floor) chosen.push(article)
  })
  return chosen.slice(0, MAX_CITATIONS)
}

function penaltyAndDuty(index: ArticleIndex, best: number, ranking: Ranking): number[] {
  const { references, library } = index
  const relevance = (article: number): number => ranking.lexical[article] as number
  const byRelevance = (a: number, b: number): number => relevance(b) - relevance(a) || a - b
  /** Several articles punish different items of one duty: which one applies is for the reader to see. */
  const others = (penal: number, duty: number): number[] =>
    [...(references.punishedBy.get(duty) ?? [])]
      .filter((a) => a !== penal)
      .toSorted(byRelevance)
      .slice(0, MAX_PENALTIES - 1)
  if (references.isPenal(best)) {
    const duties = (references.from[best] ?? []).filter((a) => relevance(a) >= RELEVANT * ranking.lexicalMax)
    const duty = duties.toSorted(byRelevance)[0]
    return duty === undefined ? [best] : [best, ...others(best, duty), duty]
  }
  const punishing = [...(references.punishedBy.get(best) ?? [])].toSorted(byRelevance).slice(0, MAX_PENALTIES)
  if (punishing.length > 0) return [...punishing, best]
  const near = ranking.order
    .slice(0, SEARCHED_FOR_PENALTY)
    .find(
      (a) =>
        library.lawOf[a] === library.lawOf[best] && references.isPenal(a) && (references.from[a] ?? []).length === 0,
    )
  return near === undefined ? [best] : [near, best]
}
