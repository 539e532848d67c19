import type { Clause, Consultation } from './consultation.ts'
import type { ArticleNumber } from './numerals.ts'
import type { Instant } from './shanghai.ts'
import type { DraftingTeam } from './team.ts'

/** One text of a draft on its way: what was put before the public or the committee at one time. */
export interface Reading {
  /** `<consultation id>/<n>`, n from 1 in the order of publication. */
  readonly id: string
  /** `征求意见稿`, `一审稿`, `二审稿`, `三审稿`, `通过稿` ... */
  readonly name: string
  /** Window for opinions; both absent for a text on which nobody is asked, such as the one that was passed. */
  readonly opensAt?: Instant
  readonly closesAt?: Instant
  readonly clauses: readonly Clause[]
  /** Why its window is shorter than the least that the jurisdiction asks for; shown to everybody. */
  readonly shortReason?: string
  readonly source?: string
  /** Stations paired from this reading on; absent = those of before. */
  readonly contactPoints?: readonly string[]
  /** Who drafts it from this reading on; absent = those of before. */
  readonly teams?: readonly DraftingTeam[]
}

/** Name of a reading whose file gives none. */
export const FIRST_READING = '征求意见稿'
/** The text that was passed: the last reading, on which nobody is asked. */
export const PASSED_READING = '通过稿'

export const readingId = (consultationId: string, n: number): string => `${consultationId}/${n}`

/** `wuye/2` -> 2; 0 for an id of another shape. */
export const readingNumber = (id: string): number => Number(/\/(\d+)$/.exec(id)?.[1] ?? 0)

/** Id of a clause at its first appearance, never used again: `2/8`, `2/8-1` for 第八条之一 of the second reading. */
export const clauseId = (reading: number, { main, sub }: ArticleNumber): string =>
  `${reading}/${main}${sub === undefined ? '' : `-${sub}`}`

const numbered = (clauses: readonly Clause[], reading: number): readonly Clause[] =>
  clauses.every((clause) => clause.id !== undefined)
    ? clauses
    : clauses.map((clause) => (clause.id === undefined ? { ...clause, id: clauseId(reading, clause.number) } : clause))

/** A reading whose clauses all have their ids; those of a reading that waits may still lack them. */
export const identified = (reading: Reading): Reading => ({
  ...reading,
  clauses: numbered(reading.clauses, readingNumber(reading.id)),
})

/** Every reading, oldest first. A draft that names none has one: its own clauses and window. */
export function readingsOf(consultation: Consultation): readonly Reading[] {
  if (consultation.readings !== undefined && consultation.readings.length > 0) return consultation.readings
  const { id, opensAt, closesAt, clauses, shortReason, source } = consultation
  return [
    {
      id: readingId(id, 1),
      name: FIRST_READING,
      opensAt,
      closesAt,
      clauses: numbered(clauses, 1),
      ...(shortReason === undefined ? {} : { shortReason }),
      ...(source === undefined ? {} : { source }),
    },
  ]
}

/** The newest reading on which people are or were asked; it is what `Consultation.clauses` and its window show. */
export function newestReading(consultation: Consultation): Reading {
  const readings = readingsOf(consultation)
  return readings.findLast((one) => one.opensAt !== undefined) ?? (readings.at(-1) as Reading)
}

/** The reading whose window held a moment; the newest that had opened by then when none did. */
export function readingAt(consultation: Consultation, at: Instant): Reading | undefined {
  const opened = readingsOf(consultation).filter(({ opensAt }) => opensAt !== undefined && opensAt <= at)
  return opened.findLast(({ closesAt }) => closesAt !== undefined && at < closesAt) ?? opened.at(-1)
}

/** A draft with these readings, its own clauses and window those of the newest one. */
export function withReadings(consultation: Consultation, readings: readonly Reading[]): Consultation {
  const all = readings.map(identified)
  const newest = all.findLast((one) => one.opensAt !== undefined)
  const { shortReason: _, ...rest } = { ...consultation, ...pairingOf(all) }
  if (newest?.opensAt === undefined || newest.closesAt === undefined)
    return { ...consultation, ...pairingOf(all), readings: all }
  return {
    ...rest,
    opensAt: newest.opensAt,
    closesAt: newest.closesAt,
    clauses: newest.clauses,
    ...(newest.shortReason === undefined ? {} : { shortReason: newest.shortReason }),
    readings: all,
  }
}

/** Contact points and teams as the last reading that names its own has them. */
function pairingOf(readings: readonly Reading[]): Pick<Consultation, 'contactPoint' | 'contactPoints' | 'teams'> {
  const contactPoints = readings.findLast((one) => one.contactPoints !== undefined)?.contactPoints
  const teams = readings.findLast((one) => one.teams !== undefined)?.teams
  const [first] = contactPoints ?? []
  return {
    ...(first === undefined || contactPoints === undefined ? {} : { contactPoint: first, contactPoints }),
    ...(teams === undefined ? {} : { teams }),
  }
}
