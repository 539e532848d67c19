import { unitsOf } from './read.ts'

/** Latin words are also known by their beginning: submitted, submission. */
const STEM = 5

/** Runs of one to three units: what the classifier learns from. Without repeats. */
export function piecesOf(read: string): Set<string> {
  const units = unitsOf(read)
  const pieces = new Set<string>()
  for (let i = 0; i < units.length; i++) {
    const one = units[i] ?? ''
    const two = units[i + 1]
    const three = units[i + 2]
    if (i > 0 && two !== undefined) pieces.add(one)
    if (one.length > STEM) pieces.add(`${one.slice(0, STEM)}-`)
    if (two !== undefined) pieces.add(`${one} ${two}`)
    if (three !== undefined) pieces.add(`${one} ${two} ${three}`)
  }
  return pieces
}
