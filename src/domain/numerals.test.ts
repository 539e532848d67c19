import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleNumbersIn, readNumber, sameArticle, sayArticle, writeNumber } from './numerals.ts'

test('every number from 0 to 9999 is written and read back', () => {
  const wrong = Array.from({ length: 10_000 }, (_, n) => n).filter((n) => readNumber(writeNumber(n)) !== n)
  expect(wrong).toEqual([])
  expect(new Set(Array.from({ length: 10_000 }, (_, n) => writeNumber(n))).size).toBe(10_000)
})

test.each([
  [0, '零'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [21, '二十一'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [112, '一百一十二'],
  [1000, '一千'],
  [1001, '一千零一'],
  [1010, '一千零一十'],
  [1260, '一千二百六十'],
  [9999, '九千九百九十九'],
])('%i is written %s', (value, text) => {
  expect(writeNumber(value)).toBe(text)
  expect(readNumber(text)).toBe(value)
})

test.each([
  ['12', 12],
  ['１２', 12],
  ['十二', 12],
  ['一十二', 12],
  [' 12 ', 12],
  ['一二', 12],
  ['廿一', 21],
  ['卅', 30],
  ['两百', 200],
  ['二〇', 20],
  ['〇', 0],
])('%s is read as %i', (text, value) => void expect(readNumber(text)).toBe(value))

test.each(['', ' ', '十二条', 'abc', '12345', '一二三四五', '-1', '1.5', '万', '12a', '第十二'])(
  '“%s” is no number',
  (text) => void expect(readNumber(text)).toBeUndefined(),
)

describe('article numbers in a text', () => {
  test.each([
    ['12条', [{ main: 12 }]],
    ['第12条', [{ main: 12 }]],
    ['第１２条', [{ main: 12 }]],
    ['第十二条', [{ main: 12 }]],
    ['第 12 条', [{ main: 12 }]],
    ['第十二條', [{ main: 12 }]],
    ['第二十一跳', [{ main: 21 }]],
    ['Article 12', [{ main: 12 }]],
    ['article 12 of the draft', [{ main: 12 }]],
    ['art. 12', [{ main: 12 }]],
    ['第十二条之一', [{ main: 12, sub: 1 }]],
    ['第12条之2', [{ main: 12, sub: 2 }]],
    ['第十二条和第十二条之一', [{ main: 12 }, { main: 12, sub: 1 }]],
    ['第三条、第一条、第三条', [{ main: 3 }, { main: 1 }]],
    ['第一百零三条规定的', [{ main: 103 }]],
    ['第零条', []],
    ['没有条号', []],
    ['party 12', []],
  ] as const)('%s', (text, numbers) => void expect(articleNumbersIn(text)).toEqual(numbers))

  test('what is said is found again in any sentence', () => {
    const numbers = fc.record(
      { main: fc.integer({ min: 1, max: 9_999 }), sub: fc.integer({ min: 1, max: 20 }) },
      { requiredKeys: ['main'] },
    )
    fc.assert(
      fc.property(
        numbers,
        (number) => void expect(articleNumbersIn(`对${sayArticle(number)}有意见`)).toEqual([number]),
      ),
    )
  })

  test('an article and the one inserted after it are two', () => {
    expect(sameArticle({ main: 12 }, { main: 12, sub: 1 })).toBe(false)
    expect(sameArticle({ main: 12, sub: 1 }, { main: 12, sub: 1 })).toBe(true)
    expect(sayArticle({ main: 12, sub: 1 })).toBe('第十二条之一')
  })
})
