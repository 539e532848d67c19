import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cell, hiddenIn, isShown, type Kept, LEAST, protect, type Shown } from './protect.ts'

const TABLES = 1_000
type Counts = readonly number[]

const cellsOf = (counts: Counts): readonly Cell[] => counts.map((count, n) => ({ name: `c${n}`, count }))

/** So few that both sides of the limit come up in tables that can be gone through one by one. */
const FEW = 12
const showFew: typeof protect = (cells, kept) => protect(cells, kept, FEW)

/** Shows a table again and again as it changes, each time knowing what was kept of the release before. */
function releases(tables: readonly Counts[], show = showFew): readonly Shown[] {
  let kept: Kept | undefined
  return tables.map((counts) => {
    const shown = show(cellsOf(counts), kept)
    kept = shown.kept ?? kept
    return shown
  })
}

/** Every way to share a number among cells. */
function* shares(total: number, cells: number): Generator<Counts> {
  if (cells === 1) yield [total]
  else
    for (let first = 0; first <= total; first++)
      for (const rest of shares(total - first, cells - 1)) yield [first, ...rest]
}

const said = ({ total, cells }: Shown): unknown => ({ total, cells })
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * Knows how tables are made, every release, and that nobody ever takes an opinion back (`grows`): goes through each
 * history that would have given exactly these releases, and names the cells that have the same number in all of them.
 */
function recovered(
  shown: readonly Shown[],
  truth: readonly Counts[],
  grows: boolean,
  show = showFew,
): readonly string[] {
  const sought = truth.flatMap((counts, t) =>
    counts.flatMap((count, n) => (count < LEAST && shown[t]?.cells[n]?.count === 'hidden' ? [{ t, n, count }] : [])),
  )
  if (shown.some(({ total }) => total === undefined)) return []
  const possible = truth.map((counts, t) => {
    const before = shown.slice(0, t).findLast((one) => one.kept !== undefined)?.kept
    const total = counts.reduce((a, b) => a + b, 0)
    return [...shares(total, counts.length)].filter(
      (one) => fits(cellsOf(one), shown[t] as Shown) && same(said(show(cellsOf(one), before)), said(shown[t] as Shown)),
    )
  })
  let open = sought
  for (const history of histories(possible, grows)) {
    open = open.filter(({ t, n, count }) => history[t]?.[n] === count)
    if (open.length === 0) return []
  }
  return open.map(({ t, n, count }) => `${t}:${n}=${count}`)
}

function* histories(possible: readonly (readonly Counts[])[], grows: boolean): Generator<readonly Counts[]> {
  const [now, ...later] = possible
  if (now === undefined) yield []
  else
    for (const rest of histories(later, grows))
      for (const counts of now)
        if (!grows || rest[0] === undefined || counts.every((count, n) => count <= (rest[0]?.[n] ?? 0)))
          yield [counts, ...rest]
}

const fits = (cells: readonly Cell[], shown: Shown): boolean =>
  shown.cells.every(({ count }, n) => count === 'hidden' || count === cells[n]?.count)

const table = fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 9 })), {
  minLength: 2,
  maxLength: 4,
})

/** Shows random tables twice, as they grow, and attacks them; says how much was hidden and how many of them showed a number. */
function attack(sample: { readonly seed?: number }): { readonly hidden: number; readonly shown: number } {
  let hidden = 0
  let shownToo = 0
  fc.assert(
    fc.property(table, fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }), (first, more) => {
      const history = [first, first.map((count, n) => count + (more[n] ?? 0))]
      const shown = releases(history)
      hidden += shown.flatMap(hiddenIn).length
      shownToo += shown.filter(isShown).length
      expect(recovered(shown, history, true)).toEqual([])
    }),
    { numRuns: TABLES, ...sample },
  )
  return { hidden, shown: shownToo }
}

test(`who knows all margins and all earlier releases recovers no cell under ${LEAST} of ${TABLES} tables`, () => {
  attack({})
}, 120_000)

test('nor of the same tables at every run, of which more than a quarter show a number', () => {
  const { hidden, shown } = attack({ seed: 1 })
  expect(hidden).toBeGreaterThan(TABLES / 2)
  expect(shown).toBeGreaterThan(TABLES / 4)
}, 120_000)

test('also where opinions are taken back between two releases', () => {
  fc.assert(
    fc.property(table, table, (first, second) => {
      const history = [first, first.map((_, n) => second[n] ?? 0)]
      expect(recovered(releases(history), history, false)).toEqual([])
    }),
    { numRuns: TABLES / 5 },
  )
}, 120_000)

test('the same attack recovers cells where only the small ones are hidden', () => {
  const naive: typeof protect = (cells) => ({
    total: cells.reduce((sum, { count }) => sum + count, 0),
    cells: cells.map(({ name, count }) => ({ name, count: count < LEAST ? 'hidden' : count })),
  })
  const truth = [[3, 8, 9]]
  expect(recovered(releases(truth, naive), truth, true, naive)).toEqual(['0:0=3'])
})

test('nothing under five is ever shown, and what is shown is true', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 }), (counts) => {
      const { cells, total } = protect(cellsOf(counts), undefined, LEAST)
      expect(total === undefined || total >= LEAST).toBe(true)
      cells.forEach(({ count }, n) => {
        if (count === 'hidden') return
        expect(count).toBeGreaterThanOrEqual(LEAST)
        expect(count).toBe(counts[n])
      })
    }),
  )
})

test('a table without small cells is shown whole', () => {
  expect(hiddenIn(protect(cellsOf([5, 6, 70])))).toEqual([])
})
