import type { ClauseMap } from '../domain/clause-map.ts'
import type { Consultation } from '../domain/consultation.ts'
import { type Reading, readingNumber, readingsOf, withReadings } from '../domain/reading.ts'

/** Id of the draft that a reading belongs to: `wuye` of `wuye/2`. */
export const draftOf = (readingId: string): string => readingId.slice(0, readingId.lastIndexOf('/'))

/** Id of the batch in which a new reading comes in, and of the one in which its clause map is confirmed. */
export const readingBatch = (readingId: string): string => `reading:${readingId}`
export const mapBatch = (readingId: string): string => `map:${readingId}`
export const isReadingBatch = (batchId: string): boolean => batchId.startsWith('reading:')

/**
 * Drafts with the readings and clause maps that were published after them, each a record of its own, so that taking
 * one back leaves everything as it was before.
 */
export function withStoredReadings(
  consultations: readonly Consultation[],
  readings: readonly Reading[],
  maps: readonly ClauseMap[],
): Consultation[] {
  return consultations.map((consultation) => {
    const added = readings.filter(({ id }) => draftOf(id) === consultation.id)
    const known = maps.filter(({ consultationId }) => consultationId === consultation.id)
    const own = readingsOf(consultation).filter((one) => added.every(({ id }) => id !== one.id))
    const all = [...own, ...added].toSorted((a, b) => readingNumber(a.id) - readingNumber(b.id))
    const joined = withReadings(consultation, all)
    return known.length === 0 ? joined : { ...joined, maps: known }
  })
}
