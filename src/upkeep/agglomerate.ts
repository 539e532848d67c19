import type { Shingles } from './likeness.ts'

interface Group {
  readonly members: number[]
  /** Sum of the members' shingles: its products with another sum are sums of cosines. */
  readonly sum: Map<string, number>
}

/** Means that differ by less are the same; the order of adding up must not decide. */
const SAME = 1e-9

/**
 * Average linkage: joins the two groups whose members have the highest mean cosine, until no mean reaches `least`. By
 * chains of nearest neighbours, which for this linkage gives the same groups in any order. Yields now and then.
 * @returns groups of positions
 */
export function* agglomerate(shingles: readonly Shingles[], least: number): Generator<void, number[][]> {
  const groups = new Map<number, Group>()
  const holders = new Map<string, Set<number>>()
  for (const [i, one] of shingles.entries()) {
    groups.set(i, { members: [i], sum: new Map(one) })
    for (const gram of one.keys()) holders.set(gram, (holders.get(gram) ?? new Set()).add(i))
  }
  const done: number[][] = []
  const chain: number[] = []
  while (groups.size > 0) {
    yield
    const top = chain.at(-1) ?? (groups.keys().next().value as number)
    if (chain.length === 0) chain.push(top)
    const before = chain.at(-2)
    const next = nearest(top, before, groups, holders)
    if (next === undefined || next.mean < least) {
      done.push(groups.get(top)?.members ?? [])
      remove(top, groups, holders)
      chain.pop()
    } else if (next.group === before) {
      join(before, top, groups, holders)
      chain.length -= 2
    } else chain.push(next.group)
  }
  return done
}

function nearest(
  i: number,
  preferred: number | undefined,
  groups: ReadonlyMap<number, Group>,
  holders: ReadonlyMap<string, ReadonlySet<number>>,
): { readonly group: number; readonly mean: number } | undefined {
  const own = groups.get(i) as Group
  const sums = new Map<number, number>()
  for (const [gram, weight] of own.sum)
    for (const n of holders.get(gram) ?? [])
      if (n !== i) sums.set(n, (sums.get(n) ?? 0) + weight * (groups.get(n)?.sum.get(gram) ?? 0))
  let best: { group: number; mean: number } | undefined
  for (const [n, sum] of sums) {
    const mean = sum / (own.members.length * (groups.get(n) as Group).members.length)
    const tied = best !== undefined && Math.abs(mean - best.mean) <= SAME
    const first = n === preferred || (best?.group !== preferred && n < (best?.group ?? n))
    if (best === undefined || (tied ? first : mean > best.mean)) best = { group: n, mean }
  }
  return best
}

function join(into: number, from: number, groups: Map<number, Group>, holders: Map<string, Set<number>>): void {
  const [a, b] = [groups.get(into) as Group, groups.get(from) as Group]
  for (const [gram, weight] of b.sum) {
    a.sum.set(gram, (a.sum.get(gram) ?? 0) + weight)
    holders.get(gram)?.add(into)
  }
  a.members.push(...b.members)
  remove(from, groups, holders)
}

function remove(i: number, groups: Map<number, Group>, holders: Map<string, Set<number>>): void {
  for (const gram of groups.get(i)?.sum.keys() ?? []) holders.get(gram)?.delete(i)
  groups.delete(i)
}
