import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, endOf, startOf } from '../domain/shanghai.ts'
import { checkWindow, type WindowRule } from '../domain/window-rule.ts'
import { requireWindow, sayShortWindow } from './window.ts'

const RULES: readonly WindowRule[] = [
  { jurisdiction: '甲省', aliases: ['甲'], days: 30, basis: '《甲省立法条例》第一条' },
  { jurisdiction: '乙市', aliases: [], days: 15, basis: '《乙市立法条例》第二条' },
]
const windowOf = (days: number, shortReason?: string) => ({
  opensAt: startOf('2026-09-01'),
  closesAt: endOf(addDays('2026-09-01', days - 1)),
  ...(shortReason === undefined ? {} : { shortReason }),
})

test('one day short is refused without a reason, whatever the length asked for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 90 }), (days) => {
      const rules = [{ jurisdiction: '丙市', aliases: [], days, basis: '《丙市立法条例》第三条' }]
      expect(checkWindow(windowOf(days), '丙市', rules).kind).toBe('enough')
      expect(checkWindow(windowOf(days - 1), '丙市', rules).kind).toBe('short')
      expect(checkWindow(windowOf(days - 1, ' '), '丙市', rules).kind).toBe('short')
      expect(checkWindow(windowOf(days - 1, '汛期将至'), '丙市', rules).kind).toBe('excused')
    }),
  )
})

test('the refusal names the rule and where it is written', () => {
  expect(() => requireWindow(windowOf(29), '甲', RULES)).toThrow(
    expect.objectContaining({
      say: '征求意见只有29天，一般不少于30天（《甲省立法条例》第一条）。请延长，或写明缩短的理由，理由会向公众公开。',
    }),
  )
  expect(() => requireWindow(windowOf(29, '汛期将至'), '甲', RULES)).not.toThrow()
  expect(() => requireWindow(windowOf(15), '乙市', RULES)).not.toThrow()
})

test('of an unknown place nothing is guessed', () => {
  for (const place of [undefined, '丁市', '甲省丙市'])
    expect(() => requireWindow(windowOf(300), place, RULES)).toThrow(
      expect.objectContaining({ code: 'JURISDICTION_UNKNOWN', say: expect.stringContaining('甲省、乙市') as string }),
    )
})

test('the reason is shown with what would be usual; a window that is long enough needs none', () => {
  expect(sayShortWindow({ ...windowOf(10, '汛期将至'), jurisdiction: '乙市' }, RULES)).toBe(
    '这次征求意见10天，一般不少于15天（《乙市立法条例》第二条）。缩短的理由：汛期将至',
  )
  expect(sayShortWindow({ ...windowOf(10, '汛期将至') }, RULES)).toBe('缩短的理由：汛期将至')
  expect(sayShortWindow({ ...windowOf(20, '汛期将至'), jurisdiction: '乙市' }, RULES)).toBe('')
  expect(sayShortWindow({ ...windowOf(10), jurisdiction: '乙市' }, RULES)).toBe('')
})
