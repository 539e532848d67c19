import { maskNumbers } from '../numbers.ts'
import { receiptSpans } from '../receipt-shapes.ts'
import { exact } from './exact.ts'

/** Receipts and tails of receipts as typed, in order, without repeats. `staff`: four bare digits count as a tail. */
export function receiptsIn(text: string, staff: boolean): readonly string[] {
  const read = exact(text)
  const pieces = receiptSpans(maskNumbers(read.seen), staff).map(([start, end]) => read.piece(start, end))
  return [...new Set(pieces)]
}
