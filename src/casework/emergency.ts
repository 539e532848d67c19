import { Problem } from '../domain/problem.ts'
import type { Submission } from '../domain/submission.ts'
import type { Change } from '../ports/store.ts'
import type { Desk } from './decide.ts'

/** Mark of a ledger entry: somebody let the own result go alone. */
export const EMERGENCY = 'emergency-release'

/** That no second person could be waited for, and why. */
export interface Emergency {
  /** Of the entry in the ledger. */
  readonly id: string
  readonly reason: string
  /** Name of who does it, as colleagues read it the next day. */
  readonly by: string
}

/** @throws {Problem} `EMERGENCY_REASON` */
export function recordEmergency(submission: Submission, { id, reason, by }: Emergency, desk: Desk): Change {
  if (reason.trim() === '') throw new Problem('EMERGENCY_REASON')
  const data = { what: EMERGENCY, reason: reason.trim(), by }
  return {
    do: 'ledger.add',
    entry: { id, submissionId: submission.id, at: desk.at, kind: 'override', by: desk.personId, data },
  }
}
