import { addDays, dayOf, type Instant } from '../../domain/shanghai.ts'
import type { Store } from '../../ports/store.ts'
import { LONGEST_BREAK_DAYS } from '../reception.ts'
import { asItWas } from './gone.ts'
import type { Occasion } from './occasion.ts'
import { arrangedIn, FARTHEST_MOVE_DAYS, type Known, SESSION_ID, standing, withRecord } from './occasions.ts'

type Reads = Pick<Store, 'bookings'>

/** Bookings are taken so far ahead. */
export const AHEAD_DAYS = 92
/** Who came is entered, and a calendar still shows what was, for so long. */
export const BACK_DAYS = 31

/** What is looked at. */
export interface Span {
  /** Stations whose reception days and events; absent = everybody's, which is much where there are many. */
  readonly stations?: readonly string[]
  /** Days before today. */
  readonly back?: number
  /** Days after today; {@link AHEAD_DAYS} when absent. */
  readonly ahead?: number
}

/** What takes place from some days ago to some months ahead, as it stands, in order; what was moved is where it was moved to. */
export async function occasionsNow(
  store: Reads,
  content: Known,
  at: Instant,
  { stations, back = 0, ahead = AHEAD_DAYS }: Span = {},
): Promise<readonly Occasion[]> {
  const known = stations === undefined ? content : only(content, stations)
  const today = dayOf(at)
  const [first, last] = [addDays(today, -back), addDays(today, ahead)]
  const arranged = arrangedIn(known, addDays(first, -FARTHEST_MOVE_DAYS), addDays(last, FARTHEST_MOVE_DAYS))
  const records = await store.bookings.records({ ids: arranged.map(({ id }) => id) })
  return standing(arranged, records)
    .filter(({ day }) => day >= first && day <= last)
    .toSorted((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1))
}

/** One occasion as the rule or the file alone has it; undefined when nothing of that id was ever arranged. */
export function asArranged(content: Known, id: string): Occasion | undefined {
  const event = content.events?.find((one) => one.id === id)
  const session = SESSION_ID.exec(id)
  const station = content.stations.find(({ code }) => code === session?.[1])
  const day = event?.day ?? session?.[2]
  if (day === undefined || (event === undefined && station === undefined)) return undefined
  const known =
    event !== undefined
      ? { ...content, receptions: [], events: [event] }
      : only({ ...content, events: [] }, [station?.id ?? ''])
  const [first, last] = [addDays(day, -LONGEST_BREAK_DAYS), addDays(day, LONGEST_BREAK_DAYS)]
  return arrangedIn(known, first, last).find((one) => one.id === id)
}

/**
 * One occasion as it stands, however long ago it was. One that a changed rule moved is found by either id; one that is
 * off because no rule arranges it any more is told as cancelled. Undefined when nothing of that id was ever arranged.
 */
export async function occasionOf(store: Reads, content: Known, id: string): Promise<Occasion | undefined> {
  const records = await store.bookings.records({ ids: [id] })
  const own = records.find((record) => record.id === id)
  const one = asArranged(content, id)
  if (one !== undefined) {
    const instead = records.find((record) => record.id !== id && asArranged(content, record.id) === undefined)
    return instead === undefined ? withRecord(one, own) : withRecord({ ...one, id: instead.id }, instead)
  }
  const now = own?.arranged === undefined ? undefined : asArranged(content, own.arranged)
  if (now !== undefined) return withRecord({ ...now, id }, own)
  return own === undefined ? undefined : asItWas(own, content.stations)
}

/** What is on file of these stations alone. */
export const only = (content: Known, stations: readonly string[]): Known => ({
  ...content,
  receptions: content.receptions.filter((rule) => stations.includes(rule.stationId)),
  events: (content.events ?? []).filter((event) => stations.includes(event.stationId)),
})
