import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ADOPTION, adoptionOf, differences, isClosed, totalsOf } from './adoption.ts'
import { outcomesOf, SUBMISSION_KINDS } from './kind.ts'
import { STATES } from './submission.ts'

const standing = fc.record(
  {
    state: fc.constantFrom(...STATES.filter((state) => state !== 'DRAFTING')),
    outcome: fc.constantFrom(...SUBMISSION_KINDS.flatMap(outcomesOf)),
    items: fc.integer({ min: 0, max: 500 }),
  },
  { requiredKeys: ['state', 'items'] },
)

test('whatever stands how, everything received is counted once and it adds up', () => {
  fc.assert(
    fc.property(fc.array(standing), (all) => {
      const totals = totalsOf(all)
      expect(totals.received).toBe(all.reduce((sum, { items }) => sum + items, 0))
      expect(ADOPTION.reduce((sum, name) => sum + totals[name], 0)).toBe(totals.received)
    }),
  )
})

test('a result that nobody was told is no answer, and an item that is handled anew is open again', () => {
  for (const state of ['RESULT_READY', 'REDO', 'MERGED', 'REPORTED_UP'] as const)
    expect(adoptionOf(state, '采纳')).toBe('未办')
  expect(adoptionOf('CLOSED', '已有规定')).toBe('已有规定')
  expect(adoptionOf('CLOSED', undefined)).toBe('不属本次范围')
  expect(adoptionOf('WITHDRAWN', '采纳')).toBe('撤回')
})

test('what differs between two issues is named, and asking opens nothing', () => {
  const before = totalsOf([{ state: 'CLOSED', outcome: '采纳', items: 2 }])
  const after = totalsOf([{ state: 'CLOSED', outcome: '未采纳', items: 2 }])
  expect(differences(before, after)).toEqual([
    { name: '采纳', before: 2, after: 0 },
    { name: '未采纳', before: 0, after: 2 },
  ])
  const step = { consultationId: 'k', at: 0, by: 'p', totals: before, number: 1 }
  expect(isClosed([])).toBe(false)
  expect(isClosed([{ ...step, what: 'close' }])).toBe(true)
  expect(
    isClosed([
      { ...step, what: 'close' },
      { ...step, what: 'ask' },
    ]),
  ).toBe(true)
  expect(
    isClosed([
      { ...step, what: 'close' },
      { ...step, what: 'reopen' },
    ]),
  ).toBe(false)
})
