import { expect, test } from 'vitest'
import type { Article } from '../domain/knowledge.ts'
import { buildSearch, type SearchInput } from './index.ts'

const article = (law: string, n: number, text: string): Article => ({
  id: `${law}-${n}`,
  law,
  article: `第${'一二三四五六七八九'[n - 1]}条`,
  text,
  source: `${law}.md`,
})

const articles: Article[] = [
  article('河州市水域条例', 1, '在河道内不得设置妨碍行洪的障碍物。'),
  article('河州市水域条例', 2, '禁止在饮用水水源保护区内游泳、垂钓。'),
  article('河州市水域条例', 3, '水务部门负责河道的日常巡查。'),
  article('河州市公园条例', 1, '公园内的湖面可以划船，收费标准应当公示。'),
  article('河州市公园条例', 2, '在公园内禁止捕捞、戏水。'),
  article('河州市公园条例', 3, '公园管理单位应当设置安全标志。'),
]
const input: SearchInput = { articles, entries: [], lexicon: new Map(), lawAliases: new Map() }
const QUESTION = '夏天带孩子到湖边泡脚可以吗'
const first = (given: SearchInput, text: string): string | undefined =>
  buildSearch(given).answer({ text, at: 0 }).hits[0]?.id

test('what was confirmed for a question comes first for one like it', () => {
  expect(first(input, QUESTION)).not.toBe('河州市公园条例-2')
  const confirmed = [{ question: '夏天带孩子到湖边泡脚行不行', articles: ['河州市公园条例-2'] }]
  expect(first({ ...input, confirmed }, QUESTION)).toBe('河州市公园条例-2')
})

test('confirmed articles that are no longer stored are forgotten', () => {
  const confirmed = [{ question: QUESTION, articles: ['旧条例-9'] }]
  expect(first({ ...input, confirmed }, QUESTION)).toBe(first(input, QUESTION))
})

test('hundreds of confirmed pairs teach a judge, and every answer stays among the stored articles', () => {
  const confirmed = Array.from({ length: 320 }, (_, n) => ({
    question: `${articles[n % articles.length]?.text.slice(0, 8)}第${n}次`,
    articles: [articles[n % articles.length]?.id ?? ''],
  }))
  const search = buildSearch({ ...input, confirmed })
  for (const { id, text } of articles) expect(search.answer({ text: text.slice(0, 10), at: 0 }).hits[0]?.id).toBe(id)
})
