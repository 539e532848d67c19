import { alike } from '../station/sounds.ts'

/** What one character of a name gains when it is found again in a text, and loses when it is not. */
const SAME = 1
const SOUNDS_SAME = 0.85
const SOUNDS_NEAR = 0.65
const OTHER = -0.5
const GAP = -0.4
/** Kinds of places tell little: every other name ends in one. */
const KIND_WEIGHT = 0.2
const KIND = /街道|社区|新村|小区|[市区县镇乡村站]$/g

/**
 * How much of a name a text holds, in the order of the name and in one place, 0 to 1; misheard and mistyped characters
 * count in part. Both are folded.
 */
export function fitOf(said: string, name: string): number {
  const weights = weightsOf(name)
  const most = weights.reduce((sum, weight) => sum + weight, 0)
  let above = new Float64Array(said.length + 1)
  let best = 0
  for (const [i, weight] of weights.entries()) {
    const row = new Float64Array(said.length + 1)
    for (let j = 1; j <= said.length; j++) {
      const met = (above[j - 1] as number) + weight * gain(name[i] as string, said[j - 1] as string)
      const left = Math.max((above[j] as number) + weight * GAP, (row[j - 1] as number) + GAP * weight)
      row[j] = Math.max(0, met, left)
      if ((row[j] as number) > best) best = row[j] as number
    }
    above = row
  }
  return most === 0 ? 0 : best / most
}

function gain(a: string, b: string): number {
  if (a === b) return SAME
  const how = alike(a, b)
  return how === 'same' ? SOUNDS_SAME : how === 'nearly' ? SOUNDS_NEAR : OTHER
}

function weightsOf(name: string): readonly number[] {
  const weights = Array.from({ length: name.length }, () => 1)
  for (const { 0: kind, index } of name.matchAll(KIND)) weights.fill(KIND_WEIGHT, index, index + kind.length)
  return weights
}

/** Characters of a name that are not its kind of place. */
export const substanceOf = (name: string): number => weightsOf(name).filter((weight) => weight === 1).length
