import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldRadicals } from './radicals.ts'

test('signs that PDF files name instead of ideographs are read as these, both those that NFKC knows and those it does not', () => {
  expect(foldRadicals('⼈⺠法⽅⻋⻔⻢⻚⻛⻝⾏⼾')).toBe('人民法方车门马页风食行户')
  expect(foldRadicals('〈环保㬵带〉')).toBe('〈环保胶带〉')
  expect(foldRadicals('\u2329\u232a\uf900')).toBe('〈〉豈')
})

test('every radical of the supplement that Unicode assigns becomes an ideograph', () => {
  const unassigned = [0x2e80, 0x2e9a]
  for (let code = 0x2e80; code <= 0x2ef3; code++) {
    const folded = foldRadicals(String.fromCodePoint(code))
    expect([code, unassigned.includes(code) || /^[\u3400-\u9fff\u{20000}-\u{2ebef}]$/u.test(folded)]).toEqual([
      code,
      true,
    ])
  }
})

test('all other text stays as it is, full width punctuation too', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'条例（一）：，“”１Ａａ a㎡①') }), (text) => {
      expect(foldRadicals(text)).toBe(text)
    }),
  )
})
