import type { Library } from './laws.ts'

const ONE = 0x85ebca6b | 0
const OTHER = 0xc2b2ae35 | 0
/** A number keeps 53 bits: 32 of one half, 21 of the other. */
const LOW = 0x1_0000_0000
const HIGH_BITS = 0x1fffff
/** Characters read between two pauses: a few milliseconds of work. */
const STEP = 1 << 18

/** Articles with the same title and text have the same mark, others have not: one in 2^53 by chance. */
export function* marksOf(library: Library, positions: readonly number[]): Generator<void, Float64Array> {
  const titles = library.laws.map((law) => markOf(law.folded, 0))
  const marks = new Float64Array(positions.length)
  let work = 0
  for (const [n, i] of positions.entries()) {
    const text = library.articles[i]?.text ?? ''
    marks[n] = markOf(text, titles[library.lawOf[i] as number] ?? 0)
    work += text.length
    if (work < STEP) continue
    work = 0
    yield
  }
  return marks
}

/** Marks of laws: title and articles in their order. */
export function lawMarksOf(titles: readonly string[], lawStarts: Int32Array, marks: Float64Array): Float64Array {
  return Float64Array.from(titles, (title, l) => {
    let mark = markOf(title, 0)
    for (let i = lawStarts[l] as number; i < (lawStarts[l + 1] as number); i++) {
      const own = marks[i] as number
      mark = mixed((mark | 0) ^ (own | 0), Math.floor(mark / LOW) ^ Math.floor(own / LOW))
    }
    return mark
  })
}

function markOf(text: string, seed: number): number {
  let a = (seed | 0) ^ ONE
  let b = Math.floor(seed / LOW) ^ OTHER
  const { length } = text
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, ONE)
    b = Math.imul(((b << 5) | (b >>> 27)) ^ code, OTHER)
  }
  return mixed(a ^ length, b)
}

/** Spreads every bit of both halves over all of them. */
function mixed(one: number, other: number): number {
  let a = Math.imul(one ^ (one >>> 16), OTHER)
  let b = Math.imul(other ^ (other >>> 13), ONE)
  a = Math.imul(a ^ (b >>> 15), ONE)
  b = Math.imul(b ^ (a >>> 14), OTHER)
  return ((b ^ (b >>> 16)) & HIGH_BITS) * LOW + ((a ^ (a >>> 13)) >>> 0)
}
