import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../domain/shanghai.ts'
import type { Clock } from '../ports/clock.ts'

/** A clock that a script sets. Each look at it is a millisecond later, so that what happens in order is dated in order. */
export interface ScriptedClock extends Clock {
  set(at: Instant): void
  /** @param duration ISO 8601, `PT5H`, `P1D` */
  advance(duration: string): void
}

export function createScriptedClock(start: Instant): ScriptedClock {
  let at = start
  return {
    now: () => at++,
    set(instant) {
      at = instant
    },
    advance(duration) {
      at += Temporal.Duration.from(duration).total({ unit: 'milliseconds' })
    },
  }
}
