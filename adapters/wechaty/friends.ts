import type { Clock } from '../../src/ports/clock.ts'
import type { Log } from '../../src/ports/log.ts'

const HOUR_MS = 60 * 60_000

/** An account that accepts more is taken for a machine. WeChat publishes no figure; these are cautious. */
export const FRIENDS = { perHour: 15, waiting: 200 } as const

export interface FriendsOptions {
  readonly perHour: number
  readonly waiting: number
  readonly clock: Clock
  readonly log: Log
  readonly wake: (inMs: number, run: () => void) => void
}

/** Accepts friend requests, as many an hour as is safe; the others wait their turn. */
export function createFriends({ perHour, waiting, clock, log, wake }: FriendsOptions): {
  request(accept: () => Promise<void>): Promise<void>
} {
  const queue: (() => Promise<void>)[] = []
  let accepted: number[] = []
  let waking = false

  async function work(): Promise<void> {
    for (;;) {
      accepted = accepted.filter((at) => clock.now() - at < HOUR_MS)
      const oldest = accepted[0]
      if (queue.length === 0) return
      if (oldest !== undefined && accepted.length >= perHour) return later(oldest + HOUR_MS - clock.now())
      accepted.push(clock.now())
      await queue
        .shift()?.()
        .catch((cause: unknown) => log.error({ channel: 'wechat' }, 'a friend request could not be accepted', cause))
    }
  }

  function later(inMs: number): void {
    if (waking) return
    waking = true
    wake(inMs, () => {
      waking = false
      void work()
    })
  }

  return {
    async request(accept) {
      if (queue.length >= waiting) return log.warn({ channel: 'wechat' }, 'a friend request was left: too many wait')
      queue.push(accept)
      await work()
    },
  }
}
