import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BOM, csvLine, harmless } from './csv.ts'

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom("'+", "'a", 'a"b', 'a,b', 'a\r\nb', ' a ', '', '“引号”，逗号'),
)

test('whatever is written is read back cell by cell', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const read = parse(BOM + rows.map(csvLine).join(''), { bom: true, record_delimiter: '\r\n' })
      expect(read.map((row) => row.map(asItWas))).toEqual(rows)
    }),
  )
})

/** Without the mark that keeps a formula from running. */
function asItWas(cell: string): string {
  const unmarked = cell.replace(/^'/, '')
  return harmless(unmarked) === cell ? unmarked : cell
}

test.each(['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', ' =1', '%0', '|calc'])(
  '%j does not begin as a formula',
  (text) => {
    expect(harmless(text)).toMatch(/^'/)
  },
)

test.each(['路灯', '1+1', 'JY-260914-7K3M-E', ''])('%j stays as it is', (text) => {
  expect(harmless(text)).toBe(text)
})
