import type { ArticleIndex } from './article-index.ts'
import type { ConfirmedPair } from './association.ts'
import { gatherExperience } from './experience.ts'
import type { Query } from './query.ts'
import { createRanker, type Taught } from './rank.ts'
import { type Lesson, teach } from './reranker.ts'

/** Confirmed pairs from which a judge of their own ranks better than the hand-set weights. */
const ENOUGH = 300
/** Parts in which pairs are held back: experience of a pair must not come from that pair itself. */
const PARTS = 5
/** Lessons drawn between two pauses. */
const STEP = 4

/** Learns from confirmed pairs, pausing often. Pairs whose articles are not stored must be left out beforehand. */
export function* learnFrom(
  index: ArticleIndex,
  pairs: readonly ConfirmedPair[],
  read: (pair: ConfirmedPair) => Query,
): Generator<void, Taught> {
  const experience = gatherExperience(index, pairs)
  if (pairs.length < ENOUGH) return { experience }
  const lessons: Lesson[] = []
  for (let part = 0; part < PARTS; part++) {
    const held = pairs.filter((_, n) => n % PARTS === part)
    const others = pairs.filter((_, n) => n % PARTS !== part)
    const ranker = createRanker(index, { experience: gatherExperience(index, others) })
    for (const [n, pair] of held.entries()) {
      lessons.push(ranker.lesson(read(pair), new Set(pair.articles)))
      if (n % STEP === 0) yield
    }
  }
  return { experience, judge: yield* teach(lessons) }
}
