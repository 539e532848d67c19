import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { equalSecret, sealWith } from './secret.ts'

test('equal secrets are equal and nothing else is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(equalSecret(a, a)).toBe(true)
      expect(equalSecret(a, b)).toBe(a === b)
    }),
  )
})

test.each([
  ['', ''],
  ['中文', '中文'],
])('“%s” equals “%s”', (a, b) => expect(equalSecret(a, b)).toBe(true))

test.each([
  ['', '0'],
  ['1234', '123'],
  ['1234', '12345'],
  ['é', 'e\u0301'],
  ['中', '丫'],
])('“%s” does not equal “%s”', (a, b) => expect(equalSecret(a, b)).toBe(false))

test('a seal depends on the key and on the secret, and shows neither', () => {
  const seal = sealWith(Buffer.alloc(32, 1))
  expect(seal('4821093755126604')).toBe(seal('4821093755126604'))
  expect(seal('4821093755126604')).not.toBe(seal('4821093755126605'))
  expect(seal('4821093755126604')).not.toBe(sealWith(Buffer.alloc(32, 2))('4821093755126604'))
  expect(seal('4821093755126604')).toMatch(/^[\w-]{43}$/)
  expect(seal('4821093755126604')).not.toContain('4821')
})
