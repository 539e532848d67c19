import { readReceipt } from '../../domain/receipt.ts'
import type { OutboxMessage, Store } from '../../ports/store.ts'
import { DIGEST } from './index.ts'

const RECEIPT = /^[A-Z]{2}-\d{6}-[0-9A-Z]{4}-[0-9A-Z]/
const HEADING = /^【.+】$/

/**
 * What staff are told, as it is true when it leaves: a channel may have been down for hours. Items that somebody dealt
 * with meanwhile are left out; undefined when that was all. Other messages stay as they are.
 */
export async function freshDigest(
  store: Pick<Store, 'submissions'>,
  message: OutboxMessage,
): Promise<OutboxMessage | undefined> {
  if (!message.key.startsWith(DIGEST)) return message
  const [first = '', ...lines] = message.wire.text.split('\n')
  const still = await Promise.all(lines.map((line) => isUntouched(store, line, message.createdAt)))
  const kept = lines.filter((_, n) => still[n])
  const filled = kept.filter((line, n) => !HEADING.test(line) || isFilled(kept[n + 1]))
  if (filled.length === 0) return undefined
  return { ...message, wire: { ...message.wire, text: [first, ...filled].join('\n') } }
}

const isFilled = (next: string | undefined): boolean => next !== undefined && !HEADING.test(next)

async function isUntouched(store: Pick<Store, 'submissions'>, line: string, since: number): Promise<boolean> {
  const read = readReceipt(RECEIPT.exec(line)?.[0] ?? '')
  if (!read.ok) return true
  const [item] = await store.submissions.find({ receipt: read.receipt, limit: 1 })
  return item !== undefined && item.updatedAt <= since
}
