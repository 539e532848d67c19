import { expect, test } from 'vitest'
import type { Article } from '../domain/knowledge.ts'
import { createLibrary, type Library } from './laws.ts'
import { lawMarksOf, marksOf } from './stored-index-marks.ts'

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

const article = (law: string, text: string): Article => ({
  id: `${law} ${text}`,
  law,
  article: '第一条',
  text,
  source: '',
})
const libraryOf = (articles: readonly Article[]): Library => finish(createLibrary(articles, new Map()))
const marks = (library: Library): Float64Array => finish(marksOf(library, [...library.articles.keys()]))

test('tens of thousands of texts that differ by one character all have marks of their own', () => {
  const text = '违反本条例第十条规定的，由城市管理部门责令改正。'
  const articles = Array.from({ length: 40_000 }, (_, n) => {
    const at = n % text.length
    return article(
      '云州市条例',
      text.slice(0, at) + String.fromCharCode(0x4e00 + Math.floor(n / 3)) + text.slice(at + 1),
    )
  })
  const distinct = new Set(articles.map((a) => a.text)).size
  expect(new Set(marks(libraryOf(articles))).size).toBe(distinct)
})

test('the same text in another law has another mark', () => {
  const library = libraryOf([article('甲市条例', '应当登记。'), article('乙市条例', '应当登记。')])
  expect(new Set(marks(library)).size).toBe(2)
})

test('a law is another one when its articles change places', () => {
  const texts = ['应当登记。', '应当年检。', '应当缴费。']
  const lawMark = (order: readonly string[]): number | undefined => {
    const library = libraryOf(order.map((text) => article('甲市条例', text)))
    return lawMarksOf(['甲市条例'], Int32Array.of(0, order.length), marks(library))[0]
  }
  expect(lawMark(texts)).toBe(lawMark([...texts]))
  expect(lawMark(texts)).not.toBe(lawMark(texts.toReversed()))
  expect(lawMark(texts)).not.toBe(lawMark(texts.slice(0, 2)))
})
