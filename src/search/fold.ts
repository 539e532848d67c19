import { Converter } from 'opencc-js/t2cn'
import { kept } from './kept.ts'

/**
 * Only this many characters of a question are searched. Longer texts are stories, not questions; the cost of a query
 * must not grow with them.
 */
export const MAX_QUERY = 300

const simplify = Converter({ from: 't', to: 'cn' })
const UNKNOWN = 0
const SAME = 1
const OTHER = 2
/** For every UTF-16 unit: does it look different in simplified script? Converting whole statutes would take seconds. */
const script = new Uint8Array(0x10000)

function hasTraditional(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x3400) continue
    let state = script[code]
    if (state === UNKNOWN) {
      const char = String.fromCharCode(code)
      state = simplify(char) === char ? SAME : OTHER
      script[code] = state
    }
    if (state === OTHER) return true
  }
  return false
}

/** One spelling for searching: full width becomes half width, capitals small, traditional script simplified. */
export function fold(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase()
  return hasTraditional(plain) ? simplify(plain) : plain
}

/** Cuts to {@link MAX_QUERY} before and after folding, since one character may fold to eighteen. */
export function foldQuery(text: string): string {
  return fold(text.slice(0, MAX_QUERY)).slice(0, MAX_QUERY)
}

/** More titles than a library of national and local law has. */
const KEPT_TITLES = 4_096

/** A law's title without spaces and book-title marks, folded: titles differ by these from file to file. */
export const foldTitle = kept(KEPT_TITLES, (title) =>
  fold(title)
    .replace(/[\s\u00a0]+/g, '')
    .replace(/^《(.*)》$/, '$1'),
)
