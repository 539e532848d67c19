import { expect, test } from 'vitest'
import { type Consultation, clauseOf, isOpen, sayClause } from './consultation.ts'
import { endOf, startOf } from './shanghai.ts'

const draft: Consultation = {
  id: 'lamps',
  title: '路灯管理条例（草案）',
  aliases: [],
  opensAt: startOf('2026-09-01'),
  closesAt: endOf('2026-09-30'),
  clauses: [
    { number: { main: 12 }, text: '第十二条 灯亮到天明。', heading: '开灯时间' },
    { number: { main: 12, sub: 1 }, text: '第十二条之一 节日多亮一小时。' },
  ],
  sample: false,
}
const at = (text: string): number => Date.parse(`${text}+08:00`)

test.each([
  ['2026-08-31T23:59:59.999', false],
  ['2026-09-01T00:00:00.000', true],
  ['2026-09-30T00:00:00.000', true],
  ['2026-09-30T23:59:59.999', true],
  ['2026-10-01T00:00:00.000', false],
  ['2027-09-15T12:00:00.000', false],
])('a draft that closes on 30 September at 24:00 is open at %s: %s', (time, open) => {
  expect(isOpen(draft, at(time))).toBe(open)
})

test('an article and the one inserted after it are found apart', () => {
  expect(clauseOf(draft, { main: 12 })?.heading).toBe('开灯时间')
  expect(clauseOf(draft, { main: 12, sub: 1 })?.text).toMatch(/节日/)
  expect(clauseOf(draft, { main: 12, sub: 2 })).toBeUndefined()
  expect(clauseOf(draft, { main: 1 })).toBeUndefined()
})

test('a clause is called by its number and its heading where it has one', () => {
  expect(draft.clauses.map(sayClause)).toEqual(['第十二条（开灯时间）', '第十二条之一'])
})
