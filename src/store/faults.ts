import { Problem } from '../domain/problem.ts'
import type { Receipt } from '../domain/receipt.ts'

/** The receipt was given out before, perhaps for something withdrawn since: mint another one and commit again. */
export class ReceiptTaken extends Error {
  readonly receipt: Receipt
  constructor(receipt: Receipt) {
    super('RECEIPT_TAKEN')
    this.name = 'ReceiptTaken'
    this.receipt = receipt
  }
}

/** A change named a revision that is not the newest. Becomes `CONFLICT` once it is known who was faster. */
export class Outdated extends Error {
  readonly submissionId: string
  constructor(submissionId: string) {
    super('OUTDATED')
    this.name = 'Outdated'
    this.submissionId = submissionId
  }
}

/** No room: SQLite, the operating system, PostgreSQL class 53. A failed write of SQLite is what a quota looks like. */
const FULL: readonly string[] = ['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'ENOSPC', 'EDQUOT', '53100']
/** PostgreSQL: data or index corrupted. */
const CORRUPT: readonly string[] = ['SQLITE_NOTADB', 'XX001', 'XX002']

export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}

export function isFull(error: unknown): boolean {
  return FULL.includes(codeOf(error))
}

/** Gives an error of a database a code and a sentence; what has them already passes through. */
export function faultOf(error: unknown): Error {
  if (error instanceof Problem || error instanceof ReceiptTaken || error instanceof Outdated) return error
  const code = codeOf(error)
  if (isFull(error)) return new Problem('STORE_FULL', {}, { cause: error })
  if (CORRUPT.includes(code) || code.startsWith('SQLITE_CORRUPT'))
    return new Problem('STORE_CORRUPT', {}, { cause: error })
  return new Problem('STORE_FAILED', {}, { cause: error })
}
