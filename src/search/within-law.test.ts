import { expect, test } from 'vitest'
import type { Article } from '../domain/knowledge.ts'
import { buildArticleIndex } from './article-index.ts'
import { createLibrary } from './laws.ts'
import { createWithinLaw } from './within-law.ts'

const article = (law: string, n: number, text: string): Article => ({
  id: `${law}-${n}`,
  law,
  article: `第${'一二三四五'[n - 1]}条`,
  text,
  source: `${law}.md`,
})

test('words that every article of a law holds do not choose among its articles', () => {
  const articles = [
    article('芦州市渡口条例', 1, '渡口渡船载客，渡口渡船载货，渡口渡船停靠，均应遵守本条例。'),
    article('芦州市渡口条例', 2, '渡口渡船遇大雾停航，具体时辰由管理站公告。'),
    article('芦州市渡口条例', 3, '渡口渡船的船员持证上岗，渡口渡船由船主保养。'),
    article('芦州市集市条例', 1, '大雾天气集市照常开放。'),
  ]
  const library = finished(createLibrary(articles, new Map()))
  const within = createWithinLaw(finished(buildArticleIndex(library)))
  const none = { terms: [], replaced: '', words: 0, rest: '', said: [] }
  const references = { laws: [], numbers: [] }
  const query = { folded: '渡口渡船大雾天开吗', references, expansion: none, english: [], heard: [] }
  const [first, second, third] = within(query)(new Set([0]))
  expect(second).toBe(1)
  expect(first).toBeLessThan(0.5)
  expect(third).toBeLessThan(0.5)
})

function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
