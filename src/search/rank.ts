import type { ArticleIndex } from './article-index.ts'
import type { Experience } from './experience.ts'
import { createFeatures } from './features.ts'
import { createFusion, type Fused } from './fusion.ts'
import type { Query } from './query.ts'
import type { Judge, Lesson } from './reranker.ts'
import type { Standing } from './standing.ts'
import { top } from './top.ts'

export interface Ranking {
  /** Positions of articles, best first. */
  readonly order: readonly number[]
  /** Fused scores in the same order. */
  readonly scores: readonly number[]
  /** Lexical score of every article before fusion; shared, valid until the next question. */
  readonly lexical: Float32Array
  readonly lexicalMax: number
}

/** What confirmed answers taught: experience for the fusion, and a judge for the best of what it finds. */
export interface Taught {
  readonly experience: Experience
  readonly standing?: Standing | undefined
  readonly judge?: Judge | undefined
}

export interface Ranker {
  rank(query: Query): Ranking
  /** The candidates for a question with a known answer, to learn from. */
  lesson(query: Query, gold: ReadonlySet<number>): Lesson
}

/** Candidates beside the nearest of the fusion: those that stand where the answers to questions like this one stand. */
const AROUND = 80

/** Ranks articles for one question after another; buffers are reused, so calls must not overlap. */
export function createRanker(index: ArticleIndex, taught?: Taught): Ranker {
  const fuse = createFusion(index, taught?.experience)
  const featuresOf = createFeatures(index, taught?.experience, taught?.standing)
  return {
    rank(query) {
      const found = fuse(query)
      const { fused, lexical, lexicalMax } = found
      const scores = found.close.map((i) => fused[i] as number)
      const judge = query.references.laws.length > 0 ? undefined : taught?.judge
      const head = judge === undefined ? [] : candidates(found)
      const rows = featuresOf(query, found, head)
      const worth = new Map(head.map((i, n) => [i, judge?.(rows[n] as Float32Array) ?? 0]))
      const judged = head.toSorted((a, b) => (worth.get(b) as number) - (worth.get(a) as number) || a - b)
      return { order: judge === undefined ? found.close : judged, scores, lexical, lexicalMax }
    },
    lesson(query, gold) {
      const found = fuse(query)
      const head = candidates(found)
      return { rows: featuresOf(query, found, head), gold: head.map((i) => gold.has(i)) }
    },
  }
}

function candidates({ close, recalled }: Fused): number[] {
  return recalled === undefined ? [...close] : [...new Set([...close, ...top(recalled.around, AROUND)])]
}
