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

/** Finds the menu word or short phrase that a very short text was meant to be. */
export function buildShort(samples: readonly Sample[]): (read: string) => Scored | undefined {
  let fuse: Fuse<Sample> | undefined
  return (read) => {
    if (read.length < SHORTEST || read.length > LONGEST) return undefined
    fuse ??= indexOf(samples)
    const found = fuse.search(read, { limit: 8 })
    const limit = /^[a-z ]+$/.test(read) ? NEAR_LATIN : NEAR
    const near = found.find(({ item, score = 1 }) => score <= limit && Math.abs(item.read.length - read.length) <= 1)
    return near === undefined ? undefined : { label: near.item.label, confidence: 1 - (near.score ?? 1) }
  }
}

/** Made when first needed: most texts never come here. */
function indexOf(samples: readonly Sample[]): Fuse<Sample> {
  const entries = samples.filter(({ read }) => read.length >= SHORTEST && read.length <= LONGEST)
  return new Fuse(entries, {
    keys: ['read'],
    includeScore: true,
    threshold: NEAR_LATIN,
    distance: LONGEST,
    ignoreFieldNorm: true,
  })
}
