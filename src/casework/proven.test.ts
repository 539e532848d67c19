import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mintNumber, RECEIPT_ALPHABET, SECRET_DIGITS, saySecret } from '../domain/receipt.ts'
import { secretIn, withoutSecret } from './proven.ts'

const AT = Date.UTC(2026, 8, 14, 2)
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
const written = fc
  .record({
    middle: fc.oneof(
      fc.string({ unit: fc.constantFrom(...RECEIPT_ALPHABET), minLength: 4, maxLength: 4 }),
      digits(3).map((d) => `P${d}`),
    ),
    dashes: fc.boolean(),
    wide: fc.boolean(),
    before: fc.boolean(),
    secret: digits(SECRET_DIGITS),
    gap: fc.constantFrom(' ', '，', '\n', ' 查询码 '),
  })
  .map(({ middle, dashes, wide, before, secret, gap }) => {
    const number = mintNumber('JY', AT, { base32: () => middle, digits: () => '' })
    const receipt = dashes ? number : number.replaceAll('-', '')
    const said = before ? `${saySecret(secret)}${gap}${receipt}` : `${receipt}${gap}${saySecret(secret)}`
    const text = wide ? said.replace(/[0-9A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : said
    return { text, secret, middle }
  })

test('the digits at the end of a receipt are no part of the secret beside it', () => {
  fc.assert(
    fc.property(written, ({ text, secret }) => {
      expect(secretIn(text)).toBe(secret)
    }),
    { numRuns: 1000 },
  )
  expect(secretIn('JY-260914-P641-0 8792 3008 3738 8024')).toBe('8792300837388024')
})

test('a text without its secret keeps its receipt', () => {
  fc.assert(
    fc.property(written, ({ text, secret, middle }) => {
      const left = withoutSecret(text).normalize('NFKC')
      expect(left).toContain(middle)
      expect(left.replace(/\D/g, '')).not.toContain(secret)
    }),
  )
})
