import { expect, test } from 'vitest'
import type { Article } from '../domain/knowledge.ts'
import { type ArticleIndex, buildArticleIndex } from './article-index.ts'
import { createLibrary } from './laws.ts'
import { surveyStanding } from './standing.ts'

const article = (law: string, n: number, text: string): Article => ({
  id: `${law}-${n}`,
  law,
  article: `第${'一二'[n - 1]}条`,
  text,
  source: '示例.md',
})
const index: ArticleIndex = finished(
  buildArticleIndex(
    finished(
      createLibrary(
        [
          article('中华人民共和国渡口法', 1, '本法所称渡口，是指两岸之间过河的地方；桥不算。'),
          article('中华人民共和国渡口法', 2, '渡口的船依照《渡口法》登记。'),
          article('芦州市渡口条例', 1, '根据《中华人民共和国渡口法》制定。渡口由市里管。'),
          article('芦州市渡口条例', 2, '渡船依照《渡口法》检查。'),
          article('关于渡口案件的解释', 1, '渡口法未规定的，依照《芦州市渡口条例》。'),
        ],
        new Map(),
      ),
    ),
  ),
)
const at = (law: string): number => index.library.laws.findIndex(({ title }) => title === law)
const standing = finished(surveyStanding(index))

test('a law is known by how many others name it, with or without the name of the state, not by how often', () => {
  expect(standing.cited[at('中华人民共和国渡口法')]).toBeCloseTo(Math.log1p(1))
  expect(standing.cited[at('芦州市渡口条例')]).toBeCloseTo(Math.log1p(1))
  expect(standing.cited[at('关于渡口案件的解释')]).toBe(0)
})

test('titles tell kinds of laws, articles tell meanings and have clauses', () => {
  expect(standing.kinds[at('中华人民共和国渡口法')]).toEqual([1, 0, 0, 0])
  expect(standing.kinds[at('芦州市渡口条例')]).toEqual([0, 1, 0, 0])
  expect(standing.kinds[at('关于渡口案件的解释')]).toEqual([0, 0, 1, 0])
  const first = index.library.laws[at('中华人民共和国渡口法')]?.start ?? -1
  expect([...standing.defines.subarray(first, first + 2)]).toEqual([1, 0])
  expect(standing.clauses[first]).toBeCloseTo(Math.log1p(2))
})

test('what was gone through once for an index is not gone through again', () => {
  expect(finished(surveyStanding(index))).toBe(standing)
})

function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
