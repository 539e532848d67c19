import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../domain/knowledge.ts'
import type { Answer } from '../ports/knowledge.ts'
import { eachTerm } from './alphabet.ts'
import { buildSteps, type IndexOf } from './index.ts'
import { createLibrary, type Library } from './laws.ts'
import { indexLibrary, type StoredIndex } from './stored-index.ts'
import { type Fit, fitIndex } from './stored-index-fit.ts'

const LAWS = ['云州市养犬管理条例', '云州市物业管理规定', '云州市生活垃圾管理条例'] as const
const TEXTS = [
  '携带犬只外出时，应当为犬只束犬链，并主动避让他人。',
  '个人养犬的，每户限养一条，并应当办理养犬登记。',
  '业主大会由全体业主组成，业主委员会负责召集。',
  '物业服务企业应当公布收费标准，业主应当交纳物业费。',
  '生活垃圾应当分类投放，不得随意丢弃。',
  '违反本条例第一条规定的，由公安部门处五十元以上二百元以下罚款。',
  '违反本规定第二条、第三条规定的，处一千元以下罚款。',
  '电梯应当每十五日维护一次，运营者对AED设备负责。',
  '夜间不得从事产生噪声的建筑施工。',
] as const
const NUMBERS = '一二三四五六'
const QUESTIONS = [
  '遛狗不牵绳怎么罚',
  '物业费可以不交吗',
  '业主大会谁召集',
  '垃圾不分类罚多少',
  '养犬管理条例第三条',
  '夜主委员会怎么选',
  '电梯坏了AED谁管',
  '建筑施工噪声扰民',
]

interface Piece {
  readonly law: number
  readonly number: number
  readonly text: number
  readonly newer: boolean
}
const piece: fc.Arbitrary<Piece> = fc.record({
  law: fc.nat(LAWS.length - 1),
  number: fc.nat(NUMBERS.length - 1),
  text: fc.nat(TEXTS.length - 1),
  newer: fc.boolean(),
})
const MOST = 25
const corpus = fc.array(piece, { minLength: 1, maxLength: MOST })
const flags = fc.array(fc.boolean(), { minLength: MOST, maxLength: MOST })

function articlesOf(pieces: readonly Piece[]): Article[] {
  return pieces.map(({ law, number, text, newer }, n) => ({
    id: `a${n}`,
    law: LAWS[law] as string,
    article: `第${NUMBERS[number]}条`,
    text: TEXTS[text] as string,
    source: '',
    ...(newer ? { date: '2099-01-01' } : {}),
  }))
}

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

const libraryOf = (articles: readonly Article[]): Library => finish(createLibrary(articles, new Map()))

function answersWith(articles: readonly Article[], indexOf: IndexOf): Answer[] {
  const lexicon = new Map([['遛狗', ['携带犬只外出']]])
  const search = finish(buildSteps({ articles, entries: [], lexicon, lawAliases: new Map() }, indexOf))
  return QUESTIONS.map((text) => search.answer({ text, at: 0 }))
}

const fitted =
  (stored: StoredIndex): IndexOf =>
  (library) =>
    taken(fitIndex(stored, library, Number.POSITIVE_INFINITY))

function* taken(fit: Generator<void, Fit>): ReturnType<IndexOf> {
  const { index } = yield* fit
  if (index === undefined) throw new Error('the index does not fit')
  return index
}

describe('after any edit', () => {
  test('answers, hits and scores are those of an index made anew', () => {
    fc.assert(
      fc.property(corpus, corpus, flags, (old, added, kept) => {
        const before = articlesOf(old)
        const after = [...before.filter((_, n) => kept[n]), ...articlesOf(added).map((a) => ({ ...a, id: `b${a.id}` }))]
        const stored = finish(indexLibrary(libraryOf(before)))
        const means = { articles: stored.articles.mean, laws: stored.laws.mean }
        const anew = finish(indexLibrary(libraryOf(after), means))
        expect(answersWith(after, fitted(stored))).toEqual(answersWith(after, fitted(anew)))
      }),
      { numRuns: 150 },
    )
  })

  test('inside every law a word weighs what it weighs in an index made anew', () => {
    fc.assert(
      fc.property(corpus, corpus, flags, (old, added, kept) => {
        const before = articlesOf(old)
        const after = [...articlesOf(added).map((a) => ({ ...a, id: `b${a.id}` })), ...before.filter((_, n) => kept[n])]
        const stored = finish(indexLibrary(libraryOf(before)))
        const means = { articles: stored.articles.mean, laws: stored.laws.mean }
        const library = libraryOf(after)
        const [one, other] = [stored, finish(indexLibrary(library, means))].map((from) => {
          const { articles, alphabet } = finish(fitted(from)(library))
          return library.laws.map(({ start, articles: own }) => {
            const scores = new Float32Array(library.articles.length)
            eachTerm(alphabet.read(TEXTS.join()), (term) =>
              articles.addWithin(term, 1, start, start + own.length, scores),
            )
            return [...scores]
          })
        })
        expect(one).toEqual(other)
      }),
      { numRuns: 60 },
    )
  })

  test('words of a removed article are as unknown as if it had never been there', () => {
    const before = articlesOf([
      { law: 0, number: 0, text: 0, newer: false },
      { law: 1, number: 0, text: 7, newer: false },
    ])
    const stored = finish(indexLibrary(libraryOf(before)))
    const left = before.slice(0, 1)
    const index = finish(fitted(stored)(libraryOf(left)))
    expect([...index.alphabet.read('电梯')]).toEqual([...index.alphabet.read('甲乙')])
    expect([...index.alphabet.read('犬只')]).not.toEqual([...index.alphabet.read('甲乙')])
  })

  test('an article that moved to another law is another article', () => {
    const [one] = articlesOf([{ law: 0, number: 0, text: 8, newer: false }]) as [Article]
    const stored = finish(indexLibrary(libraryOf([one])))
    const [answer] = answersWith([{ ...one, law: LAWS[1] }], fitted(stored)).slice(-1)
    expect(answer?.citations[0]?.law ?? answer?.hits[0]?.id).toBeDefined()
    const fit = finish(fitIndex(stored, libraryOf([{ ...one, law: LAWS[1] }]), Number.POSITIVE_INFINITY))
    expect(fit.index === undefined ? undefined : fit.changed).toBe(2)
  })
})

describe('an index is not taken over', () => {
  const many = articlesOf(
    Array.from({ length: 40 }, (_, n) => ({ law: n % 3, number: n % 6, text: n % 9, newer: false })),
  ).map((article, n) => ({ ...article, text: `${article.text}${n}` }))
  const stored = finish(indexLibrary(libraryOf(many)))

  test('when more than a tenth of the articles are others', () => {
    const others = many.map((article, n) => (n < 3 ? { ...article, text: `${article.text}另行规定` } : article))
    expect(finish(fitIndex(stored, libraryOf(others)))).toEqual({ why: 'much changed' })
    expect(finish(fitIndex(stored, libraryOf(many.slice(0, 38)))).index).toBeDefined()
  })

  test('when the rules of today read something else in the same texts', () => {
    const traits = { ...stored.traits, bearing: stored.traits.bearing.map((odds) => odds + 1) }
    expect(finish(fitIndex({ ...stored, traits }, libraryOf(many)))).toEqual({ why: 'other rules' })
  })
})
