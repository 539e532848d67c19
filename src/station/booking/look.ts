import type { OccasionRecord } from '../../domain/booking.ts'
import { addDays, dayOf, type Instant } from '../../domain/shanghai.ts'
import type { Content } from '../../ports/knowledge.ts'
import type { Store } from '../../ports/store.ts'
import { type Occasion, occasionsIn } from './occasions.ts'

type Reads = Pick<Store, 'bookings'>
type Known = Pick<Content, 'stations' | 'receptions' | 'holidays' | 'events'>

/** Bookings are taken so far ahead. */
export const AHEAD_DAYS = 92
/** Who came is entered, and a calendar still shows what was, for so long. */
export const BACK_DAYS = 31
const DAY_OF_ID = /-(\d{4}-\d{2}-\d{2})-\d{4}$/

async function recordsFor(store: Reads, known: Known, first: string, last: string): Promise<readonly OccasionRecord[]> {
  const ids = occasionsIn(known, [], addDays(first, -62), addDays(last, 62)).map(({ id }) => id)
  return store.bookings.records({ ids })
}

/** What takes place from some days ago to some months ahead, as it stands. @param stationId of one station alone */
export async function occasionsNow(
  store: Reads,
  content: Known,
  at: Instant,
  stationId?: string,
  back = 0,
): Promise<readonly Occasion[]> {
  const known = stationId === undefined ? content : only(content, stationId)
  const today = dayOf(at)
  const [first, last] = [addDays(today, -back), addDays(today, AHEAD_DAYS)]
  return occasionsIn(known, await recordsFor(store, known, first, last), first, last)
}

/** One occasion as it stands, however long ago it was; undefined when nothing of that id was ever arranged. */
export async function occasionOf(store: Reads, content: Known, id: string): Promise<Occasion | undefined> {
  const [record] = await store.bookings.records({ ids: [id] })
  const day = content.events?.find((event) => event.id === id)?.day ?? DAY_OF_ID.exec(id)?.[1]
  if (day === undefined) return undefined
  const station = content.stations.find(({ code }) => id.startsWith(`${code}-`))
  const known = station === undefined ? content : only(content, station.id, id)
  const near = occasionsIn(known, record === undefined ? [] : [record], addDays(day, -62), addDays(day, 62))
  return near.find((one) => one.id === id)
}

const only = (content: Known, stationId: string, eventId?: string): Known => ({
  ...content,
  receptions: content.receptions.filter((rule) => rule.stationId === stationId),
  events: (content.events ?? []).filter((event) => event.stationId === stationId || event.id === eventId),
})
