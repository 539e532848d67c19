import { Problem } from '../domain/problem.ts'
import { RECEIPT_ALPHABET, type Receipt, readReceipt } from '../domain/receipt.ts'
import { type Grant, scopeOf } from '../domain/role.ts'
import type { Submission } from '../domain/submission.ts'
import type { Store, SubmissionQuery } from '../ports/store.ts'

/** Items looked at for "my last one"; nobody files more in the time that anybody asks about. */
const RECENT = 20
const TAIL = new RegExp(`^[${RECEIPT_ALPHABET}OILU]{4}$`)

type Named = { readonly receipt: Receipt } | { readonly tail: string }

/**
 * Reads a receipt or the four characters from the middle of one.
 * @throws {Problem} `RECEIPT_CHECK` a character is wrong; `RECEIPT_SHAPE` it is no receipt of ours
 */
export function nameOf(typed: string): Named {
  const read = readReceipt(typed)
  if (read.ok) return { receipt: read.receipt }
  if (read.why === 'check') throw new Problem('RECEIPT_CHECK')
  const short = typed.normalize('NFKC').trim().toUpperCase()
  if (!TAIL.test(short)) throw new Problem('RECEIPT_SHAPE')
  return { tail: short.replaceAll('O', '0').replace(/[IL]/g, '1').replaceAll('U', 'V') }
}

/** The person's own items, newest first; `typed` narrows to one. @throws {Problem} `RECEIPT_*` */
export async function ownSubmissions(
  store: Pick<Store, 'submissions'>,
  personId: string,
  typed?: string,
): Promise<readonly Submission[]> {
  const query: SubmissionQuery = { personId, order: 'newest', limit: RECENT }
  if (typed === undefined) return store.submissions.find(query)
  const found = await store.submissions.find({ ...query, ...nameOf(typed) })
  if (found.length === 0) throw new Problem('RECEIPT_UNKNOWN')
  return found
}

/** One item in the scope of a staff member. @throws {Problem} `RECEIPT_*`, `OUT_OF_SCOPE` */
export async function staffSubmission(
  store: Pick<Store, 'submissions'>,
  grants: readonly Grant[],
  typed: string,
): Promise<Submission> {
  const found = await store.submissions.find({ ...nameOf(typed), scope: scopeOf(grants), order: 'newest', limit: 2 })
  if (found[0] === undefined) throw new Problem('OUT_OF_SCOPE')
  if (found.length > 1) throw new Problem('RECEIPT_AMBIGUOUS', { typed })
  return found[0]
}
