import type { Filing } from '../casework/file.ts'
import { clausesNamed } from '../domain/clauses-named.ts'
import { type Consultation, clauseOf } from '../domain/consultation.ts'
import { sayArticle } from '../domain/numerals.ts'
import { newestReading, type Reading, readingAt } from '../domain/reading.ts'
import type { Instant } from '../domain/shanghai.ts'

/** The reading on which an opinion of that moment was asked for. */
export const readingFor = (draft: Consultation, at: Instant): Reading => readingAt(draft, at) ?? newestReading(draft)

/** On what an opinion was made: the reading, and the clauses of it that `named` names, none for the whole. */
export function madeOn(
  draft: Consultation,
  named: string,
  at: Instant,
): Pick<Filing, 'readingId' | 'clause' | 'clauseIds' | 'clauseText'> {
  const reading = readingFor(draft, at)
  const within = { ...draft, clauses: reading.clauses }
  const clauses = clausesNamed(named).flatMap((number) => clauseOf(within, number) ?? [])
  if (clauses.length === 0) return { readingId: reading.id }
  return {
    readingId: reading.id,
    clause: clauses.map(({ number }) => sayArticle(number)).join('、'),
    clauseIds: clauses.flatMap(({ id }) => id ?? []),
    clauseText: clauses.map(({ text }) => text).join('\n'),
  }
}
