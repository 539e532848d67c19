import { alike, soundsOf } from '../station/sounds.ts'

/** What one character of a name gains when it is found again in a text, and loses when it is not. */
const SAME = 1
const SOUNDS_SAME = 0.85
const SOUNDS_NEAR = 0.65
const OTHER = -0.5
const GAP = -0.6
/** For each of two characters that stand the wrong way round. */
const SWAPPED = 0.7
/** Kinds of places tell little: every other name ends in one. */
const KIND_WEIGHT = 0.2
const KIND = /街道|社区|新村|小区|[市区县镇乡村站]$/g

/**
 * How much of a name a text holds, in the order of the name and in one place, 0 to 1; misheard and mistyped characters
 * count in part, and one that is missing costs the same wherever it is. Both are folded.
 */
export function fitOf(said: string, name: string): number {
  const weights = weightsOf(name)
  const most = weights.reduce((sum, weight) => sum + weight, 0)
  let [twoAbove, above, row] = linesFor(said.length)
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number
    row[0] = (above[0] as number) + weight * GAP
    for (let j = 1; j <= said.length; j++) {
      const met = (above[j - 1] as number) + weight * gain(name[i] as string, said[j - 1] as string)
      const missing = (above[j] as number) + weight * GAP
      const extra = (row[j - 1] as number) + weight * GAP
      const turned = i > 0 && j > 1 && name[i] === said[j - 2] && name[i - 1] === said[j - 1]
      const swapped = turned ? (twoAbove[j - 2] as number) + SWAPPED * (weight + (weights[i - 1] as number)) : met
      row[j] = Math.max(met, missing, extra, swapped)
    }
    const free = twoAbove
    twoAbove = above
    above = row
    row = free
  }
  const best = above.subarray(0, said.length + 1).reduce((a, b) => Math.max(a, b), 0)
  return most === 0 ? 0 : best / most
}

type Lines = readonly [Float64Array, Float64Array, Float64Array]
let lines: Lines = [new Float64Array(0), new Float64Array(0), new Float64Array(0)]

/** Three lines of zeros, used again and again: nothing of one call is left for the next. */
function linesFor(length: number): Lines {
  if (lines[0].length <= length) {
    const line = (): Float64Array => new Float64Array(length + 1)
    lines = [line(), line(), line()]
  } else for (const line of lines) line.fill(0)
  return lines
}

function gain(a: string, b: string): number {
  if (a === b) return SAME
  if (!soundsOf(a).some((sound) => soundsOf(b).includes(sound))) return OTHER
  return alike(a, b) === 'same' ? SOUNDS_SAME : SOUNDS_NEAR
}

function weightsOf(name: string): readonly number[] {
  const weights = Array.from({ length: name.length }, () => 1)
  for (const { 0: kind, index } of name.matchAll(KIND)) weights.fill(KIND_WEIGHT, index, index + kind.length)
  return weights
}

/** Characters of a name that are not its kind of place. */
export const substanceOf = (name: string): number => weightsOf(name).filter((weight) => weight === 1).length
