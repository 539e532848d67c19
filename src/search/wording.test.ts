import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWordingReader } from './wording.ts'

const text = fc.string({ unit: fc.constantFrom('河', '湖', '水', '船', '，'), maxLength: 12 })
const words = fc.uniqueArray(
  fc.record({
    word: fc.string({ unit: fc.constantFrom('河', '湖', '水', '船'), minLength: 1, maxLength: 2 }),
    weights: fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })),
  }),
  { selector: ({ word }) => word },
)

test('one reader finds in every text what looking for each word alone finds, question after question', () => {
  const read = createWordingReader(2)
  fc.assert(
    fc.property(words, fc.array(text), fc.nat(12), (asked, texts, end) => {
      const wording = read(asked)
      for (const one of texts)
        for (const limit of [undefined, end]) {
          const held = asked.filter(({ word }) => one.slice(0, limit).includes(word))
          const sum = (m: 0 | 1): number => held.reduce((all, { weights }) => all + weights[m], 0)
          expect([...wording(one, limit).sums]).toEqual([sum(0), sum(1)])
        }
    }),
  )
})

test('each clause is measured by the last measure, every word once a clause, empty clauses not at all', () => {
  const read = createWordingReader(2)([
    { word: '河', weights: [1, 4] },
    { word: '河水', weights: [1, 2] },
    { word: '水涨', weights: [1, 1] },
  ])
  const { sums, most, mean, best, run } = read('船。河河;。河水涨了')
  expect({ sums: [...sums], most, mean, best, run }).toEqual({ sums: [3, 7], most: 7, mean: 11 / 3, best: 2, run: 2 })
  expect(read('船')).toMatchObject({ most: 0, mean: 0, best: 0, run: 0 })
})
