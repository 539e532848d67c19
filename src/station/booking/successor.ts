import type { OccasionRecord } from '../../domain/occasion.ts'
import { addDays, type Day, type Instant, mondayOf } from '../../domain/shanghai.ts'
import { isForCitizens } from '../../domain/station.ts'
import { LONGEST_BREAK_DAYS } from '../reception.ts'
import { type Occasion, USUAL_KIND } from './occasion.ts'
import { arrangedIn, type Known, SESSION_ID } from './occasions.ts'

/** Farther than a month no session is taken for another. */
const NEAR_DAYS = 31

/** A rule that only moved has as many sessions in that time as before, but for one at its edge. */
const AS_OFTEN = 1

/** Day on which the rule of a session falls; undefined for an event, which is known by its own id alone. */
const nominalOf = (id: string): Day | undefined => SESSION_ID.exec(id)?.[2]

const monthOf = (day: Day): string => day.slice(0, 7)
/** How near two days are, nearest first. */
const PERIODS: readonly ((day: Day) => string)[] = [(day) => day, mondayOf, monthOf]

function near(content: Known, stationId: string, kind: string, around: Day): readonly Occasion[] {
  const known = { ...content, events: [], receptions: content.receptions.filter((one) => one.stationId === stationId) }
  const [first, last] = [addDays(around, -NEAR_DAYS), addDays(around, NEAR_DAYS)]
  return arrangedIn(known, addDays(first, -LONGEST_BREAK_DAYS), addDays(last, LONGEST_BREAK_DAYS)).filter((one) => {
    const nominal = nominalOf(one.id) ?? ''
    return one.kind === kind && nominal >= first && nominal <= last
  })
}

/** Ids of the other sessions of that kind about that time, to tell later which are new. */
export function besideOf(content: Known, { id, kind, station, record }: Occasion): readonly string[] {
  const arranged = record?.arranged ?? id
  const nominal = nominalOf(arranged)
  if (nominal === undefined) return []
  return near(content, station.id, kind, nominal).flatMap((one) => (one.id === arranged ? [] : [one.id]))
}

/**
 * The session that a changed rule arranges in the place of one that is gone: on that day, else in that week, else in
 * that month just one of its kind is gone and just one is new, and there are as many as before. Undefined when it is not
 * as certain as that.
 */
export function successorOf(content: Known, record: OccasionRecord, at: Instant): Occasion | undefined {
  const was = record.arranged ?? record.id
  const nominal = nominalOf(was)
  if (nominal === undefined || record.beside === undefined) return undefined
  const now = near(content, record.stationId, record.kind ?? USUAL_KIND, nominal)
  const [before, ids] = [[was, ...record.beside], new Set(now.map(({ id }) => id))]
  const gone = before.filter((id) => !ids.has(id))
  const come = now.filter(({ id }) => !before.includes(id))
  if (Math.abs(gone.length - come.length) > AS_OFTEN) return undefined
  for (const period of PERIODS) {
    const same = (id: string): boolean => period(nominalOf(id) ?? '') === period(nominal)
    const [only, ...others] = come.filter(({ id }) => same(id))
    if (only === undefined) continue
    const certain = others.length === 0 && gone.filter(same).length === 1
    return certain && only.startsAt > at && isForCitizens(only) ? only : undefined
  }
  return undefined
}
