import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tidy } from './tidy.ts'

test.each([
  ['公示 半年一次,太慢了!!', '公示半年一次，太慢了！！'],
  ['早上 9:30 开门,可以吗?', '早上 9:30 开门，可以吗？'],
  ['第一点(最要紧) :\r\n\r\n  改成每季度.', '第一点（最要紧）：\n改成每季度。'],
  ['上门(OK)也行', '上门（OK）也行'],
  ['收费1,000元 OK', '收费1,000元 OK'],
  ['  已经很好。 ', '已经很好。'],
])('%j is set as %j', (typed, set) => {
  expect(tidy(typed)).toBe(set)
})

const words = (text: string): string => text.replace(/[\s\p{P}]+/gu, '')

test('no letter, figure or word changes, and a tidy text stays as it is', () => {
  const sign = fc.constantFrom(...'公示半年一次9x,.;:?!() \n\t，。（）￥$+A12')
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: sign, maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 })),
      (text) => {
        const set = tidy(text)
        expect(words(set)).toBe(words(text))
        expect(tidy(set)).toBe(set)
        expect(set.replace(/\s/g, '').normalize('NFKC').length).toBe(text.replace(/\s/g, '').normalize('NFKC').length)
      },
    ),
    { numRuns: 500 },
  )
})
