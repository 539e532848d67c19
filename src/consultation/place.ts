import type { Consultation } from '../domain/consultation.ts'
import { readingsOf } from '../domain/reading.ts'
import type { Submission } from '../domain/submission.ts'

/** The reading on which an opinion was made takes changes until its own window closes. */
export function mayEditUntil(opinion: Submission, draft: Consultation): number {
  const made = readingsOf(draft).find(({ id }) => id === opinion.readingId)
  return made?.closesAt ?? draft.closesAt
}
