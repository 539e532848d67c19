import {
  type Booking,
  type BookingState,
  filled,
  isLive,
  moveBooking,
  movingUp,
  placeFor,
} from '../../domain/booking.ts'
import type { OccasionRecord } from '../../domain/occasion.ts'
import type { Random } from '../../domain/receipt.ts'
import type { Instant } from '../../domain/shanghai.ts'
import type { Address } from '../../ports/channel.ts'
import type { Change } from '../../ports/store.ts'
import { mintBookingNumber } from './number.ts'
import { type Occasion, placesOf, shownOf } from './occasion.ts'
import { sayOccasion, sayWhere } from './say.ts'
import { type Doer, SYSTEM, tellBooker, trace } from './tell.ts'

/** What a confirmed form hands over. */
export interface Asked {
  readonly personId: string
  readonly address: Address
  readonly side: string
  readonly matter?: string
  readonly name?: string
  readonly contact?: string
}

export interface Made {
  readonly booking: Booking
  readonly changes: readonly Change[]
}

const limit = (places: number | undefined): { readonly places?: number } => (places === undefined ? {} : { places })

/** Takes a place, or a place on the waiting list, or an application. `all` are the bookings of the occasion. */
export function makeBooking(
  one: Occasion,
  asked: Asked,
  all: readonly Booking[],
  by: Doer,
  random: Random & { id(): string },
): Made {
  const places = placesOf(one, asked.side)
  const state: BookingState = one.checked ? 'APPLIED' : placeFor(filled(all, asked.side), places)
  const { personId, address, side, ...words } = asked
  const booking: Booking = {
    id: random.id(),
    number: mintBookingNumber(by.at, random),
    rev: 1,
    occasionId: one.id,
    stationId: one.station.id,
    heldAt: one.startsAt,
    side,
    personId,
    address: JSON.stringify(address),
    ...words,
    state,
    at: by.at,
  }
  return {
    booking,
    changes: [{ do: 'booking.add', booking, ...limit(places) }, trace(by, 'book', booking.number, { after: state })],
  }
}

/** What an occasion is called, for the day when no file knows it any more. */
export const namesOf = ({ kind, title }: Occasion): Pick<OccasionRecord, 'kind' | 'title'> => ({
  kind,
  ...(title === undefined ? {} : { title }),
})

/** Keeps how it was shown when people began to book, so that a change of the file is noticed. */
export const noteShown = (one: Occasion, at: Instant, beside?: readonly string[]): readonly Change[] =>
  one.record !== undefined
    ? []
    : [
        {
          do: 'occasion.put',
          record: {
            id: one.id,
            stationId: one.station.id,
            rev: 1,
            sequence: one.sequence,
            shown: shownOf(one),
            ...namesOf(one),
            ...(beside === undefined ? {} : { beside }),
            updatedAt: at,
          },
          rev: 0,
          heldAt: one.startsAt,
        },
      ]

/** Gives up a place; the first who waits on that side gets it and hears so. */
export function cancelBooking(
  one: Occasion | undefined,
  own: Booking,
  all: readonly Booking[],
  by: Doer,
): readonly Change[] {
  const set = moveBooking(own, 'CANCELLED', { by: 'citizen', begun: by.at >= own.heldAt })
  const rest = all.filter(({ id }) => id !== own.id)
  return [
    { do: 'booking.change', id: own.id, rev: own.rev, set },
    trace(by, 'cancel-booking', own.number, { before: own.state, after: 'CANCELLED' }),
    ...(one === undefined || own.state !== 'BOOKED' ? [] : moveUp(one, own.side, rest, by.at)),
  ]
}

/** Those who wait and for whom there is a place now, in order; they hear of it. */
export function moveUp(one: Occasion, side: string, all: readonly Booking[], at: Instant): readonly Change[] {
  if (one.cancelled !== undefined || at >= one.startsAt) return []
  const places = placesOf(one, side)
  const waiting = all.filter((other) => other.side === side && other.state === 'WAITING')
  const lucky = waiting.slice(0, movingUp(filled(all, side), places))
  if (lucky.length === 0) return []
  return [
    ...lucky.flatMap((other) => admit(one, other, at)),
    { do: 'booking.settled', occasionId: one.id, side, ...limit(places) },
  ]
}

function admit(one: Occasion, booking: Booking, at: Instant): readonly Change[] {
  const text = `您候补的${sayOccasion(one, at)}有名额了，已给您约上。地点：${sayWhere(one)}。预约编号 ${booking.number}。来不了请回复“取消预约 ${booking.number}”，名额给后面的人。`
  return [
    {
      do: 'booking.change',
      id: booking.id,
      rev: booking.rev,
      set: moveBooking(booking, 'BOOKED', { by: 'system', begun: false }),
    },
    trace(SYSTEM(at), 'move-up', booking.number, { before: 'WAITING', after: 'BOOKED' }),
    ...tellBooker(booking, `up:${booking.rev}`, text, at, one.startsAt),
  ]
}

/** The booking somebody has there already. */
export const ownAt = (all: readonly Booking[], personId: string): Booking | undefined =>
  all.find((booking) => booking.personId === personId && isLive(booking))
