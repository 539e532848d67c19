import type { ClauseLink } from '../../domain/clause-map.ts'
import type { Clause } from '../../domain/consultation.ts'
import { sameArticle } from '../../domain/numerals.ts'
import type { Reading } from '../../domain/reading.ts'
import { assign, type Pair } from './assignment.ts'
import { changeOf } from './change.ts'
import { type Compared, compare } from './compare.ts'
import { findParts, type Groups } from './parts.ts'

/** A link as it looks from the texts; `confidence` 0..1 that a person would say the same. */
export interface ProposedLink extends ClauseLink {
  readonly confidence: number
}

/** Less alike than this are two texts about other things. */
const FLOOR = 0.35
/** What the number and the place are worth where the words do not decide. */
const SAME_NUMBER = 0.03
const PLACE = 0.1
/** A clause that seems to be gone while something like it is there is looked at by a person: losing track costs more. */
const WARY = 1.9
/** A lead over the next best that leaves little doubt. */
const LEAD = 0.15
const DOUBT = 0.6

/**
 * What became of each clause of one reading in the next one: by the words, and where they leave it open by place and
 * number. Every clause of both readings stands in exactly one link.
 */
export function proposeMap(from: Reading, to: Reading): readonly ProposedLink[] {
  const compared = compare(from.clauses, to.clauses)
  const pairs = pairsOf(from.clauses, to.clauses, compared)
  const groups = findParts(assign(pairs), compared)
  return linksOf(groups, from.clauses, to.clauses, compared)
}

function pairsOf(from: readonly Clause[], to: readonly Clause[], compared: Compared): Pair[] {
  const expected = placesOf(from.length, to.length, compared)
  return from.flatMap((clause, row) =>
    compared.candidates(row).flatMap((column): Pair[] => {
      const alike = compared.alike(row, column)
      if (alike < FLOOR) return []
      const number = sameArticle(clause.number, (to[column] as Clause).number) ? SAME_NUMBER : 0
      const away = Math.abs((expected[row] as number) - column) / Math.max(1, to.length)
      return [{ row, column, worth: alike + number + PLACE * (1 - Math.min(1, away)) }]
    }),
  )
}

/** Where each clause would stand if only what lies between unchanged clauses had been shifted. */
function placesOf(height: number, width: number, { anchors }: Compared): readonly number[] {
  const fixed = [[-1, -1], ...[...anchors].toSorted(([a], [b]) => a - b), [height, width]] as [number, number][]
  const places: number[] = []
  for (let k = 0; k + 1 < fixed.length; k++) {
    const [row, column] = fixed[k] as [number, number]
    const [nextRow, nextColumn] = fixed[k + 1] as [number, number]
    for (let i = Math.max(0, row); i < nextRow; i++)
      places[i] = column + ((i - row) * (nextColumn - column)) / (nextRow - row)
  }
  return places
}

function linksOf(
  groups: Groups,
  from: readonly Clause[],
  to: readonly Clause[],
  compared: Compared,
): readonly ProposedLink[] {
  const make = (rows: readonly number[], columns: readonly number[], confidence: number): ProposedLink => {
    const before = rows.map((row) => from[row] as Clause)
    const after = columns.map((column) => to[column] as Clause)
    return {
      from: before.map(({ id }) => id as string),
      to: after.map(({ id }) => id as string),
      change: changeOf(before, after),
      confidence: Math.round(confidence * 100) / 100,
    }
  }
  const linked = groups.linked.map(({ rows, columns }) => make(rows, columns, confidenceOf(rows, columns, compared)))
  const gone = groups.gone.map((row) =>
    make([row], [], 1 - Math.min(1, WARY * most(compared.candidates(row), (column) => compared.nearest(row, column)))),
  )
  const added = groups.added.map((column) =>
    make([], [column], 1 - most([...from.keys()], (row) => compared.nearest(row, column))),
  )
  return [...linked, ...gone, ...added]
}

const most = (places: readonly number[], near: (place: number) => number): number =>
  places.reduce((best, place) => Math.max(best, near(place)), 0)

function confidenceOf(rows: readonly number[], columns: readonly number[], compared: Compared): number {
  if (rows.length > 1) return compared.covered(columns[0] as number, rows, 'rows')
  if (columns.length > 1) return compared.covered(rows[0] as number, columns, 'columns')
  const [row, column] = [rows[0] as number, columns[0] as number]
  const own = compared.alike(row, column)
  const lead = own - compared.secondBest(row, column)
  return own === 1 || lead >= LEAD ? own : own * DOUBT
}
