import { setImmediate as turn } from 'node:timers/promises'
import type { Clock } from '../../src/ports/clock.ts'

/** Turns of the loop in which what a timer began comes to rest. */
const TURNS = 40

/** Timers that run when a clock that the test moves has come to their time. */
export interface ClockedTimers {
  readonly wake: (inMs: number, run: () => void) => void
  /** Moves the clock by so much and runs on its way what falls due, in order; what is going on comes to rest each time. */
  pass(ms: number, move: (ms: number) => void): Promise<void>
}

export function clockedTimers(clock: Clock): ClockedTimers {
  const set = new Set<{ readonly at: number; readonly run: () => void }>()
  const rest = async (): Promise<void> => {
    for (let n = 0; n < TURNS; n++) await turn()
  }
  return {
    wake: (inMs, run) => void set.add({ at: clock.now() + inMs, run }),
    async pass(ms, move) {
      const end = clock.now() + ms
      await rest()
      for (;;) {
        const next = [...set].sort((a, b) => a.at - b.at)[0]
        if (next === undefined || next.at > end) break
        set.delete(next)
        move(Math.max(0, next.at - clock.now()))
        next.run()
        await rest()
      }
      move(Math.max(0, end - clock.now()))
    },
  }
}
