import type { Booking } from '../../domain/booking.ts'
import type { OccasionRecord } from '../../domain/occasion.ts'
import { clockOf, dayOf, type Instant } from '../../domain/shanghai.ts'
import type { Station } from '../../domain/station.ts'
import { startsAt } from '../session-id.ts'
import { type Occasion, shownIn, USUAL_KIND } from './occasion.ts'
import { finish } from './occasions.ts'

/** Why a session is off that no rule and no file arranges any more. */
export const WHY_GONE = '站点的安排改了，这一场不再举行'

/**
 * An occasion that no rule arranges any more, as it was told last; undefined when it was not called off yet, or its
 * station is not on file either.
 */
export function asItWas(record: OccasionRecord, stations: readonly Station[]): Occasion | undefined {
  const station = stations.find(({ id }) => id === record.stationId)
  if (record.gone === undefined || station === undefined) return undefined
  const shown = shownIn(record.shown)
  const begins = startsAt(shown)
  return {
    ...shown,
    id: record.id,
    station,
    kind: record.kind ?? USUAL_KIND,
    ...(record.title === undefined ? {} : { title: record.title }),
    audience: '群众',
    startsAt: begins,
    endsAt: finish(shown),
    quotas: [{ side: '' }],
    checked: false,
    asksName: false,
    until: begins,
    noticeDue: begins,
    managed: false,
    unconfirmed: false,
    sample: station.sample,
    cancelled: record.gone,
    sequence: record.sequence,
    record,
  }
}

/** The record that calls it off. A booking tells when it was where nothing else does. */
export function goneRecord(
  { occasionId, stationId, heldAt }: Booking,
  before: OccasionRecord | undefined,
  at: Instant,
): OccasionRecord {
  const clock = clockOf(heldAt)
  const shown = JSON.stringify([dayOf(heldAt), clock === '00:00' ? '' : clock, '', [], ''])
  return {
    id: occasionId,
    stationId,
    shown,
    ...before,
    rev: (before?.rev ?? 0) + 1,
    sequence: (before?.sequence ?? 0) + 1,
    gone: WHY_GONE,
    updatedAt: at,
  }
}
