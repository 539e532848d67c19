import { addDays, clockOf, dayOf, type Instant } from '../../domain/shanghai.ts'
import type { QuietHours } from '../../ports/knowledge.ts'

/** What an office does not say otherwise: nobody is disturbed at night. */
export const QUIET: QuietHours = { from: '21:30', to: '07:30' }

/** The instant itself by day; in quiet hours the instant at which they end. Times of the day are those of Shanghai. */
export function decentFrom(at: Instant, { from, to }: QuietHours): Instant {
  const clock = clockOf(at)
  const overNight = from > to
  const quiet = overNight ? clock >= from || clock < to : clock >= from && clock < to
  if (!quiet) return at
  const day = overNight && clock >= from ? addDays(dayOf(at), 1) : dayOf(at)
  return Date.parse(`${day}T${to}:00.000+08:00`)
}
