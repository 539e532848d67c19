import { expect, test } from 'vitest'
import { alternate } from './alternate.ts'

test('two rows take turns, and nothing stands in the new row twice', () => {
  expect(alternate([1, 2, 3], [4, 1, 5])).toEqual([1, 4, 2, 3, 5])
})

test('what is left of the longer row follows at the end', () => {
  expect(alternate([], [7, 8])).toEqual([7, 8])
  expect(alternate([7, 8, 9], [6])).toEqual([7, 6, 8, 9])
})
