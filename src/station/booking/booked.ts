import { type Booking, LIVE_STATES } from '../../domain/booking.ts'
import type { JobContext } from '../../ports/job.ts'
import { asArranged, occasionOf } from './look.ts'
import type { Occasion } from './occasion.ts'

type Asked = Pick<JobContext, 'store' | 'knowledge' | 'at'>

/** Of every occasion to come for which somebody has or wants a place, one of its bookings. */
async function comingBookings({ store, at }: Asked): Promise<readonly Booking[]> {
  const live = await store.bookings.find({ states: LIVE_STATES, from: at + 1 })
  return [...new Map(live.map((booking) => [booking.occasionId, booking])).values()]
}

/** Occasions to come for which somebody has or wants a place. */
export async function withBookings(asked: Asked): Promise<readonly Occasion[]> {
  const { store, knowledge } = asked
  const coming = await comingBookings(asked)
  const found = await Promise.all(coming.map(({ occasionId }) => occasionOf(store, knowledge.content, occasionId)))
  return found.flatMap((one) => (one === undefined || one.cancelled !== undefined ? [] : [one]))
}

/** The first booking of an occasion that no rule and no file arranges any more. */
export async function orphanIn(asked: Asked): Promise<Booking | undefined> {
  const { store, knowledge } = asked
  for (const booking of await comingBookings(asked)) {
    if (asArranged(knowledge.content, booking.occasionId) !== undefined) continue
    const one = await occasionOf(store, knowledge.content, booking.occasionId)
    if (one === undefined || one.record?.gone !== undefined) return booking
  }
  return undefined
}
