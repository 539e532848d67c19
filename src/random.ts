import { randomInt, randomUUID } from 'node:crypto'
import { type Random, RECEIPT_ALPHABET } from './domain/receipt.ts'

const pick = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')

/** Randomness of the operating system. */
export const systemRandom: Random & { id(): string } = {
  base32: (length) => pick(RECEIPT_ALPHABET, length),
  digits: (length) => pick('0123456789', length),
  id: () => randomUUID(),
}
