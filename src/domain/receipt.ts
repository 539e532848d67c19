import type { SubmissionKind } from './kind.ts'
import { PREFIX } from './kind.ts'
import { dayOf, type Instant } from './shanghai.ts'

/** Base32 without I, L, O and U (Crockford): no two characters look alike on paper or over the phone. */
export const RECEIPT_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `YJ-260914-7K3M-Q`: kind, Shanghai day of filing, four random characters, check character. */
export type Receipt = string & { readonly __receipt: unique symbol }

/** A source of random characters from {@link RECEIPT_ALPHABET} and of decimal digits. */
export interface Random {
  base32(length: number): string
  digits(length: number): string
}

const SHAPE = /^([A-Z]{2})-?([\dOIL]{6})-?([0-9A-Z]{4})-?([0-9A-Z])$/
const PREFIXES: ReadonlySet<string> = new Set(Object.values(PREFIX))
/** What people write for characters that the alphabet leaves out. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' }

/**
 * Check character by the Luhn algorithm modulo 32 (ISO/IEC 7812-1 extended to a 32-character alphabet):
 * every single wrong character and nearly every swap of neighbours is found.
 */
export function checkCharacter(body: string): string {
  const base = RECEIPT_ALPHABET.length
  let sum = 0
  let factor = 2
  for (const c of [...body.replaceAll('-', '')].reverse()) {
    const product = RECEIPT_ALPHABET.indexOf(c) * factor
    sum += Math.floor(product / base) + (product % base)
    factor = factor === 2 ? 1 : 2
  }
  return RECEIPT_ALPHABET[(base - (sum % base)) % base] as string
}

/** Makes a receipt. Uniqueness is the store's business: it refuses one that was ever used. */
export function mintReceipt(kind: SubmissionKind, at: Instant, random: Random): Receipt {
  return mintNumber(PREFIX[kind], at, random) as Receipt
}

/** A number of the same make for something that is no submission. @param prefix two letters */
export function mintNumber(prefix: string, at: Instant, random: Random): string {
  const day = dayOf(at).replaceAll('-', '').slice(2)
  const body = `${prefix}-${day}-${random.base32(4)}`
  return `${body}-${checkCharacter(body)}`
}

export type ReadReceipt =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly why: 'shape' | 'check' }

/** Reads what a person typed: any case, any width, with or without dashes, look-alikes mended. */
export function readReceipt(typed: string): ReadReceipt {
  return readNumber(typed, PREFIXES)
}

/** The same for numbers with other prefixes. */
export function readNumber(typed: string, prefixes: ReadonlySet<string>): ReadReceipt {
  const clean = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s—–_]/g, (c) => (c.trim() === '' ? '' : '-'))
  const shape = SHAPE.exec(clean)
  if (shape === null) return { ok: false, why: 'shape' }
  const mend = (part: string): string => [...part].map((c) => LOOK_ALIKES[c] ?? c).join('')
  const body = `${shape[1]}-${mend(shape[2] ?? '')}-${mend(shape[3] ?? '')}`
  if (!prefixes.has(shape[1] ?? '')) return { ok: false, why: 'check' }
  const check = mend(shape[4] ?? '')
  if (checkCharacter(body) !== check) return { ok: false, why: 'check' }
  return { ok: true, receipt: `${body}-${check}` as Receipt }
}

/** The four characters by which the owner may ask: `7K3M`. */
export function tailOf(receipt: Receipt): string {
  return receipt.slice(10, 14)
}

/** `4821 0937 5512 6604` */
export function saySecret(secret: string): string {
  return secret.replace(/(\d{4})(?=\d)/g, '$1 ')
}

/** Digits in the proof that is given once with a receipt: 53 bits. */
export const SECRET_DIGITS = 16
