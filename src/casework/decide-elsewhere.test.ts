import { expect, test } from 'vitest'
import { reasonWithWho } from './decide-elsewhere.ts'

const AWAY = '不属于本单位职责，请找有关部门'

test.each(['已转办', '解释说明'] as const)('a decision “%s” sends nobody away without saying where', (outcome) => {
  expect(() => reasonWithWho(outcome, AWAY)).toThrow('MOVE_GUARD')
})

test('a body on file is told with its number and ground', () => {
  const told = reasonWithWho('已转办', '不属于本站职责，请找劳动监察部门')
  expect(told).toMatch(/^不属于本站职责[^\n]*\n.*12333.*依据：《/s)
})

test('a body that no door is known for is taken at its word, with its number', () => {
  const reason = '不属于本站职责，请找青溪区水务局，电话 5550-2200'
  expect(reasonWithWho('解释说明', ` ${reason} `)).toBe(reason)
})

test('other results and other reasons stay as they are', () => {
  expect(reasonWithWho('已解决', AWAY)).toBe(AWAY)
  expect(reasonWithWho('解释说明', '现行条例第八条已有规定')).toBe('现行条例第八条已有规定')
})
