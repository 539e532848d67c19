import { readNumber } from '../domain/numerals.ts'
import { Problem } from '../domain/problem.ts'
import { readReceipt } from '../domain/receipt.ts'
import { halfWidth } from './half-width.ts'

/** A receipt as people write and dictate it: any case, dashes, spaces or nothing between its parts. */
const RECEIPT = /[A-Za-z]{2}[-\s—–_]?[\dOILoil]{6}[-\s—–_]?[0-9A-Za-z]{4}[-\s—–_]?[0-9A-Za-z](?![0-9A-Za-z])/g
const TAIL = /(?<![0-9A-Za-z-])[0-9A-Za-z]{4}(?![0-9A-Za-z-])/g
/** What follows a number that names a house, not an item. */
const HOUSE = '[楼院线门路弄室]'
/** `前3件`, `这3件`, `共3件` count; they name no third item. */
const COUNTED = '(?<!(?:前|后|头|这|那|共|余|剩下?|其[他它余]|有)\\s?)'
/** `第2件`, `2`, `2号`, `二号`; no date, no count, no house number. */
const POSITION = new RegExp(
  [
    '第\\s*([0-9一二三四五六七八九十]{1,3})\\s*[条件个项号]',
    `${COUNTED}(?<![0-9A-Za-z月-])(\\d{1,2})(?:\\s*号(?!${HOUSE})|(?![0-9A-Za-z月日号条天楼-]))`,
    `(?<![月一二三四五六七八九十])([一二三四五六七八九十]{1,3})\\s*号(?!${HOUSE})`,
  ].join('|'),
  'g',
)
/** `9-14`, `9到14`: every place from the first to the last. */
const RANGE =
  /(?<![0-9A-Za-z月年-])(?:第\s*)?(\d{1,2})\s*(?:号|件|条)?\s*[-~～—–至到]\s*(?:第\s*)?(\d{1,2})(?![0-9A-Za-z月日天%-])/g
/** English words of commands, which are no receipts. */
const COMMAND_WORDS = /^(?:open|view|show|list|done|from|with|this|that|last|undo)$/i

/** Where a text names an item, and how. */
export interface Mention {
  readonly from: number
  readonly to: number
  /** A receipt or four characters of one. */
  readonly typed?: string
  /** Place in the list last seen, counted from 1. */
  readonly place?: number
}

export interface Reference {
  /** What {@link nameOf} reads: a receipt or four characters. */
  readonly typed: string
  /** It was named by its place in the list last seen. */
  readonly byPosition: boolean
}

/** Receipts written out in a text, as typed. */
export function receiptsWritten(text: string): readonly string[] {
  return [...halfWidth(text).matchAll(RECEIPT)].map((m) => m[0])
}

/** A text in whose receipts every character is a blank, as long as it was. */
export const receiptsBlanked = (text: string): string => text.replace(RECEIPT, (m) => ' '.repeat(m.length))

/** Everything in a text that names an item: receipts, else their four characters, else places in a list. */
export function mentionsIn(text: string): readonly Mention[] {
  const folded = halfWidth(text)
  const typed = (m: RegExpExecArray): Mention => ({ from: m.index, to: m.index + m[0].length, typed: m[0] })
  const receipts = [...folded.matchAll(RECEIPT)].map(typed)
  if (receipts.length > 0) return receipts
  const tails = [...folded.matchAll(TAIL)].filter((m) => looksLikeTail(m[0])).map(typed)
  if (tails.length > 0) return tails
  const ranges = [...folded.matchAll(RANGE)].flatMap(rangeOf)
  const singles = [...folded.matchAll(POSITION)].map((m) => ({
    from: m.index,
    to: m.index + m[0].length,
    place: readNumber(m[1] ?? m[2] ?? m[3] ?? '') ?? 0,
  }))
  const apart = singles.filter(({ from, to }) => ranges.every((range) => to <= range.from || from >= range.to))
  return [...ranges, ...apart].toSorted((a, b) => a.from - b.from || (a.place ?? 0) - (b.place ?? 0))
}

function rangeOf(m: RegExpExecArray): readonly Mention[] {
  const [first, last] = [Number(m[1]), Number(m[2])]
  if (first === 0 || last <= first) return []
  return Array.from({ length: last - first + 1 }, (_, n) => ({
    from: m.index,
    to: m.index + m[0].length,
    place: first + n,
  }))
}

/**
 * Which items a staff command speaks of: receipts, the four characters from their middle, or places in the list that
 * this person saw last.
 * @throws {Problem} `RECEIPT_CHECK` a receipt with a wrong character; `LIST_STALE` a place that the list does not have
 */
export function referencesIn(text: string, list: readonly string[] | undefined): readonly Reference[] {
  const references = mentionsIn(text).map(({ typed, place = 0 }): Reference => {
    if (typed === undefined) return atPlace(place, list)
    const read = readReceipt(typed)
    if (!read.ok && read.why === 'check') throw new Problem('RECEIPT_CHECK')
    return { typed: read.ok ? read.receipt : typed, byPosition: false }
  })
  return [...new Map(references.map((r) => [r.typed.toUpperCase(), r])).values()]
}

function atPlace(place: number, list: readonly string[] | undefined): Reference {
  const typed = list?.[place - 1]
  if (typed === undefined) throw new Problem('LIST_STALE', { place })
  return { typed, byPosition: true }
}

/** Four characters count as part of a receipt when they hold a digit or are written in capitals. */
function looksLikeTail(typed: string): boolean {
  return !COMMAND_WORDS.test(typed) && (/\d/.test(typed) || typed === typed.toUpperCase())
}
