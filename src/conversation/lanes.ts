import { Problem } from '../domain/problem.ts'
import type { Lane } from '../ports/store.ts'

/** Messages of one lane that may wait; a person who types faster than that is asked to slow down. */
const MAX_WAITING_PER_LANE = 16
/** Messages of all lanes together that may wait: some 20 seconds of work at full speed. */
const MAX_WAITING = 20_000

/** Runs work of one lane strictly in order, work of different lanes side by side. */
export interface Lanes {
  /** @throws {Problem} `TOO_FAST` when too much waits already; the work was not taken */
  run<T>(lane: Lane, work: () => Promise<T>): Promise<T>
  /** Resolves when nothing is running. */
  idle(): Promise<void>
}

export function createLanes(): Lanes {
  const tails = new Map<Lane, { waiting: number; tail: Promise<unknown> }>()
  let waiting = 0
  return {
    run(lane, work) {
      const entry = tails.get(lane) ?? { waiting: 0, tail: Promise.resolve() }
      if (entry.waiting >= MAX_WAITING_PER_LANE || waiting >= MAX_WAITING)
        return Promise.reject(new Problem('TOO_FAST'))
      entry.waiting++
      waiting++
      const result = entry.tail.then(work)
      entry.tail = result
        .catch(() => undefined)
        .then(() => {
          entry.waiting--
          waiting--
          if (entry.waiting === 0) tails.delete(lane)
        })
      tails.set(lane, entry)
      return result
    },
    async idle() {
      while (tails.size > 0) await Promise.all([...tails.values()].map((e) => e.tail))
    },
  }
}
