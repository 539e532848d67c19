import type { Pair } from './assignment.ts'
import type { Compared } from './compare.ts'
import { type Gist, heldIn, without } from './likeness.ts'

/** Which rows became which columns; one of the two lists has one member. */
export interface Groups {
  readonly linked: readonly { readonly rows: readonly number[]; readonly columns: readonly number[] }[]
  readonly gone: readonly number[]
  readonly added: readonly number[]
}

/** Share of a clause that must stand in another one for it to be a part of it. */
const HELD = 0.6
/** And of what the other parts leave over. */
const HELD_IN_REST = 0.5
/** A clause of which less than this is left over by the others only looked like a part of the whole before they were found. */
const LEFT_OVER = 0.3
/** A pair less alike than this is given up where one of them is clearly part of something else. */
const WEAK = 0.5
/** As is one less alike than this where every word of one of them stands in something else. */
const WEAK_BESIDE_ALL = 0.75
const ALL = 0.95

interface Group {
  readonly rows: number[]
  readonly columns: number[]
}

/** The readings seen from one side: which clauses may be parts of which wholes. */
interface Side {
  readonly parts: readonly Gist[]
  readonly wholes: readonly Gist[]
  readonly groupOfPart: Map<number, Group>
  readonly groupOfWhole: Map<number, Group>
  readonly partsOf: (group: Group) => number[]
  readonly wholesOf: (group: Group) => number[]
  readonly shared: (part: number, whole: number) => number
}

/** Adds to pairs what was split off from a clause or merged into it. */
export function findParts(pairs: readonly Pair[], compared: Compared): Groups {
  const groups = new Set<Group>(pairs.map(({ row, column }) => ({ rows: [row], columns: [column] })))
  const ofRow = new Map([...groups].map((group) => [group.rows[0] as number, group]))
  const ofColumn = new Map([...groups].map((group) => [group.columns[0] as number, group]))
  const { rows, columns, shared, alike } = compared
  const isWeak = (group: Group, held: number): boolean =>
    group.rows.length === 1 &&
    group.columns.length === 1 &&
    alike(group.rows[0] as number, group.columns[0] as number) < (held >= ALL ? WEAK_BESIDE_ALL : WEAK)
  const drop = (group: Group): void => {
    groups.delete(group)
    for (const row of group.rows) ofRow.delete(row)
    for (const column of group.columns) ofColumn.delete(column)
  }
  const split: Side = {
    parts: columns,
    wholes: rows,
    groupOfPart: ofColumn,
    groupOfWhole: ofRow,
    partsOf: (group) => group.columns,
    wholesOf: (group) => group.rows,
    shared: (part, whole) => shared(whole, part),
  }
  const merged: Side = {
    parts: rows,
    wholes: columns,
    groupOfPart: ofRow,
    groupOfWhole: ofColumn,
    partsOf: (group) => group.rows,
    wholesOf: (group) => group.columns,
    shared,
  }
  for (const side of [split, merged]) {
    absorb(side, isWeak, drop)
    if (releaseAll(side)) absorb(side, isWeak, drop)
  }
  return {
    linked: [...groups].map((group) => ({ rows: inOrder(group.rows), columns: inOrder(group.columns) })),
    gone: rows.flatMap((_, row) => (ofRow.has(row) ? [] : [row])),
    added: columns.flatMap((_, column) => (ofColumn.has(column) ? [] : [column])),
  }
}

const inOrder = (places: readonly number[]): readonly number[] => places.toSorted((a, b) => a - b)

/** Gives parts to the clauses that they were part of, the surest first. */
function absorb(side: Side, isWeak: (group: Group, held: number) => boolean, drop: (group: Group) => void): void {
  for (const { part, whole } of partsIn(side)) {
    const group = side.groupOfWhole.get(whole)
    const own = side.groupOfPart.get(part)
    if (group === undefined || group === own || side.wholesOf(group).length > 1) continue
    const rest = side
      .partsOf(group)
      .reduce((left, other) => without(left, side.parts[other] as Gist), side.wholes[whole] as Gist)
    const held = heldIn(side.parts[part] as Gist, rest)
    if (held < HELD_IN_REST || (own !== undefined && !isWeak(own, held))) continue
    if (own !== undefined) drop(own)
    side.partsOf(group).push(part)
    side.groupOfPart.set(part, group)
  }
}

/** Whether any was let go: what it is really a part of may be found now. */
const releaseAll = (side: Side): boolean =>
  [...new Set(side.groupOfWhole.values())].map((group) => release(group, side)).includes(true)

/** Lets go of the clauses of a group for which the others leave nothing over. */
function release(group: Group, side: Side): boolean {
  let any = false
  const whole = side.wholes[side.wholesOf(group)[0] as number] as Gist
  for (const part of side.partsOf(group).slice()) {
    const parts = side.partsOf(group)
    if (parts.length < 2) return any
    const others = parts.filter((other) => other !== part)
    const rest = others.reduce((left, other) => without(left, side.parts[other] as Gist), whole)
    if (heldIn(side.parts[part] as Gist, rest) >= LEFT_OVER) continue
    parts.splice(parts.indexOf(part), 1)
    side.groupOfPart.delete(part)
    any = true
  }
  return any
}

function partsIn(side: Side): readonly { readonly part: number; readonly whole: number; readonly held: number }[] {
  return side.parts
    .flatMap(({ size }, part) =>
      side.wholes.flatMap((_, whole) => {
        const held = size === 0 ? 0 : side.shared(part, whole) / size
        return held < HELD ? [] : [{ part, whole, held }]
      }),
    )
    .toSorted((a, b) => b.held - a.held || a.part - b.part)
}
