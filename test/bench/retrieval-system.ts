import type { Article } from '../../src/domain/knowledge.ts'
import type { Size } from './retrieval-data.ts'

/** How many hits every system is asked for. */
export const HITS = 100

/** The ids of the articles nearest to a question, best first, at most {@link HITS}. */
export type Ask = (question: string) => readonly string[]

/** One way to search. */
export interface System {
  readonly name: string
  /** Most questions of each set at a size, or the reason why that size is left out. */
  plan(size: Size): number | string
  /** Takes the articles in. `home` is the folder of the repository. */
  build(articles: readonly Article[], home: string): Promise<Ask>
}
