import type { Asked } from './retrieval-data.ts'

/** Parts of the questions, 0 to 1; recall is the mean part of the right articles among the first hundred. */
export interface Quality {
  readonly 'hit@1': number
  readonly 'hit@3': number
  readonly 'hit@5': number
  readonly 'hit@100': number
  readonly 'R@100': number
}

export const MEASURES = ['hit@1', 'hit@3', 'hit@5', 'hit@100', 'R@100'] as const satisfies readonly (keyof Quality)[]

export function qualityOf(questions: readonly Asked[], hits: readonly (readonly string[])[]): Quality {
  const ranks = questions.map(({ gold }, n) => (hits[n] ?? []).findIndex((id) => gold.includes(id)))
  const within = (most: number): number => mean(ranks.map((rank) => (rank >= 0 && rank < most ? 1 : 0)))
  const recalls = questions.map(
    ({ gold }, n) => gold.filter((id) => (hits[n] ?? []).slice(0, 100).includes(id)).length / gold.length,
  )
  return {
    'hit@1': within(1),
    'hit@3': within(3),
    'hit@5': within(5),
    'hit@100': within(100),
    'R@100': mean(recalls),
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
