import type { ArticleIndex } from './article-index.ts'
import type { ConfirmedPair } from './association.ts'
import { gatherExperience } from './experience.ts'
import type { Query } from './query.ts'
import { createRanker, type Taught } from './rank.ts'
import { type Lesson, teach } from './reranker.ts'
import { surveyStanding } from './standing.ts'

/** Confirmed pairs from which a judge of their own ranks better than the hand-set weights. */
const ENOUGH = 300
/** Parts in which pairs are held back: experience of a pair must not come from that pair itself. */
const PARTS = 5
/** Of so many pairs one is held back with its whole topic, so that the judge learns what holds for new topics too. */
const NEW_TOPIC = 3
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
  const standing = yield* surveyStanding(index)
  const lessons: Lesson[] = []
  for (const { held, others } of partsOf(pairs)) {
    const ranker = createRanker(index, { experience: gatherExperience(index, others), standing })
    for (const [n, pair] of held.entries()) {
      lessons.push(ranker.lesson(read(pair), new Set(pair.articles)))
      if (n % STEP === 0) yield
    }
  }
  return { experience, standing, judge: yield* teach(lessons) }
}

export interface Part {
  readonly held: readonly ConfirmedPair[]
  /** Those from which the experience for the held ones comes. */
  readonly others: readonly ConfirmedPair[]
}

/** Every pair is held back once: most at random, the others with all that were answered by the same stretch of the library. */
export function* partsOf(pairs: readonly ConfirmedPair[]): Generator<Part> {
  const topics = topicsOf(pairs)
  const isNew = (n: number): boolean => Math.floor(n / PARTS) % NEW_TOPIC === 0
  for (let part = 0; part < PARTS; part++) {
    const mixed = (n: number): boolean => n % PARTS === part
    yield { held: pairs.filter((_, n) => mixed(n) && !isNew(n)), others: pairs.filter((_, n) => !mixed(n)) }
    const topic = (n: number): boolean => topics[n] === part
    yield { held: pairs.filter((_, n) => topic(n) && isNew(n)), others: pairs.filter((_, n) => !topic(n)) }
  }
}

/** Parts of equal size by where in the library the answers stand: neighbours there are of one topic. */
function topicsOf(pairs: readonly ConfirmedPair[]): number[] {
  const firsts = pairs.map(({ articles }, n) => [Math.min(...articles), n] as const)
  const topics: number[] = pairs.map(() => 0)
  for (const [place, [, n]] of firsts.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]).entries())
    topics[n] = Math.floor((place * PARTS) / pairs.length)
  return topics
}
