import fc from 'fast-check'
import { expect, test } from 'vitest'
import { top } from './top.ts'

test('the highest come first, equal ones in the order of the library, and nothing without a score', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 6 }), { maxLength: 60 }), fc.nat(20), (values, count) => {
      const scores = Float32Array.from(values)
      const sorted = values
        .map((_, i) => i)
        .filter((i) => (values[i] as number) > 0)
        .sort((a, b) => (values[b] as number) - (values[a] as number) || a - b)
      expect(top(scores, count)).toEqual(sorted.slice(0, count))
    }),
  )
})
