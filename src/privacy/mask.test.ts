import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SUBMISSION_KINDS } from '../domain/kind.ts'
import { mintReceipt, RECEIPT_ALPHABET } from '../domain/receipt.ts'
import { holdsPersonalData, mask } from './mask.ts'

describe('what is hidden', () => {
  test.each([
    ['13812345678', '138****78'],
    ['138 1234 5678', '138****78'],
    ['138-1234-5678', '138****78'],
    ['１３８１２３４５６７８', '138****78'],
    ['１３８ １２３４ ５６７８', '138****78'],
    ['1 3 8 1 2 3 4 5 6 7 8', '138****78'],
    ['+8613812345678', '+86****78'],
    ['86 13812345678', '861****78'],
    ['31010119900307123X', '310****3X'],
    ['310101199003071236', '310****36'],
    ['310101 19900307 123x', '310****3x'],
    ['３１０１０１１９９００３０７１２３Ｘ', '310****3X'],
    ['6222021234567890123', '622****23'],
    ['5105105105105100', '510****00'],
    ['6222 0212 3456 7890 123', '622****23'],
    ['沪A12345', '沪A1****45'],
    ['沪A·12345', '沪A·****45'],
    ['沪AD12345', '沪AD****45'],
    ['someone.else+x@example.com.cn', 'som****cn'],
  ])('%s becomes %s', (data, hidden) => {
    expect(mask(data)).toBe(hidden)
    expect(holdsPersonalData(data)).toBe(true)
    expect(mask(`我的是${data}，请联系`)).toBe(`我的是${hidden}，请联系`)
  })

  test('any mobile number in any dress, whatever stands around it', () => {
    const mobile = fc
      .tuple(fc.constantFrom(...'3456789'), fc.integer({ min: 0, max: 999_999_999 }))
      .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`)
    const around = fc.constantFrom('', '电话', '，', '。', ' 请打', 'tel:', '\n', '（', '号')
    const dress = fc.constantFrom<(n: string) => string>(
      (n) => n,
      (n) => n.replace(/(...)(....)/, '$1 $2 '),
      (n) => n.replace(/(...)(....)/, '$1-$2-'),
      (n) => [...n].map((c) => String.fromCodePoint((c.codePointAt(0) as number) + 0xfee0)).join(''),
    )
    fc.assert(
      fc.property(mobile, around, around, dress, (number, before, after, put) => {
        const text = `${before}${put(number)}${after}`
        expect(holdsPersonalData(text), text).toBe(true)
        expect(mask(text).normalize('NFKC').replace(/[\s-]/g, ''), text).not.toContain(number.slice(3, 9))
      }),
      { numRuns: 300 },
    )
  })

  test('several in one text', () => {
    const text = mask('张三13812345678，身份证31010119900307123X，车牌沪A12345')
    expect(text).not.toMatch(/12345678|19900307|12345/)
    expect(text).toMatch(/张三.*身份证.*车牌/)
  })

  test('masking twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 -Xx沪A@.com中'), maxLength: 60 }), (text) => {
        expect(mask(mask(text))).toBe(mask(text))
      }),
    )
  })
})

describe('what is left as it is', () => {
  test.each([
    '第十二条',
    '第1234条',
    '2026-09-14 10:02',
    '2026年9月14日',
    '20260914',
    '5550-1000',
    '12345',
    '110 119 120',
    '每月15日14:00-16:00',
    '价格从200元到50000元',
    '2025年9月14日到2026年9月14日',
    '021-55501234',
    '请看 https://example.com/a?b=1',
    'B栋1203室',
  ])('%s', (text) => {
    expect(mask(text)).toBe(text)
    expect(holdsPersonalData(text)).toBe(false)
  })

  test('receipts of every kind', () => {
    const tails = fc.array(fc.constantFrom(...RECEIPT_ALPHABET), { minLength: 4, maxLength: 4 }).map((c) => c.join(''))
    const days = fc.integer({ min: Date.parse('2026-01-01T00:00Z'), max: Date.parse('2060-01-01T00:00Z') })
    fc.assert(
      fc.property(fc.constantFrom(...SUBMISSION_KINDS), days, tails, (kind, at, tail) => {
        const receipt = mintReceipt(kind, at, { base32: () => tail, digits: () => '' })
        expect(mask(`编号 ${receipt} 的进度`)).toBe(`编号 ${receipt} 的进度`)
      }),
      { numRuns: 500 },
    )
  })
})

test('long texts are looked through in good order', () => {
  const hostile = [
    '1'.repeat(8_000),
    '1 '.repeat(4_000),
    '沪'.repeat(8_000),
    'a.'.repeat(4_000),
    `${'a'.repeat(7_990)}@`,
  ]
  for (const text of hostile) expect(mask(text).length).toBeLessThanOrEqual(8_000)
})
