import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PREFIX, SUBMISSION_KINDS } from './kind.ts'
import {
  checkCharacter,
  mintReceipt,
  RECEIPT_ALPHABET,
  type Receipt,
  readReceipt,
  saySecret,
  tailOf,
} from './receipt.ts'

const four = fc.array(fc.constantFrom(...RECEIPT_ALPHABET), { minLength: 4, maxLength: 4 }).map((c) => c.join(''))
const instants = fc.integer({ min: Date.parse('2020-01-01T00:00Z'), max: Date.parse('2099-12-30T00:00Z') })
const receipts = fc
  .record({ kind: fc.constantFrom(...SUBMISSION_KINDS), at: instants, tail: four })
  .map(({ kind, at, tail }) => mintReceipt(kind, at, { base32: () => tail, digits: () => '' }))

const read = (typed: string): string => {
  const result = readReceipt(typed)
  return result.ok ? result.receipt : result.why
}
const replaced = (text: string, at: number, by: string): string => text.slice(0, at) + by + text.slice(at + 1)
/** Places of a receipt that carry meaning: all but the dashes. */
const PLACES = [0, 1, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 15]

describe('a minted receipt', () => {
  test('is read back as it is', () => {
    fc.assert(fc.property(receipts, (receipt) => void expect(read(receipt)).toBe(receipt)))
  })

  test('names the kind, the Shanghai day, four characters and a check', () => {
    const lateEvening = Date.parse('2026-09-14T23:30:00+08:00')
    const receipt = mintReceipt('opinion', lateEvening, { base32: (n) => '7K3M'.slice(0, n), digits: () => '' })
    expect(receipt).toBe('YJ-260914-7K3M-T')
    expect(mintReceipt('opinion', lateEvening + 30 * 60_000, { base32: () => '7K3M', digits: () => '' })).toMatch(
      /^YJ-260915-/,
    )
    expect(tailOf(receipt)).toBe('7K3M')
  })

  test('carries the prefix of its kind', () => {
    for (const kind of SUBMISSION_KINDS)
      expect(mintReceipt(kind, 0, { base32: () => '0000', digits: () => '' }).slice(0, 2)).toBe(PREFIX[kind])
  })
})

describe('what people type', () => {
  test('is read in small letters, full width, without dashes, with spaces or long dashes', () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        const wide = [...receipt].map((c) => String.fromCodePoint((c.codePointAt(0) as number) + 0xfee0)).join('')
        for (const typed of [
          receipt.toLowerCase(),
          wide,
          receipt.replaceAll('-', ''),
          receipt.replaceAll('-', ' '),
          receipt.replaceAll('-', '—'),
          receipt.replaceAll('-', '_'),
          ` ${receipt}\n`,
        ])
          expect(read(typed), typed).toBe(receipt)
      }),
    )
  })

  test('O, I, L and U are read as the characters they look like', () => {
    const confused: Readonly<Record<string, readonly string[]>> = {
      0: ['O', 'o'],
      1: ['I', 'i', 'L', 'l'],
      V: ['U', 'u'],
    }
    fc.assert(
      fc.property(receipts, (receipt) => {
        for (const at of [10, 11, 12, 13, 15])
          for (const typed of confused[receipt[at] as string] ?? [])
            expect(read(replaced(receipt, at, typed))).toBe(receipt)
      }),
    )
    const looks = `YJ-260914-01V0-${checkCharacter('YJ-260914-01V0')}`
    expect(read(looks.replace('01V0', 'oLuO'))).toBe(looks)
  })

  test.each([
    '',
    'YJ',
    '7K3M',
    'YJ-260914-7K3M',
    'YJ-260914-7K3-Q',
    'YJ-260914-7K3M-QQ',
    'Y-260914-7K3M-Q',
    '12345678901234',
    '查 YJ-260914-7K3M-Q',
    'YJ-260914-7K3M-中',
  ])('“%s” has not the shape of a receipt', (typed) => void expect(read(typed)).toBe('shape'))

  test('any text at all is read without failing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => void readReceipt(typed)))
  })
})

describe('the check character', () => {
  test('finds every single wrong character', () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        for (const at of PLACES)
          for (const c of RECEIPT_ALPHABET)
            if (c !== receipt[at])
              expect(readReceipt(replaced(receipt, at, c)).ok, `${receipt}, ${at} to ${c}`).toBe(false)
      }),
      { numRuns: 30 },
    )
  })

  test('finds every swap of neighbours but that of 0 and Z', () => {
    const blind = new Set<string>()
    for (const a of RECEIPT_ALPHABET)
      for (const b of RECEIPT_ALPHABET)
        for (const at of [10, 11, 12]) {
          const body = replaced(replaced('YJ-260914-7K3M', at, a), at + 1, b)
          const swapped = replaced(replaced(body, at, b), at + 1, a)
          if (a !== b && checkCharacter(body) === checkCharacter(swapped))
            blind.add([a, b].sort((x, y) => (x < y ? -1 : 1)).join(''))
        }
    expect([...blind]).toEqual(['0Z'])
  })

  test('finds swaps across the dashes and with itself too', () => {
    fc.assert(
      fc.property(receipts, fc.integer({ min: 0, max: PLACES.length - 2 }), (receipt, n) => {
        const [left, right] = [PLACES[n] as number, PLACES[n + 1] as number]
        const [a, b] = [receipt[left] as string, receipt[right] as string]
        fc.pre(a !== b && ![a + b, b + a].includes('0Z'))
        expect(readReceipt(replaced(replaced(receipt, left, b), right, a)).ok).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test('is the same with and without dashes', () => {
    expect(checkCharacter('YJ2609147K3M')).toBe(checkCharacter('YJ-260914-7K3M'))
  })
})

test('the secret is said in groups of four', () => {
  expect(saySecret('4821093755126604')).toBe('4821 0937 5512 6604')
  expect(tailOf('JY-260914-01V0-0' as Receipt)).toBe('01V0')
})
