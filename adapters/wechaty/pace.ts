/**
 * Nobody types faster than this, and an account that does is suspended. WeChat publishes no figure; these are cautious.
 */
export const PACE = { apartMs: 1_500, waiting: 40 } as const

export interface Pace {
  /** Resolves when one message may leave: `true`, or how long to come again after when too many wait. */
  turn(): Promise<true | { readonly afterMs: number }>
  /** Sends those that wait away. */
  stop(): void
}

export interface PaceOptions {
  readonly apartMs: number
  /** Messages that may wait at once. */
  readonly waiting: number
  readonly wake: (inMs: number, run: () => void) => void
}

/** Keeps a distance between any two messages of the account, whoever they go to. */
export function createPace({ apartMs, waiting, wake }: PaceOptions): Pace {
  const queue: ((turn: true | { afterMs: number }) => void)[] = []
  let resting = false
  let stopped = false

  function rest(): void {
    if (apartMs === 0) return
    resting = true
    wake(apartMs, () => {
      resting = false
      const next = queue.shift()
      if (next === undefined) return
      rest()
      next(true)
    })
  }

  return {
    turn() {
      if (stopped || queue.length >= waiting) return Promise.resolve({ afterMs: (queue.length + 1) * apartMs })
      if (resting) return new Promise((resolve) => queue.push(resolve))
      rest()
      return Promise.resolve(true)
    },
    stop() {
      stopped = true
      for (const next of queue.splice(0)) next({ afterMs: apartMs })
    },
  }
}
