import type { Booking } from '../../domain/booking.ts'
import type { Instant } from '../../domain/shanghai.ts'
import type { Address } from '../../ports/channel.ts'
import { queueNotice } from '../../ports/notices.ts'
import type { AuditEntry, Change } from '../../ports/store.ts'

/** Queues a message to who booked; each event once. Nights are left to the delivery. */
export function tellBooker(
  booking: Pick<Booking, 'id' | 'address' | 'personId'>,
  event: string,
  text: string,
  at: Instant,
  expiresAt: Instant,
): readonly Change[] {
  if (booking.personId === '') return []
  return tellAt(JSON.parse(booking.address) as Address, booking.personId, `booking:${booking.id}:${event}`, {
    text,
    at,
    expiresAt,
  })
}

export function tellAt(
  to: Address,
  personId: string,
  key: string,
  { text, at, expiresAt }: { readonly text: string; readonly at: Instant; readonly expiresAt: Instant },
): readonly Change[] {
  return [queueNotice(to, key, text, at, { personId, ...(expiresAt > at ? { expiresAt } : {}) })]
}

/** Who acts on bookings and occasions. */
export interface Doer {
  readonly id: string
  readonly role: string
  readonly channel: string
  readonly at: Instant
}

export const SYSTEM = (at: Instant): Doer => ({ id: 'system', role: '系统', channel: 'system', at })

/** One row of the trail: ids and states, never words. */
export function trace(by: Doer, command: string, target: string, more: Partial<AuditEntry> = {}): Change {
  const entry = { at: by.at, actorId: by.id, role: by.role, channel: by.channel, command, target } as const
  return { do: 'audit', entry: { ...entry, result: 'done', ...more } }
}
