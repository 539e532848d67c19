import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resolveChoice } from './choice.ts'

const menu = [{ label: '确认提交' }, { label: '改理由' }, { label: '改条款' }, { label: '不留手机', says: '不留' }]

describe('a number in any dress chooses', () => {
  for (const text of [
    '2',
    '２',
    '二',
    '②',
    '第2个',
    '第二个',
    '(2)',
    '（2）',
    '选2',
    '我选2',
    '2.',
    '2、',
    '2吧',
    '【2】',
    ' 2 ',
    '2 改理由',
    '2改理由',
    '2。改理由',
    '第二项',
    'option 2',
  ])
    test(text, () => expect(resolveChoice(text, menu)).toBe(1))
})

describe('words choose', () => {
  test('a whole label', () => expect(resolveChoice('改条款', menu)).toBe(2))
  test('what the choice says', () => expect(resolveChoice('不留', menu)).toBe(3))
  test('the beginning of one label', () => expect(resolveChoice('确认', menu)).toBe(0))
  test('a label with punctuation around it', () => expect(resolveChoice('“改理由”。', menu)).toBe(1))
  test('a label that is a number wins over the position', () =>
    expect(resolveChoice('2', [{ label: '1' }, { label: '3' }, { label: '2' }])).toBe(2))
})

describe('anything else chooses nothing', () => {
  for (const text of [
    '22 Main Street',
    '2号楼漏水',
    '9',
    '0',
    '',
    '改',
    '改建议',
    '第2条',
    '2026',
    '两个都要改',
    '2 改条款',
    '我要提意见',
    '一定要改',
  ])
    test(`“${text}”`, () => expect(resolveChoice(text, menu)).toBeUndefined())
  test('the beginning of two labels', () =>
    expect(resolveChoice('物业', [{ label: '物业收费' }, { label: '物业服务' }])).toBeUndefined())
  test('an empty menu', () => expect(resolveChoice('1', [])).toBeUndefined())
})

test('what is chosen is always on the menu', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.string({ minLength: 1 }), { maxLength: 9 }),
      (text, labels) => {
        const index = resolveChoice(
          text,
          labels.map((label) => ({ label })),
        )
        expect(index === undefined || labels[index] !== undefined).toBe(true)
      },
    ),
  )
})
