import { checkCharacter, RECEIPT_ALPHABET } from '../../domain/receipt.ts'
import { foldCode, inAlphabet } from './fold.ts'

/** Of the printed form; a sign stays on its wall for years, so an old one is read for ever. */
export const FORMAT = '1'
/** Twenty bits: nobody guesses one by trying, and it can be read out over the phone. */
const TAG_CHARACTERS = 4
/** Format, tag, check character. */
export const SUFFIX_CHARACTERS = 1 + TAG_CHARACTERS + 1

/** Keyed hash of the house. */
export type Seal = (secret: string) => string

function tagOf(folded: string, seal: Seal): string {
  const bytes = Buffer.from(seal(`station-code:${FORMAT}:${folded}`), 'base64url')
  return [...bytes.subarray(0, TAG_CHARACTERS)].map((byte) => RECEIPT_ALPHABET.charAt(byte % 32)).join('')
}

/** What stands on the sign and in the picture: `LA01-17K3MQ`, the code, the format, the tag of this house, a check. */
export function payloadOf(code: string, seal: Seal): string {
  const folded = foldCode(code)
  const body = `${FORMAT}${tagOf(folded, seal)}`
  return `${code.normalize('NFKC')}-${body}${checkCharacter(inAlphabet(folded + body))}`
}

export type ReadPayload =
  /** Made by this house for this code, as folded. */
  | { readonly kind: 'genuine'; readonly code: string }
  /** A character is wrong: it does not agree with itself. */
  | { readonly kind: 'mistyped' }
  /** It agrees with itself, and this house did not make it: another city's, or made up. */
  | { readonly kind: 'foreign' }
  /** Does not end as signs do. */
  | { readonly kind: 'bare' }

/** Reads a signed code, in any width, case and spacing. */
export function readPayload(typed: string, seal: Seal): ReadPayload {
  const folded = foldCode(typed)
  const cut = folded.length - SUFFIX_CHARACTERS
  const [code, suffix] = [folded.slice(0, cut), folded.slice(cut)]
  if (cut < 1 || inAlphabet(suffix) !== suffix) return { kind: 'bare' }
  if (checkCharacter(inAlphabet(folded.slice(0, -1))) !== suffix.at(-1)) return { kind: 'mistyped' }
  if (suffix !== foldCode(payloadOf(code, seal)).slice(-SUFFIX_CHARACTERS)) return { kind: 'foreign' }
  return { kind: 'genuine', code }
}
