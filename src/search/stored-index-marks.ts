import type { Library } from './laws.ts'

const PRIMES = [0x85ebca6b, 0xc2b2ae35] as const
const SEEDS = [0xdeadbeef, 0x41c6ce57] as const
/** A number keeps 53 bits: 32 of one half, 21 of the other. */
const LOW = 0x1_0000_0000
const HIGH_BITS = 0x1fffff
/** Characters read between two pauses: a few milliseconds of work. */
const STEP = 1 << 20

/** Articles with the same title and text have the same mark, others have not: one in 2^53 by chance. */
export function* marksOf(library: Library, positions: readonly number[]): Generator<void, Float64Array> {
  const marks = new Float64Array(positions.length)
  let work = 0
  for (const [n, i] of positions.entries()) {
    const text = library.articles[i]?.text ?? ''
    marks[n] = markOf(library.laws[library.lawOf[i] as number]?.folded ?? '', text)
    work += text.length
    if (work < STEP) continue
    work = 0
    yield
  }
  return marks
}

/** Marks of laws: title and articles in their order. */
export function lawMarksOf(titles: readonly string[], lawStarts: Int32Array, marks: Float64Array): Float64Array {
  return Float64Array.from(titles, (title, l) => markOf(title, marks.subarray(lawStarts[l], lawStarts[l + 1]).join()))
}

function markOf(title: string, text: string): number {
  let [a, b] = SEEDS as readonly [number, number]
  for (const part of [title, '\n', text]) {
    for (let i = 0; i < part.length; i++) {
      const code = part.charCodeAt(i)
      a = Math.imul(a ^ code, PRIMES[0])
      b = Math.imul(b ^ code, PRIMES[1])
      a ^= a >>> 15
      b ^= b >>> 13
    }
  }
  a = Math.imul(a ^ (b >>> 16), PRIMES[1])
  b = Math.imul(b ^ (a >>> 13), PRIMES[0])
  return ((b ^ (b >>> 16)) & HIGH_BITS) * LOW + ((a ^ (a >>> 13)) >>> 0)
}
