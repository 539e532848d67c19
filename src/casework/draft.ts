import { DAY_MS, type Instant } from '../domain/shanghai.ts'
import type { Submission } from '../domain/submission.ts'
import type { OfficeSettings } from '../ports/knowledge.ts'

const DRAFT_DAYS = 7

/** Days in which a result has to be released. */
export const draftDaysOf = ({ draftDays }: Pick<OfficeSettings, 'draftDays'>): number => draftDays ?? DRAFT_DAYS

/** From when on a result that nobody released cannot be released any more. */
export function expiresAt(
  { decidedAt, updatedAt }: Pick<Submission, 'decidedAt' | 'updatedAt'>,
  days: number,
): Instant {
  return (decidedAt ?? updatedAt) + days * DAY_MS
}
