import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RECEIPT_ALPHABET } from '../../domain/receipt.ts'
import { sealWith } from '../../privacy/secret.ts'
import { foldCode } from './fold.ts'
import { payloadOf, readPayload } from './payload.ts'
import { codeSaid, scanText } from './text.ts'

const seal = sealWith(Buffer.alloc(32, 7))
const other = sealWith(Buffer.alloc(32, 8))
const code = fc.stringMatching(/^[A-Z0-9]{2,6}(?:-[A-Z0-9]{1,4})?$/)

test('a sign is read again however it is written', () => {
  fc.assert(
    fc.property(code, fc.constantFrom(' ', '－', '', ' - '), fc.boolean(), (one, gap, small) => {
      const printed = payloadOf(one, seal).replaceAll('-', gap).replaceAll('0', 'O').replaceAll('1', 'l')
      const typed = small ? printed.toLowerCase() : printed
      expect(readPayload(typed, seal)).toEqual({ kind: 'genuine', code: foldCode(one) })
    }),
  )
})

test('every single wrong character is noticed', () => {
  fc.assert(
    fc.property(code, fc.nat(), fc.constantFrom(...RECEIPT_ALPHABET), (one, at, wrong) => {
      const printed = foldCode(payloadOf(one, seal))
      const place = at % printed.length
      fc.pre(printed[place] !== wrong)
      const typed = printed.slice(0, place) + wrong + printed.slice(place + 1)
      expect(readPayload(typed, seal)).toEqual({ kind: 'mistyped' })
    }),
  )
})

test('a sign of another house is told from a typing mistake', () => {
  fc.assert(
    fc.property(code, (one) => {
      fc.pre(payloadOf(one, seal) !== payloadOf(one, other))
      expect(readPayload(payloadOf(one, other), seal)).toEqual({ kind: 'foreign' })
    }),
  )
})

test.each([
  ['扫码 LA01-17K3MQ', { code: 'LA01-17K3MQ', how: '扫码' }],
  [scanText('LA01'), { code: 'LA01', how: '扫码' }],
  ['代码：ＬＡ０１', { code: 'LA01', how: '代码' }],
  ['站点编号 LA01', { code: 'LA01' }],
  ['LA01', { code: 'LA01' }],
  ['扫码进来的，这里是哪家站', undefined],
  ['代码在哪里看', undefined],
  ['我想反映停车难，LA01', undefined],
  ['', undefined],
])('“%s” is read as %j', (text, expected) => expect(codeSaid(text)).toEqual(expected))
