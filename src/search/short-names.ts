import Fuse from 'fuse.js'
import { FUSE_LIMIT } from './entries.ts'
import { fold } from './fold.ts'

/** Compares short official names with what people say. Texts are folded; cores are names without their generic words. */
export interface ShortName<T> {
  readonly item: T
  readonly names: readonly string[]
  readonly cores: readonly string[]
}

export interface ShortMatch<T> {
  readonly item: T
  readonly score: number
}

const EXACT = 1
const FULL_NAME = 0.95
const CORE_INSIDE = 0.85
const POINTER = 0.7
/** Longer names are likelier to be meant; a second name that fits (street and district) says more still. */
const LENGTH_BONUS = 0.002
const LONG_CORE = 10
const FURTHER = 0.05
const SPELLING = 0.6
/** Fuse.js distance above which two short names are different words. */
const FUSE_DISTANCE = 0.34
/** One common character proves nothing. */
const MIN_CORE = 2
/** Misspelling is only looked for in pointers of at least this many characters: in shorter ones every letter decides. */
const MIN_SPELLED = 3

/** Bare comparison text: folded, without spaces and marks. */
export function bare(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '')
}

/**
 * Finds items by what a text says about them. `pointer` is the text without fillers and generic words.
 * Best first; equal scores keep the given order. Empty when nothing is clearly meant.
 */
export function matchShortNames<T>(text: string, pointer: string, items: readonly ShortName<T>[]): ShortMatch<T>[] {
  const said = bare(text)
  const best = items.map((entry) => ({ item: entry.item, score: scoreOf(said, pointer, entry) }))
  if (best.every((b) => b.score === 0) && pointer.length >= MIN_SPELLED) {
    for (const [i, score] of spelled(pointer, items)) best[i] = { item: (items[i] as ShortName<T>).item, score }
  }
  return best.filter((b) => b.score > 0).toSorted((a, b) => b.score - a.score)
}

function scoreOf<T>(said: string, pointer: string, entry: ShortName<T>): number {
  let score = 0
  for (const name of entry.names) {
    if (name.length < MIN_CORE) continue
    if (said === name) score = Math.max(score, EXACT)
    else if (said.includes(name)) score = Math.max(score, FULL_NAME)
  }
  let held = 0
  for (const core of entry.cores) {
    if (core.length < MIN_CORE) continue
    if (pointer === core) score = Math.max(score, FULL_NAME)
    if (pointer.includes(core) || said.includes(core)) {
      held++
      score = Math.max(score, CORE_INSIDE + Math.min(core.length, LONG_CORE) * LENGTH_BONUS)
    } else if (pointer.length >= MIN_CORE && core.includes(pointer)) {
      score = Math.max(score, POINTER + (LENGTH_BONUS * pointer.length) / core.length)
    }
  }
  return score === EXACT ? EXACT : Math.min(FULL_NAME, score + FURTHER * Math.max(0, held - 1))
}

function spelled<T>(pointer: string, items: readonly ShortName<T>[]): Map<number, number> {
  const rows = items.flatMap((entry, i) =>
    entry.cores.filter((c) => c.length >= MIN_SPELLED).map((core) => ({ core, i })),
  )
  const fuse = new Fuse(rows, { keys: ['core'], includeScore: true, ignoreLocation: true, threshold: FUSE_DISTANCE })
  const found = new Map<number, number>()
  for (const { item, score } of fuse.search(pointer.slice(0, FUSE_LIMIT))) {
    found.set(item.i, Math.max(found.get(item.i) ?? 0, SPELLING * (1 - (score ?? 1))))
  }
  return found
}
