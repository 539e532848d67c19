import type { SSEStreamingApi } from 'hono/streaming'
import type { SessionHash } from './decode.ts'
import type { Sessions, Watcher } from './sessions.ts'

/** Keeps proxies from cutting a quiet line; most cut after 60 s. */
export const HEARTBEAT_MS = 20_000
/** How long a browser waits before it connects again. */
const RECONNECT_MS = 1_000

/** Remembers that something changed until it is waited for, and for good that it is over. */
export interface Bell {
  readonly ring: Watcher
  /** Resolves at the next change, at the end, or after `ms`. Returns whether to go on. */
  wait(ms: number): Promise<boolean>
}

export function createBell(): Bell {
  let changed = false
  let ended = false
  let wake: (() => void) | undefined
  return {
    ring: (what) => {
      changed = true
      ended ||= what === 'ended'
      wake?.()
    },
    wait: async (ms) => {
      if (!changed) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      changed = false
      return !ended
    },
  }
}

/**
 * Writes what the browser has not seen, then `ready`, then everything new, until the browser or the session is gone.
 * Nothing is queued here: a slow browser simply reads from the ring later.
 */
export async function follow(
  stream: SSEStreamingApi,
  sessions: Sessions,
  session: SessionHash,
  options: { bell: Bell; lastId: string | undefined; heartbeatMs: number },
): Promise<void> {
  let seen = options.lastId
  const writeNew = async (): Promise<void> => {
    for (const { id, item } of sessions.after(session, seen)) {
      await stream.writeSSE({ id, data: JSON.stringify(item) })
      seen = id
    }
  }
  stream.onAbort(() => options.bell.ring('ended'))
  await writeNew()
  await stream.writeSSE({ event: 'ready', data: '{}', retry: RECONNECT_MS })
  while (await options.bell.wait(options.heartbeatMs)) {
    await writeNew()
    await stream.write(':\n\n')
  }
}
