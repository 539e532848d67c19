import type { Article } from '../domain/knowledge.ts'
import { fold } from './fold.ts'
import { questionTypes, typeMatch } from './question-type.ts'
import { subjectOf } from './question-words.ts'

/** What the wording of the article that answers the same question today counts beside the question itself. */
const MODEL = 0.6
/** What such an article counts though it holds no word of the question. */
const TRUST = 0.1
const TYPE = 0.25
/** How far a text of more than average length must hold more of the question to count as much. */
const LENGTH = 0.5
/** A further article is shown when it comes this near to the best. */
const CLOSE = 0.8

const ASKING = /(?:是|又|都)?(?:怎么|怎样|如何|咋|有什么|有)(?:样|的)?(?:规定|说|写|讲|定)的?|的?规定(?:是|有)?/g

/**
 * Articles of one version that come nearest to a question, best first, at most `limit`. `models` are articles of
 * another version that answer it: their counterparts here are preferred. The law's own name says nothing about its
 * articles. Empty when nothing has a word in common.
 */
export function nearestIn(
  articles: readonly Article[],
  question: string,
  models: readonly Article[],
  limit: number,
): readonly Article[] {
  const texts = articles.map((article) => pairsOf(fold(article.text)))
  const rarity = (pair: string): number => {
    const holders = texts.reduce((n, text) => n + (text.has(pair) ? 1 : 0), 0)
    return holders === 0 ? 0 : Math.log(1 + texts.length / holders)
  }
  const title = fold(articles[0]?.law ?? '')
  const subject = [...pairsOf(subjectOf(question.replace(ASKING, ' ')))].filter((pair) => !title.includes(pair))
  const asked = weigh(new Set(subject), rarity)
  const wanted = models.map((model) => {
    const pairs = pairsOf(fold(model.text))
    return { pairs: weigh(pairs, rarity), worth: MODEL * (TRUST + (1 - TRUST) * held(asked, pairs)) }
  })
  const types = questionTypes(question)
  const average = Math.max(1, texts.reduce((sum, text) => sum + text.size, 0) / Math.max(1, texts.length))
  const scores = texts.map((text, n) => {
    const long = 1 - LENGTH + (LENGTH * text.size) / average
    const own = held(asked, text) / long
    const like = Math.max(
      0,
      ...wanted.map(({ pairs, worth }) => worth * held(pairs, text) * Math.min(1, pairs.size / text.size)),
    )
    const fit = own + like
    return fit === 0 ? 0 : fit + TYPE * typeMatch(types, fold(articles[n]?.text ?? ''))
  })
  const best = Math.max(0, ...scores)
  if (best === 0) return []
  return scores
    .map((score, n) => ({ score, n }))
    .filter(({ score }) => score >= CLOSE * best)
    .toSorted((a, b) => b.score - a.score || a.n - b.n)
    .slice(0, limit)
    .map(({ n }) => articles[n] as Article)
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const part of text.split(/[^\p{L}\p{N}]+/u))
    for (let i = 0; i + 1 < part.length; i++) pairs.add(part.slice(i, i + 2))
  return pairs
}

type Weighed = ReadonlyMap<string, number>

function weigh(pairs: ReadonlySet<string>, rarity: (pair: string) => number): Weighed {
  return new Map([...pairs].map((pair) => [pair, rarity(pair)]))
}

/** Share of the weight that a text holds, 0..1. */
function held(pairs: Weighed, text: ReadonlySet<string>): number {
  let all = 0
  let sum = 0
  for (const [pair, weight] of pairs) {
    all += weight
    if (text.has(pair)) sum += weight
  }
  return all === 0 ? 0 : sum / all
}
