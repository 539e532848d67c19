import { Problem } from '../domain/problem.ts'
import { readReceipt, SECRET_DIGITS } from '../domain/receipt.ts'
import type { Submission } from '../domain/submission.ts'
import type { Turn } from '../ports/intent.ts'
import { equalSecret } from '../privacy/secret.ts'
import { nameOf } from './find.ts'
import { halfWidth } from './half-width.ts'
import { receiptsBlanked } from './refer.ts'

/** The secret of a receipt, with or without spaces. */
const SECRET = new RegExp(`(?<!\\d)\\d(?:[\\s-]?\\d){${SECRET_DIGITS - 1}}(?!\\d)`)

/** Where the secret stands. The digits at the end of a receipt before it are none of its own. */
const secretAt = (text: string): RegExpExecArray | null => SECRET.exec(receiptsBlanked(halfWidth(text)))

/** The secret written in a text, its digits alone. */
export function secretIn(text: string): string | undefined {
  return secretAt(text)?.[0].replace(/\D/g, '')
}

/** A text without the secret written in it; everything else stays as it was typed. */
export function withoutSecret(text: string): string {
  const found = secretAt(text)
  return found === null ? text : `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
}

/**
 * The item of somebody who holds its receipt and its secret.
 * @throws {Problem} `RECEIPT_UNKNOWN`, the same whether the receipt or the secret is wrong; `SECRET_TRIES`
 */
export async function proven(turn: Turn, receipt: string, secret: string): Promise<Submission> {
  if (!turn.attempts.allowed(turn.speaker.id, turn.at)) throw new Problem('SECRET_TRIES')
  const read = readReceipt(receipt)
  const [found] = read.ok ? await turn.store.submissions.find(nameOf(receipt)) : []
  const given = turn.seal(`${read.ok ? read.receipt : ''}:${secret}`)
  if (found === undefined || !equalSecret(found.secretHash, given)) {
    turn.attempts.wrong(turn.speaker.id, turn.at)
    throw new Problem('RECEIPT_UNKNOWN')
  }
  return found
}
