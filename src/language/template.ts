/** A sentence with places to be filled in: `pieces[0] {slots[0]} pieces[1] …`. */
export interface Template {
  readonly pieces: readonly string[]
  readonly slots: readonly Slot[]
  /** Characters of the sentence itself. */
  readonly weight: number
}

export interface Slot {
  readonly name: string
  /** What is filled in is ours and is translated as well. */
  readonly own: boolean
  /** Nothing fits but a single word of ours; the sentence is not meant where something else stands. */
  readonly word: boolean
  /** One of a list: at the end of a sentence it takes what comes before the next sign of the list, not the whole line. */
  readonly item: boolean
}

/** Between the parts of a list. */
export const LIST_SIGN = /[、，；（）]/u

const SLOT = /\{([a-zA-Z]\w*)(:own|:word|:item)?\}/g

/** @example parse('编号 {receipt} 已登记。') has the pieces `编号 ` and ` 已登记。` */
export function parse(text: string): Template {
  const slots = [...text.matchAll(SLOT)].map(
    (m): Slot => ({
      name: m[1] as string,
      own: m[2] === ':own' || m[2] === ':word',
      word: m[2] === ':word',
      item: m[2] === ':item',
    }),
  )
  const pieces = text.replace(SLOT, '\0').split('\0')
  return { pieces, slots, weight: pieces.join('').length }
}

/** A sentence that begins with something filled in begins in no sentence or column before it. */
const ENDS_BEFORE = /[。！？\u3000]/u

/** What stands between the pieces of a sentence found in a line. */
export interface Found {
  readonly end: number
  readonly filled: readonly string[]
}

/**
 * The sentence at `start` of a line, every piece at its first place, so that no line takes longer than its length; a
 * sentence that ends open takes the rest of the line. Nothing is found where it would end in the middle of words.
 */
export function findAt(
  template: Template,
  line: string,
  start: number,
  mayEnd: (at: number) => boolean,
): Found | undefined {
  const { pieces, slots } = template
  const [first = ''] = pieces
  if (!line.startsWith(first, start)) return undefined
  const filled: string[] = []
  let at = start + first.length
  for (let n = 1; n < pieces.length; n++) {
    const piece = pieces[n] as string
    const last = n === pieces.length - 1
    const open = last && piece === '' ? (slots[n - 1]?.item === true ? endOfItem(line, at) : line.length) : undefined
    const next = open ?? placeOf(piece, line, at, last ? mayEnd : undefined)
    if (next < 0) return undefined
    filled.push(line.slice(at, next))
    if (n === 1 && first === '' && ENDS_BEFORE.test(filled[0] as string)) return undefined
    at = next + piece.length
  }
  return mayEnd(at) ? { end: at, filled } : undefined
}

function endOfItem(line: string, from: number): number {
  const length = line.slice(from).search(LIST_SIGN)
  return length < 0 ? line.length : from + length
}

function placeOf(piece: string, line: string, from: number, mayEnd: ((at: number) => boolean) | undefined): number {
  let at = line.indexOf(piece, from)
  while (at >= 0 && mayEnd?.(at + piece.length) === false) at = line.indexOf(piece, at + 1)
  return at
}
