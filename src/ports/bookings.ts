import type { Booking, BookingSet, BookingState } from '../domain/booking.ts'
import type { OccasionRecord, PublicNotice } from '../domain/occasion.ts'
import type { Instant } from '../domain/shanghai.ts'

export type BookingChange =
  /**
   * Adds a booking. The decision on its place is made again where nobody else can come in between.
   * @throws {Problem} `CONFLICT` the place it says is not the one it gets with so many `places` (absent = no limit), the
   * person has one there already, or the number was given out before
   */
  | { readonly do: 'booking.add'; readonly booking: Booking; readonly places?: number }
  /** @throws {Problem} `CONFLICT` on another revision */
  | { readonly do: 'booking.change'; readonly id: string; readonly rev: number; readonly set: BookingSet }
  /** Refuses the transaction while somebody waits on a side that has a free place. @throws {Problem} `CONFLICT` */
  | { readonly do: 'booking.settled'; readonly occasionId: string; readonly side: string; readonly places?: number }
  /** Puts a record in the place of the one with revision `rev`, 0 = none; its bookings learn when it is. @throws {Problem} `CONFLICT` */
  | { readonly do: 'occasion.put'; readonly record: OccasionRecord; readonly rev: number; readonly heldAt: Instant }
  /** Frees the places of a person and forgets who had them; nothing else of that person is touched. */
  | { readonly do: 'booking.forget'; readonly personId: string; readonly at: Instant }
  /** Keeps what was published. */
  | { readonly do: 'occasion.publish'; readonly notice: PublicNotice }

export interface BookingQuery {
  readonly personId?: string
  readonly number?: string
  readonly occasionIds?: readonly string[]
  readonly states?: readonly BookingState[]
  /** Held at or after, and before. */
  readonly from?: Instant
  readonly before?: Instant
  readonly limit?: number
}

export interface BookingStore {
  /** In the order in which they were made. */
  find(query: BookingQuery): Promise<readonly Booking[]>
  /** Of these occasions, or arranged in their place; without ids, of all that were touched at or after an instant. */
  records(asked: { readonly ids?: readonly string[]; readonly since?: Instant }): Promise<readonly OccasionRecord[]>
  /** What was published of these occasions, oldest first. */
  published(occasionIds: readonly string[]): Promise<readonly PublicNotice[]>
}
