import type { Consultation } from '../../src/domain/consultation.ts'
import { PASSED_READING, type Reading, readingId, readingsOf, withReadings } from '../../src/domain/reading.ts'
import type { Pile, Placed } from './pile.ts'

/**
 * Makes one draft of the files with the same 编号 and different 稿次, its readings in the order of their windows. What
 * is said of the draft itself is taken from the file of the newest one. Files that say the same 稿次 stay apart, and
 * count as the mistake that they are.
 */
export function joinReadings(pile: Pile): void {
  const drafts = new Map<string, Placed<Consultation>[]>()
  for (const one of pile.consultations) drafts.set(one.value.id, [...(drafts.get(one.value.id) ?? []), one])
  const joined = [...drafts.values()].flatMap((files) => (distinct(files) ? [join(files)] : files))
  pile.consultations.splice(0, pile.consultations.length, ...joined)
}

const distinct = (files: readonly Placed<Consultation>[]): boolean =>
  new Set(files.map(({ value }) => readingOf(value).name)).size === files.length

function join(files: readonly Placed<Consultation>[]): Placed<Consultation> {
  const ordered = files.toSorted((a, b) => a.value.opensAt - b.value.opensAt || a.value.closesAt - b.value.closesAt)
  const newest = ordered.at(-1) as Placed<Consultation>
  const readings = ordered.map(({ value }, i) => ({ ...readingOf(value), id: readingId(value.id, i + 1) }))
  return { ...newest, value: withReadings(newest.value, readings) }
}

/** Nobody is asked about the text that was passed; its days are only those of its publication. */
function readingOf(consultation: Consultation): Reading {
  const [reading] = readingsOf(consultation) as [Reading]
  if (reading.name !== PASSED_READING) return reading
  const { opensAt: _, closesAt: __, ...rest } = reading
  return rest
}
