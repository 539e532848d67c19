import type { Model } from '../../../search/learning/logistic.ts'
import { STEM, unitsOf } from '../../../search/learning/pieces.ts'
import { LARGEST, scaleOf } from './bytes.ts'

/** A model laid out for reading one text at a time: units and pairs of them are numbers, a weight is one byte. */
export interface Scorer {
  readonly model: Model
  /** Numbers of all units that stand in some piece. */
  readonly units: ReadonlyMap<string, number>
  /** Rows of single units and of pairs, see {@link pairOf}. */
  readonly rows: ReadonlyMap<number, number>
  /** Rows of beginnings of Latin words. */
  readonly stems: ReadonlyMap<string, number>
  readonly bytes: Int8Array
  readonly scale: number
}

/** More units than any model and text have together. */
const UNITS = 1 << 15
/** Pairs are numbered from here, single units below. */
const pairOf = (one: number, next: number): number => (one + 1) * UNITS + next

export function scorerOf(model: Model): Scorer {
  const units = new Map<string, number>()
  const rows = new Map<number, number>()
  const stems = new Map<string, number>()
  for (const [piece, row] of model.ids) {
    const [one = '', next] = piece.split(' ')
    if (next !== undefined) rows.set(pairOf(numberOf(one, units, units), numberOf(next, units, units)), row)
    else if (one.length > 1 && one.endsWith('-')) stems.set(one, row)
    else rows.set(numberOf(one, units, units), row)
  }
  const scale = scaleOf(model)
  const bytes = Int8Array.from(model.weights, (weight) =>
    Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / scale))),
  )
  return { model, units, rows, stems, bytes, scale }
}

/** The number of a unit; units that are new get the next one. */
function numberOf(unit: string, units: ReadonlyMap<string, number>, added: Map<string, number>): number {
  const known = units.get(unit) ?? added.get(unit)
  if (known !== undefined) return known
  const next = units === added ? units.size : units.size + added.size
  added.set(unit, next)
  return next
}

/** Log odds up to a constant for every class, as `weigh` gives them for the pieces of `parts` and the signs. */
export function score(scorer: Scorer, parts: string, signs: readonly number[]): Float64Array {
  const { model, units, rows, stems, scale } = scorer
  const seen = new Set<number>()
  const begun = new Set<string>()
  const strangers = new Map<string, number>()
  const read = unitsOf(parts)
  const last = read.length - 1
  let one = numberOf(read[0] as string, units, strangers)
  for (let i = 1; i <= last; i++) {
    const unit = read[i] as string
    const next = numberOf(unit, units, strangers)
    seen.add(pairOf(one, next))
    if (i < last) seen.add(next)
    if (i < last && unit.length > STEM) begun.add(`${unit.slice(0, STEM)}-`)
    one = next
  }
  const told = new Int32Array(model.classes)
  for (const piece of seen) add(scorer, rows.get(piece), told)
  for (const stem of begun) add(scorer, stems.get(stem), told)
  const shown = new Int32Array(model.classes)
  for (const sign of signs) add(scorer, sign, shown)
  const size = scale / Math.sqrt(seen.size + begun.size || 1)
  const loud = (scale * model.signLoudness) / Math.sqrt(signs.length || 1)
  const odds = new Float64Array(model.classes)
  for (let k = 0; k < odds.length; k++) odds[k] = (told[k] as number) * size + (shown[k] as number) * loud
  return odds
}

function add({ model, bytes }: Scorer, row: number | undefined, out: Int32Array): void {
  if (row === undefined) return
  const base = row * model.classes
  for (let k = 0; k < out.length; k++) out[k] = (out[k] as number) + (bytes[base + k] as number)
}
