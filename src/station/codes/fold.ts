import { RECEIPT_ALPHABET } from '../../domain/receipt.ts'

/** What people write, read or dictate for characters that look the same. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' }
const SEPARATORS = /[\s\p{Pd}\u2212_.·・・]+/gu

/** A code as it is compared: any width and case, without separators, look-alikes as one. `ｌａ-０1` -> `1A01` */
export function foldCode(typed: string): string {
  const plain = typed.normalize('NFKC').toUpperCase().replace(SEPARATORS, '')
  return [...plain].map((c) => LOOK_ALIKES[c] ?? c).join('')
}

/** In the alphabet that check characters are made of; other scripts are mapped into it. */
export const inAlphabet = (folded: string): string =>
  [...folded]
    .map((c) =>
      RECEIPT_ALPHABET.includes(c) ? c : RECEIPT_ALPHABET.charAt((c.codePointAt(0) ?? 0) % RECEIPT_ALPHABET.length),
    )
    .join('')
