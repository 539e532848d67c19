import fc from 'fast-check'
import { expect, test } from 'vitest'
import { harmlessName } from './attachment.ts'

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\temp\\路灯.jpg', '路灯.jpg'],
  ['.env', 'env'],
  ['..', '未命名'],
  ['', '未命名'],
  ['a\u0000b.png', 'ab.png'],
  ['照片\u202egpj.exe', '照片gpj.exe'],
  ['\u2067甲\u2069 \t 乙.pdf', '甲 乙.pdf'],
])('%j is shown as %s', (given, shown) => {
  expect(harmlessName(given)).toBe(shown)
})

test('no name is a path, holds anything unseen, or is longer than a line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
      const name = harmlessName(given)
      expect(name).not.toMatch(/[/\\]|^\.|^\s|\p{C}/u)
      expect([...name].length).toBeGreaterThan(0)
      expect([...name].length).toBeLessThanOrEqual(60)
    }),
  )
})
