import { expect, test } from 'vitest'
import { Problem } from '../domain/problem.ts'
import type { Receipt } from '../domain/receipt.ts'
import { faultOf, ReceiptTaken } from './faults.ts'

const withCode = (code: unknown): Error => Object.assign(new Error('x'), { code })

test.each([
  ['SQLITE_FULL', 'STORE_FULL'],
  ['SQLITE_IOERR_WRITE', 'STORE_FULL'],
  ['ENOSPC', 'STORE_FULL'],
  ['53100', 'STORE_FULL'],
  ['SQLITE_CORRUPT', 'STORE_CORRUPT'],
  ['SQLITE_CORRUPT_INDEX', 'STORE_CORRUPT'],
  ['SQLITE_NOTADB', 'STORE_CORRUPT'],
  ['XX001', 'STORE_CORRUPT'],
  ['SQLITE_BUSY', 'STORE_FAILED'],
  ['SQLITE_IOERR_READ', 'STORE_FAILED'],
  ['57P01', 'STORE_FAILED'],
  ['ECONNRESET', 'STORE_FAILED'],
  [undefined, 'STORE_FAILED'],
])('an error %s of a database is the problem %s, with its cause', (code, problem) => {
  const cause = withCode(code)
  expect(faultOf(cause)).toMatchObject({ name: 'Problem', code: problem, cause })
})

test('what has a name already keeps it', () => {
  const problem = new Problem('CONFLICT')
  const taken = new ReceiptTaken('YJ-260914-7K3M-Q' as Receipt)
  expect(faultOf(problem)).toBe(problem)
  expect(faultOf(taken)).toBe(taken)
})
