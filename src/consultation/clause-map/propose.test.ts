import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FORTY, type Operation, readingsBy, type TwoReadings } from '../../../test/helpers/two-readings.ts'
import { type ProposedLink, proposeMap } from './propose.ts'
import { SURE } from './settle.ts'

const seeds = fc.integer({ min: 1, max: 1_000_000 })
const operations = fc.array(fc.constantFrom<Operation>('keep', 'edit', 'split', 'merge', 'delete', 'new'), {
  minLength: 1,
  maxLength: 30,
})
const key = ({ from, to }: { readonly from: readonly string[]; readonly to: readonly string[] }): string =>
  `${from.join()}>${to.join()}`
const wrongOf = (links: readonly ProposedLink[], { truth }: TwoReadings): readonly ProposedLink[] => {
  const known = new Set(truth.map(key))
  return links.filter((link) => !known.has(key(link)))
}

test('40 clauses after 18 stayed, 6 were edited, 1 split, 2 merged, 3 deleted, 5 new and 10 renumbered', () => {
  const readings = readingsBy(FORTY, 2026)
  const links = proposeMap(readings.first, readings.second)
  expect(wrongOf(links, readings)).toEqual([])
  const count = (change: string): number => links.filter((link) => link.change === change).length
  expect(['same', 'edited', 'split', 'merged', 'deleted', 'new', 'renumbered'].map(count)).toEqual([
    18, 6, 1, 1, 3, 5, 10,
  ])
})

test('every clause of both readings stands in exactly one link, whatever was done to them', () => {
  fc.assert(
    fc.property(operations, seeds, (list, seed) => {
      const { first, second } = readingsBy(list, seed)
      const links = proposeMap(first, second)
      const ids = (side: 'from' | 'to'): string[] => links.flatMap((link) => link[side]).toSorted()
      expect(ids('from')).toEqual(first.clauses.map(({ id }) => id).toSorted())
      expect(ids('to')).toEqual(second.clauses.map(({ id }) => id).toSorted())
    }),
  )
})

const sureAndWrong = (list: readonly Operation[], seed: number): readonly ProposedLink[] => {
  const readings = readingsBy(list, seed)
  return wrongOf(proposeMap(readings.first, readings.second), readings).filter(({ confidence }) => confidence >= SURE)
}

test('what the proposal is sure of is right, of the same thousand readings at every run', () => {
  fc.assert(
    fc.property(operations, seeds, (list, seed) => {
      expect(sureAndWrong(list, seed)).toEqual([])
    }),
    { numRuns: 1_000, seed: 7 },
  )
})

test('and of readings that nobody has seen', () => {
  fc.assert(
    fc.property(operations, seeds, (list, seed) => {
      expect(sureAndWrong(list, seed)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('a deleted clause of which another one says half is not surely merged into it', () => {
  const list = 'keep edit edit new split keep delete keep split split'.split(' ') as Operation[]
  expect(sureAndWrong(list, 15)).toEqual([])
})

test('a part that was taken for that of another clause is given back to its own', () => {
  const list = 'split edit delete merge split delete keep merge edit edit delete split'.split(' ') as Operation[]
  const readings = readingsBy(list, 974_234)
  const links = proposeMap(readings.first, readings.second)
  expect(links.find(({ from }) => from.includes('1/14'))?.to).toEqual(['2/11', '2/12'])
})

test('a deleted clause that speaks like two merged ones is not taken for a part of them', () => {
  const list: readonly Operation[] = 'keep merge split split keep delete split split merge keep keep'.split(
    ' ',
  ) as Operation[]
  const readings = readingsBy(list, 4)
  const links = proposeMap(readings.first, readings.second)
  expect(links.find(({ to }) => to.includes('2/12'))?.from).toEqual(['1/10', '1/11'])
})

test('a text that did not change is not changed, and the order of clauses does not matter', () => {
  fc.assert(
    fc.property(operations, seeds, fc.integer({ min: 0, max: 40 }), (list, seed, turn) => {
      const { first } = readingsBy(list, seed)
      const at = turn % Math.max(1, first.clauses.length)
      const moved = [...first.clauses.slice(at), ...first.clauses.slice(0, at)]
      const links = proposeMap(first, { ...first, clauses: moved })
      expect(links.every(({ change, from, to }) => change === 'same' && from.join() === to.join())).toBe(true)
    }),
  )
})
