import type { Booking } from '../../domain/booking.ts'
import { Problem } from '../../domain/problem.ts'
import { mintNumber, type Random, readNumber } from '../../domain/receipt.ts'
import type { Instant } from '../../domain/shanghai.ts'

/** Of bookings; no kind of submission has it. */
const PREFIX = 'YY'
const PREFIXES: ReadonlySet<string> = new Set([PREFIX])
const WRITTEN = /YY[-—– ]?[\dOIL]{6}[-—– ]?[0-9A-Z]{4}[-—– ]?[0-9A-Z]/i
const TAIL = /(?<![0-9A-Za-z])[0-9A-Za-z]{4}(?![0-9A-Za-z])/

export const mintBookingNumber = (at: Instant, random: Random): string => mintNumber(PREFIX, at, random)

/** A booking number in a text, as typed. */
export const bookingNumberIn = (text: string): string | undefined => WRITTEN.exec(text.normalize('NFKC'))?.[0]

/** A number as it is kept. @throws {Problem} `BOOKING_NUMBER` a character of it is wrong */
export function bookingNumberOf(typed: string): string {
  const read = readNumber(typed, PREFIXES)
  if (!read.ok) throw new Problem('BOOKING_NUMBER')
  return read.receipt
}

/** The four characters by which people name a booking. */
export const tailOfBooking = (number: string): string => number.slice(10, 14)

/** The booking that a text names by its number or its four characters. @throws {Problem} `BOOKING_NUMBER`, `BOOKING_UNKNOWN` */
export function bookingNamed(text: string, own: readonly Booking[]): Booking | undefined {
  const typed = bookingNumberIn(text)
  if (typed !== undefined) {
    const asked = bookingNumberOf(typed)
    const found = own.find(({ number }) => number === asked)
    if (found === undefined) throw new Problem('BOOKING_UNKNOWN')
    return found
  }
  const tail = TAIL.exec(text.normalize('NFKC'))?.[0]?.toUpperCase()
  if (tail === undefined) return undefined
  const found = own.filter(({ number }) => tailOfBooking(number) === tail)
  if (found.length !== 1) throw new Problem('BOOKING_UNKNOWN')
  return found[0]
}
