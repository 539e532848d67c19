import { expect, test } from 'vitest'
import type { Article } from '../domain/knowledge.ts'
import { type ArticleIndex, buildArticleIndex } from './article-index.ts'
import { createLibrary } from './laws.ts'
import { rememberQuestions } from './question-memory.ts'

const ARTICLES = 40
const articles: Article[] = ['河州市水域条例', '河州市公园条例'].flatMap((law) =>
  Array.from({ length: ARTICLES }, (_, n) => ({
    id: `${law}-${n + 1}`,
    law,
    article: `第${n + 1}条`,
    text: `第${n + 1}项规定。`,
    source: `${law}.md`,
  })),
)

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
const index: ArticleIndex = finish(buildArticleIndex(finish(createLibrary(articles, new Map()))))
const memory = rememberQuestions(index, [
  { folded: '湖边可以泡脚吗', articles: [2] },
  { folded: '船票多少钱', articles: [ARTICLES] },
  { folded: '几点钟关门', articles: [ARTICLES + 1] },
])

test('a question like an earlier one points around the article that answered it, and never into another law', () => {
  const { articles: answers, around, known } = memory.recall('湖边能不能泡脚')
  expect([...answers.keys()]).toEqual([2])
  const told = [2, 3, 4, 20].map((i) => around[i] as number)
  expect(told).toEqual(told.toSorted((a, b) => b - a))
  expect(told[0]).toBeCloseTo(answers.get(2) as number)
  expect(known).toBe(answers.get(2))
  expect(told[1]).toBeLessThan(told[0] as number)
  expect(around.findLastIndex((likeness) => likeness > 0)).toBeLessThan(ARTICLES)
  expect(memory.recall('船票多少').around.findIndex((likeness) => likeness > 0)).toBe(ARTICLES)
})

test('a question like none before points nowhere, also after one that did', () => {
  memory.recall('湖边可以泡脚吗')
  const { articles: answers, around, known } = memory.recall('羊群')
  expect([answers.size, known, Math.max(...around)]).toEqual([0, 0, 0])
})

test('what everybody asks about is less telling than what few ask about', () => {
  const common = rememberQuestions(index, [
    { folded: '合同上的押金', articles: [0] },
    { folded: '合同期满', articles: [1] },
    { folded: '合同无效', articles: [2] },
  ])
  expect(common.seldomAsked('押金')).toBeGreaterThan(common.seldomAsked('合同'))
})
