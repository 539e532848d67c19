import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mintReceipt, RECEIPT_ALPHABET } from '../domain/receipt.ts'
import { mentionsIn, receiptsWritten, referencesIn } from './refer.ts'

const random = (four: string) => ({ base32: () => four, digits: () => '' })
const LIST = ['AAAA', 'BBBB', 'CCCC']
const four = fc.string({ unit: fc.constantFrom(...RECEIPT_ALPHABET), minLength: 4, maxLength: 4 })

test('a receipt is found however it is written', () => {
  fc.assert(
    fc.property(four, fc.constantFrom('-', ' ', '', '—', '－'), fc.boolean(), (tail, dash, small) => {
      const receipt = mintReceipt('opinion', Date.parse('2026-09-14T10:00:00+08:00'), random(tail))
      const written = receipt.replaceAll('-', dash)
      const text = `把${small ? written.toLowerCase() : written}采纳了`
      expect(receiptsWritten(text)).toHaveLength(1)
      expect(referencesIn(text, undefined)).toEqual([{ typed: receipt, byPosition: false }])
    }),
  )
})

test.each([
  ['采纳 2', 'BBBB'],
  ['2号采纳', 'BBBB'],
  ['二号采纳', 'BBBB'],
  ['第三件', 'CCCC'],
  ['１、２', 'AAAA BBBB'],
  ['1和1', 'AAAA'],
])('“%s” means the places %s', (text, places) => {
  expect(
    referencesIn(text, LIST)
      .map((r) => r.typed)
      .join(' '),
  ).toBe(places)
})

test.each(['9月3日', '3号楼的路灯', '9月2号', '15天内', '3条建议'])('“%s” names no item', (text) => {
  expect(mentionsIn(text)).toEqual([])
})
