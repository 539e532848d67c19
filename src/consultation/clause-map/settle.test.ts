import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FORTY, readingsBy } from '../../../test/helpers/two-readings.ts'
import { proposeMap } from './propose.ts'
import { type Decision, settle } from './settle.ts'

const { first, second } = readingsBy(FORTY, 11)
const readings = { from: first, to: second }
const proposal = proposeMap(first, second)
const settled = (...decisions: readonly Decision[]) => settle(proposal, decisions, readings)

test('a decision takes its clauses out of every other link, and what loses its counterpart is open', () => {
  const working = settled({ from: ['1/1'], to: ['2/2'] })
  expect(working.links.find(({ from }) => from.includes('1/1'))).toMatchObject({
    to: ['2/2'],
    change: 'edited',
    settled: true,
  })
  expect(working.loose).toEqual({ from: ['1/2'], to: ['2/1'] })
})

test('what is left of a split or a merger is asked again', () => {
  const split = proposal.find(({ change }) => change === 'split')
  const [part = '', rest = ''] = split?.to ?? []
  const working = settled({ from: [], to: [part] })
  expect(working.links.find(({ to }) => to.includes(rest))).toMatchObject({
    from: split?.from,
    to: [rest],
    settled: false,
  })
  expect(working.unsure.some(({ to }) => to.includes(rest))).toBe(true)
  expect(working.loose).toEqual({ from: [], to: [] })
})

test('the last word counts', () => {
  const working = settled({ from: ['1/1'], to: [] }, { from: ['1/1'], to: ['2/1'] })
  expect(working.links.filter(({ from }) => from.includes('1/1'))).toMatchObject([{ to: ['2/1'], change: 'same' }])
  expect(working.loose).toEqual({ from: [], to: [] })
})

const anyOf = (clauses: typeof first.clauses) => fc.constantFrom(...clauses.map(({ id }) => id as string))
const decision = fc.oneof(
  fc.record({
    from: fc.uniqueArray(anyOf(first.clauses), { minLength: 1, maxLength: 3 }),
    to: fc.uniqueArray(anyOf(second.clauses), { maxLength: 1 }),
  }),
  fc.record({
    from: fc.uniqueArray(anyOf(first.clauses), { maxLength: 1 }),
    to: fc.uniqueArray(anyOf(second.clauses), { minLength: 1, maxLength: 3 }),
  }),
)

test('whatever is decided, every clause is in one link or open, never in two', () => {
  fc.assert(
    fc.property(fc.array(decision, { maxLength: 12 }), (decisions) => {
      const { links, loose } = settled(...decisions)
      for (const side of ['from', 'to'] as const) {
        const held = [...links.flatMap((link) => link[side]), ...loose[side]].toSorted()
        expect(held).toEqual(readings[side].clauses.map(({ id }) => id).toSorted())
      }
    }),
  )
})
