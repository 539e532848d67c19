import fc from 'fast-check'
import { expect, test } from 'vitest'
import { solve } from './solve.ts'

const SIZE = 4
const vector = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: SIZE, maxLength: SIZE })

test('what was solved gives the right side again', () => {
  fc.assert(
    fc.property(fc.array(vector, { minLength: 6, maxLength: 6 }), vector, (rows, right) => {
      const matrix = new Float64Array(SIZE * SIZE)
      for (let i = 0; i < SIZE; i++)
        for (let j = 0; j < SIZE; j++)
          matrix[i * SIZE + j] = rows.reduce(
            (sum, row) => sum + (row[i] as number) * (row[j] as number),
            i === j ? 1 : 0,
          )
      const x = solve(matrix, Float64Array.from(right))
      for (let i = 0; i < SIZE; i++) {
        const there = x.reduce((sum, one, j) => sum + (matrix[i * SIZE + j] as number) * one, 0)
        expect(there).toBeCloseTo(right[i] as number, 6)
      }
    }),
  )
})
