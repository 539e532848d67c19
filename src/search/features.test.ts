import { expect, test } from 'vitest'
import type { Article } from '../domain/knowledge.ts'
import { buildArticleIndex } from './article-index.ts'
import { gatherExperience } from './experience.ts'
import { createLibrary } from './laws.ts'
import type { Query } from './query.ts'
import { createRanker } from './rank.ts'

/** The last features: what memory says, times how like an earlier question it is. */
const BY_LIKENESS = 7

const article = (n: number, text: string): Article => ({
  id: `渡口-${n}`,
  law: '芦州市渡口条例',
  article: `第${'一二三'[n - 1]}条`,
  text,
  source: '渡口.md',
})
const index = finished(
  buildArticleIndex(
    finished(
      createLibrary(
        [article(1, '渡船遇大雾停航。'), article(2, '船员持证上岗。'), article(3, '船票由船主定价。')],
        new Map(),
      ),
    ),
  ),
)
const experience = gatherExperience(index, [{ folded: '大雾天渡船开吗', articles: [0] }])

test('what memory says counts by how like an earlier question it is, and not at all when there is none', () => {
  const { lesson } = createRanker(index, { experience })
  const told = (folded: string): number[][] =>
    lesson(asked(folded), new Set()).rows.map((row) => [...row.subarray(-BY_LIKENESS)])
  expect(told('船员持证').flat()).toEqual(Array.from({ length: 3 * BY_LIKENESS }, () => 0))
  const [same, less] = [told('大雾天渡船开吗'), told('大雾天渡船票')]
  expect(Math.max(...(same[0] ?? []))).toBeGreaterThan(0)
  expect(same[0]?.at(-1)).toBeGreaterThan(less[0]?.at(-1) ?? 0)
  expect(less[0]?.at(-1)).toBeGreaterThan(0)
})

function asked(folded: string): Query {
  const expansion = { terms: [], replaced: folded, words: 0, rest: folded, said: [] }
  return { folded, references: { laws: [], numbers: [] }, expansion, english: [], heard: [] }
}

function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
