import type { After } from '../../src/channels/later.ts'

/** Timers that run when the test says so. */
export interface Timers {
  readonly after: After
  /** Milliseconds of those that are set. */
  waits(): readonly number[]
  /** Runs those set to exactly this time, not those that they set. */
  run(inMs: number): void
  /** Runs those set to this time or less, not those that they set. */
  pass(ms: number): void
}

export function timers(): Timers {
  const set = new Set<{ readonly inMs: number; readonly run: () => void }>()
  const runAll = (isDue: (inMs: number) => boolean): void => {
    for (const one of [...set].filter(({ inMs }) => isDue(inMs))) if (set.delete(one)) one.run()
  }
  return {
    after(inMs, run) {
      const one = { inMs, run }
      set.add(one)
      return () => void set.delete(one)
    },
    waits: () => [...set].map(({ inMs }) => inMs),
    run: (wanted) => runAll((inMs) => inMs === wanted),
    pass: (ms) => runAll((inMs) => inMs <= ms),
  }
}
