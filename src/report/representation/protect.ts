/** One row of a table of people: how many are of this sort. */
export interface Cell {
  readonly name: string
  readonly count: number
}

/** What is shown of a table. Cells that are `hidden` have no number; together they are what is left of the total. */
export interface Shown {
  /** Undefined where so few took part that the number itself points at somebody. */
  readonly total: number | undefined
  readonly cells: readonly { readonly name: string; readonly count: number | 'hidden' }[]
  /** What has to be known when the table is shown again; absent while nothing but the total was said. */
  readonly kept?: Kept
}

/** Names that a table hides; `all` = none of its numbers is ever shown. */
export type Kept = readonly string[] | 'all'

/** Fewer people than this are never shown as a number of their own (k-anonymity). */
export const LEAST = 5
/** Of fewer people than this there is no table: whether one could be shown would already say something of its cells. */
export const SAMPLE = 30

/**
 * Hides every cell under {@link LEAST}, and what would give it away by subtraction: the smallest of the other cells, all
 * that are equally small. A table that was shown hides the same cells for ever; where that is not enough, or nothing would
 * be left to show, none of its numbers is shown from then on, so that two releases cannot be subtracted from each other.
 *
 * Why that is enough: when two hidden cells change places in every release, all that is shown stays as it is, and one of
 * the hidden ones is at least {@link LEAST}. So none under it is certain.
 * @param kept what the first release of this table left behind
 */
export function protect(cells: readonly Cell[], kept?: Kept, sample = SAMPLE): Shown {
  const total = cells.reduce((sum, { count }) => sum + count, 0)
  const nothing = cells.map(({ name }) => ({ name, count: 'hidden' as const }))
  if (total < sample) return { total: total < LEAST ? undefined : total, cells: nothing }
  const small = cells.filter(({ count }) => count < LEAST).map(({ name }) => name)
  const hidden = new Set(kept === 'all' ? [] : (kept ?? withCover(cells, small)))
  const inside = cells.filter(({ name }) => hidden.has(name))
  const covered = hidden.size === 0 || inside.some(({ count }) => count >= LEAST)
  const enough = covered && inside.length < cells.length && small.every((name) => hidden.has(name))
  if (kept === 'all' || !enough) return { total, cells: nothing, kept: 'all' }
  const shown = cells.map(({ name, count }) => ({ name, count: hidden.has(name) ? ('hidden' as const) : count }))
  return { total, cells: shown, kept: [...hidden] }
}

/** The small cells with the least of the others; nobody can tell from outside which of them is which. */
function withCover(cells: readonly Cell[], small: readonly string[]): readonly string[] {
  if (small.length === 0) return []
  const large = cells.filter(({ count }) => count >= LEAST)
  const least = Math.min(...large.map(({ count }) => count))
  return [...small, ...large.filter(({ count }) => count === least).map(({ name }) => name)]
}

/** Whether any cell is shown with its number. */
export const isShown = ({ cells }: Shown): boolean => cells.some(({ count }) => count !== 'hidden')

/** Names that a table hides. */
export const hiddenIn = ({ cells }: Shown): readonly string[] =>
  cells.flatMap(({ name, count }) => (count === 'hidden' ? [name] : []))
