/** One row of a table of people: how many are of this sort. */
export interface Cell {
  readonly name: string
  readonly count: number
}

/** What is shown of a table. `hidden` cells have no number; together they are what is left of the total. */
export interface Shown {
  /** Undefined where so few took part that the number itself points at somebody. */
  readonly total: number | undefined
  readonly cells: readonly { readonly name: string; readonly count: number | 'hidden' }[]
}

/** Fewer people than this are never shown as a number of their own (k-anonymity). */
export const LEAST = 5

/**
 * Hides every cell under {@link LEAST}, and what would give it away by subtraction: the smallest cells that are not under
 * it as well, all that are equally small. A cell hidden by an earlier release stays hidden, so that two releases cannot be
 * subtracted from each other; where nothing would be left to show, no cell is shown.
 *
 * Why that is enough: every solution stays one when the values of two hidden cells change places, for no release tells
 * them apart, and one of them is at least {@link LEAST}. So none under it is certain.
 * @param before names of cells that an earlier release hid while it showed others
 */
export function protect(cells: readonly Cell[], before: readonly string[] = []): Shown {
  const total = cells.reduce((sum, { count }) => sum + count, 0)
  if (total < LEAST) return { total: undefined, cells: cells.map(({ name }) => ({ name, count: 'hidden' })) }
  const hidden = new Set(before)
  for (const { name, count } of cells) if (count < LEAST) hidden.add(name)
  if (hidden.size > 0) hideLarger(cells, hidden)
  const shown = cells.length - cells.filter(({ name }) => hidden.has(name)).length
  return {
    total,
    cells: cells.map(({ name, count }) => ({ name, count: shown === 0 || hidden.has(name) ? 'hidden' : count })),
  }
}

/** Adds the smallest of the large cells unless one is hidden already that tells nobody which of them it is. */
function hideLarger(cells: readonly Cell[], hidden: Set<string>): void {
  const inside = cells.filter(({ name, count }) => hidden.has(name) && count >= LEAST)
  const outside = cells.filter(({ name }) => !hidden.has(name))
  if (inside.length > 0 && hidden.size > 1) return
  const least = Math.min(...outside.map(({ count }) => count))
  for (const { name, count } of outside) if (count === least) hidden.add(name)
}

/** Names that must stay hidden after this release: none where nothing was shown, for then nothing can be subtracted. */
export function keptHidden({ cells }: Shown): readonly string[] {
  if (cells.every(({ count }) => count === 'hidden')) return []
  return cells.flatMap(({ name, count }) => (count === 'hidden' ? [name] : []))
}
