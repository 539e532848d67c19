import { readNumber } from '../domain/numerals.ts'
import { Problem } from '../domain/problem.ts'
import { readReceipt } from '../domain/receipt.ts'

const RECEIPT = /[A-Za-z]{2}-?\d{6}-?[0-9A-Za-z]{4}-?[0-9A-Za-z](?![0-9A-Za-z])/g
const POSITION =
  /第\s*([0-9一二三四五六七八九十]{1,3})\s*[条件个项]|(?<![0-9A-Za-z-])(\d{1,2})(?![0-9A-Za-z月日号条天-])/g
const TAIL = /(?<![0-9A-Za-z-])[0-9A-Za-z]{4}(?![0-9A-Za-z-])/g
/** English words of commands, which are no receipts. */
const COMMAND_WORDS = /^(?:open|view|show|list|done|from|with|this|that|last)$/i

export interface Reference {
  /** What {@link nameOf} reads: a receipt or four characters. */
  readonly typed: string
  /** It was named by its place in the list last seen. */
  readonly byPosition: boolean
}

/**
 * Which items a staff command speaks of: receipts, the four characters from their middle, or places in the list that
 * this person saw last.
 * @throws {Problem} `RECEIPT_CHECK` a receipt with a wrong character; `LIST_STALE` a place that the list does not have
 */
export function referencesIn(text: string, list: readonly string[] | undefined): readonly Reference[] {
  const folded = text.normalize('NFKC')
  const receipts = [...folded.matchAll(RECEIPT)].map((m) => m[0])
  for (const receipt of receipts) {
    const read = readReceipt(receipt)
    if (!read.ok && read.why === 'check') throw new Problem('RECEIPT_CHECK')
  }
  if (receipts.length > 0) return receipts.map((typed) => ({ typed, byPosition: false }))
  const tails = [...folded.matchAll(TAIL)].map((m) => m[0]).filter(looksLikeTail)
  if (tails.length > 0) return tails.map((typed) => ({ typed, byPosition: false }))
  return [...folded.matchAll(POSITION)].map((m) => {
    const place = readNumber(m[1] ?? m[2] ?? '') ?? 0
    const typed = list?.[place - 1]
    if (typed === undefined) throw new Problem('LIST_STALE', { place })
    return { typed, byPosition: true }
  })
}

/** Four characters count as part of a receipt when they hold a digit or are written in capitals. */
function looksLikeTail(token: string): boolean {
  return !COMMAND_WORDS.test(token) && (/\d/.test(token) || token === token.toUpperCase())
}
