import { foldRadicals } from './radicals.ts'

/** A run of signs as the page draws it: text, and where its left end stands. */
export interface Piece {
  readonly str: string
  /** Scale, slant, slant, scale, x, y; y grows upwards. */
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/** One printed line; lengths in points. */
export interface PageLine {
  readonly text: string
  readonly page: number
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** Runs whose feet differ by less than this part of their height stand on one line. */
const SAME_LINE = 0.5
/** A gap of this part of the height between two runs is a space. */
const SPACE = 0.35
/** Slanted runs are stamps and watermarks. */
const SLANT = 0.1

interface Growing {
  text: string
  readonly left: number
  right: number
  readonly y: number
  size: number
}

/** The printed lines of a page in the order of its text; `aside` counts runs that do not lie level. */
export function linesOf(
  pieces: readonly Piece[],
  page: number,
): { readonly lines: PageLine[]; readonly aside: number } {
  const lines: Growing[] = []
  let aside = 0
  for (const piece of pieces) {
    const [scale = 0, slant = 0, , , x = 0, y = 0] = piece.transform
    if (piece.str.trim() === '') {
      const last = lines.at(-1)
      if (last !== undefined && piece.str !== '' && onLine(last, y) && x >= last.left && !last.text.endsWith(' '))
        last.text += ' '
      continue
    }
    if (Math.abs(slant) > SLANT * Math.abs(scale)) {
      aside += 1
      continue
    }
    const size = Math.abs(piece.transform[3] ?? piece.height) || piece.height
    const last = lines.at(-1)
    if (last !== undefined && onLine(last, y) && x >= last.right - size) {
      if (x - last.right > SPACE * size && !last.text.endsWith(' ')) last.text += ' '
      last.text += piece.str
      last.right = Math.max(last.right, x + piece.width)
      last.size = Math.max(last.size, size)
    } else lines.push({ text: piece.str, left: x, right: x + piece.width, y, size })
  }
  return {
    lines: lines
      .map((one) => ({ ...one, text: foldRadicals(one.text.trim()), page }))
      .filter(({ text }) => text !== ''),
    aside,
  }
}

const onLine = (line: Growing, y: number): boolean => Math.abs(line.y - y) < SAME_LINE * line.size
