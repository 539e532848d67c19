import { describe, expect, test } from 'vitest'
import type { Article } from '../domain/knowledge.ts'
import { type ArticleIndex, buildArticleIndex } from './article-index.ts'
import { chooseCitations } from './cite.ts'
import { createLibrary } from './laws.ts'
import type { Ranking } from './rank.ts'

const TEXTS = [
  '养犬人应当束犬链。',
  '养犬人应当清除粪便。',
  '违反本条例第一条规定的，处五十元以上二百元以下罚款。',
  '有其他行为，违反本条例规定的，予以警告。',
  '本条例自公布之日起施行。',
]

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

const articles: Article[] = TEXTS.map((text, i) => ({
  id: String(i),
  law: '养犬条例',
  article: `第${'一二三四五'[i]}条`,
  text,
  source: '',
}))
const index: ArticleIndex = finish(buildArticleIndex(finish(createLibrary(articles, new Map()))))

function ranking(order: readonly number[], scores: readonly number[]): Ranking {
  return { order, scores, lexical: new Float32Array(TEXTS.length).fill(1), lexicalMax: 1 }
}

describe('which articles are shown', () => {
  test('asked for a fine, a duty brings the article that punishes it, which comes first', () => {
    expect(chooseCitations(index, '不束犬链罚多少', ranking([0, 4], [1, 0.1]))).toEqual([2, 0])
  })

  test('asked for a fine, a penal article brings the duty it refers to', () => {
    expect(chooseCitations(index, '不束犬链罚多少', ranking([2, 4], [1, 0.1]))).toEqual([2, 0])
  })

  test('a duty that no article names brings the general penalty of the same law', () => {
    expect(chooseCitations(index, '狗屎罚多少', ranking([1, 4, 3], [1, 0.1, 0.1]))).toEqual([3, 1])
  })

  test('a duty that has nothing to do with the question is left out', () => {
    const far: Ranking = { ...ranking([2, 4], [1, 0.1]), lexical: new Float32Array([0, 0, 1, 0, 0]) }
    expect(chooseCitations(index, '怎么处罚', far)).toEqual([2])
  })

  test('not asked for a fine, nothing is added but hits that are nearly as good', () => {
    expect(chooseCitations(index, '犬链要多长', ranking([0, 1, 4], [1, 0.9, 0.3]))).toEqual([0, 1])
  })

  test('never more than three', () => {
    expect(chooseCitations(index, '犬链', ranking([0, 1, 2, 3, 4], [1, 1, 1, 1, 1]))).toEqual([0, 1, 2])
  })

  test('no hit, nothing shown', () => {
    expect(chooseCitations(index, '罚多少', ranking([], []))).toEqual([])
  })
})

describe('which of several penalties comes first', () => {
  const LAW = [
    '携犬出户应当遵守下列规定：\n（一）佩戴犬牌；\n（二）由成年人用牵引绳牵领；\n（三）清除犬只排泄的粪便。',
    '违反本条例第一条第三项规定的，由城管部门责令改正，可以处五十元以上罚款。',
    '违反本条例第一条第一项至第二项规定的，由公安机关责令改正，可以处一百元以上罚款。',
    '违反本条例第一条第一项、第二项规定，拒不改正的，没收犬只。',
  ]
  const dogs: Article[] = LAW.map((text, i) => ({
    id: `d${i}`,
    law: '遛犬条例',
    article: `第${'一二三四'[i]}条`,
    text,
    source: '',
  }))
  const indexed = finish(buildArticleIndex(finish(createLibrary(dogs, new Map()))))
  const lexical = (...scores: number[]): Float32Array => new Float32Array(scores)

  test.each([
    ['不牵绳罚多少', [2, 1, 0]],
    ['粪便没清罚多少', [1, 2, 0]],
  ])('“%s”: that of the item asked for, whichever was nearer by its words', (asked, order) => {
    const nearest: Ranking = {
      order: [1, 2, 0],
      scores: [1, 0.9, 0.5],
      lexical: lexical(0.5, 1, 0.9, 0.1),
      lexicalMax: 1,
    }
    expect(chooseCitations(indexed, asked, nearest)).toEqual(order)
    expect(chooseCitations(indexed, asked, { ...nearest, order: [0, 1, 2] })).toEqual(order)
  })

  test('a question that none of the items is about leaves the order as it was', () => {
    const nearest: Ranking = {
      order: [1, 2, 0],
      scores: [1, 0.9, 0.5],
      lexical: lexical(0.5, 1, 0.9, 0.1),
      lexicalMax: 1,
    }
    expect(chooseCitations(indexed, 'how much is the fine', nearest)).toEqual([1, 2, 0])
  })
})
