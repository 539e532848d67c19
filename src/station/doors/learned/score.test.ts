import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weigh } from '../../../search/learning/logistic.ts'
import { piecesOf } from '../../../search/learning/pieces.ts'
import { decode } from './coded.ts'
import { score, scorerOf } from './score.ts'
import { WEIGHTS } from './weights.ts'

const model = decode(WEIGHTS)
const scorer = scorerOf(model)
const WORDS = [
  '老板',
  '不给',
  '工资',
  '着火',
  '的',
  '的',
  '了',
  '，'.normalize('NFKC'),
  'submit',
  'submitted',
  'a',
  '🔥',
  '龘',
]
const texts = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join('')),
  fc.string({ unit: fc.constantFrom(...'我的房子被占了不给钱abcdef龘🔥,'), maxLength: 60 }),
)

test('the quick way to weigh a text gives what the plain way gives', () => {
  fc.assert(
    fc.property(texts, fc.uniqueArray(fc.nat(model.signCount - 1), { maxLength: 12 }), (text, signs) => {
      const plain = weigh(model, { pieces: piecesOf(text), signs })
      const quick = score(scorer, text, signs)
      for (const [k, odds] of plain.entries()) expect(quick[k]).toBeCloseTo(odds, 6)
    }),
  )
})
