import { parentPort, workerData } from 'node:worker_threads'
import { seeded } from './stats.ts'

/** What a thread of its own sends: somebody speaks, and when that was due. */
export interface Arrival {
  readonly number: number
  /** Milliseconds since 1970, with fractions. */
  readonly due: number
}

export interface Arriving {
  readonly perSecond: number
  readonly count: number
  readonly seed: number
}

const MS_PER_SECOND = 1_000
/** Time for the main thread to get ready. */
const START_MS = 200

/** Random (Poisson) arrivals, as from a network: they do not wait for the bot. */
function arrive({ perSecond, count, seed }: Arriving): void {
  const random = seeded(seed)
  const sleeper = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const now = (): number => performance.timeOrigin + performance.now()
  let due = now() + START_MS
  for (let number = 0; number < count; number++) {
    due += (-Math.log(1 - random()) * MS_PER_SECOND) / perSecond
    const wait = due - now()
    if (wait > 0) Atomics.wait(sleeper, 0, 0, wait)
    parentPort?.postMessage({ number, due } satisfies Arrival)
  }
}

arrive(workerData as Arriving)
