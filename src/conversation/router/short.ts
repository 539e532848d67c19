import Fuse from 'fuse.js'
import type { Sample } from './learn.ts'
import type { Scored } from './score.ts'

/** Fuse compares character by character; beyond a menu word it only costs time. */
const LONGEST = 8
/** Fuse's distance, 0 exact .. 1 nothing in common: one wrong letter of a word passes. */
const NEAR = 0.34
/** Letters swapped in a Latin word count as two mistakes: hlep. */
const NEAR_LATIN = 0.5
/** Two Chinese characters with one wrong are any word at all. */
const SHORTEST = 3

/** A text with one mistake still shares this much of its characters with what was meant. */
const SHARED = 0.5

interface Entry extends Sample {
  readonly letters: ReadonlySet<string>
}

/** Finds the menu word or short phrase that a very short text was meant to be. */
export function buildShort(samples: readonly Sample[]): (read: string) => Scored | undefined {
  const byLength: Entry[][] = Array.from({ length: LONGEST + 2 }, () => [])
  for (const sample of samples) byLength[sample.read.length]?.push({ ...sample, letters: new Set(sample.read) })
  return (read) => {
    if (read.length < SHORTEST || read.length > LONGEST) return undefined
    const aboutAsLong = byLength.slice(read.length - 1, read.length + 2).flat()
    const likely = aboutAsLong.filter((entry) => isLikely(entry, read))
    if (likely.length === 0) return undefined
    const limit = /^[a-z ]+$/.test(read) ? NEAR_LATIN : NEAR
    const [near] = new Fuse(likely, OPTIONS).search(read, { limit: 1 })
    if (near === undefined || (near.score ?? 1) > limit) return undefined
    return { label: near.item.label, confidence: 1 - (near.score ?? 1) }
  }
}

/** Cheap look before Fuse: made of much the same characters. */
function isLikely({ letters }: Entry, read: string): boolean {
  let shared = 0
  for (const letter of read) if (letters.has(letter)) shared++
  return shared >= read.length * SHARED
}

const OPTIONS = { keys: ['read'], includeScore: true, threshold: NEAR_LATIN, distance: LONGEST, ignoreFieldNorm: true }
