import type { After } from '../../src/channels/later.ts'
import type { Clock } from '../../src/ports/clock.ts'

/** The platform delivers three times within 15 s. */
const KEEP_MS = 60_000
const MAX_KEPT = 2_000

interface Entry {
  readonly since: number
  state: 'open' | 'answered' | 'closed'
  /** The answer that a request took with it. */
  text?: string
  /** Something was said to this message, in whatever way. */
  said: boolean
  readonly requests: Set<(text: string | undefined) => void>
}

/** Requests that wait for the answer to the message they brought. */
export interface Waiting {
  /** `new`: nobody brought this message lately, and it is to be handed on. */
  arrive(key: string): 'new' | 'again'
  /** The answer, within so many milliseconds; undefined: answer nothing, it is sent later or there is none. */
  answer(key: string, withinMs: number): Promise<string | undefined>
  /** Gives an answer to the requests that wait for it; false when none waits. */
  give(key: string, text: string): boolean
  hasSaid(key: string): boolean
  /** Whether a request waits for this answer now. */
  waitsFor(key: string): boolean
  /** Nothing more will come in time. */
  close(key: string): void
  closeAll(): void
}

export function createWaiting(clock: Clock, after: After): Waiting {
  const entries = new Map<string, Entry>()

  function prune(): void {
    for (const [key, { since, requests }] of entries) {
      if (requests.size > 0) continue
      if (clock.now() - since <= KEEP_MS && entries.size <= MAX_KEPT) return
      entries.delete(key)
    }
  }

  function settle(entry: Entry, state: 'answered' | 'closed'): void {
    entry.state = state
    const requests = [...entry.requests]
    entry.requests.clear()
    for (const done of requests) done(entry.text)
  }

  function close(key: string): void {
    const entry = entries.get(key)
    if (entry?.state === 'open') settle(entry, 'closed')
  }

  return {
    arrive(key) {
      if (entries.has(key)) return 'again'
      prune()
      entries.set(key, { since: clock.now(), state: 'open', said: false, requests: new Set() })
      return 'new'
    },
    answer(key, withinMs) {
      const entry = entries.get(key)
      if (entry === undefined || entry.state !== 'open') return Promise.resolve(entry?.text)
      return new Promise((resolve) => {
        const done = (text: string | undefined): void => {
          cancel()
          entry.requests.delete(done)
          resolve(text)
          if (entry.requests.size === 0 && entry.state === 'open') entry.state = 'closed'
        }
        const cancel = after(withinMs, () => done(undefined))
        entry.requests.add(done)
      })
    },
    give(key, text) {
      const entry = entries.get(key)
      if (entry === undefined) return false
      entry.said = true
      if (entry.state !== 'open' || entry.requests.size === 0) return false
      entry.text = text
      settle(entry, 'answered')
      return true
    },
    waitsFor: (key) => (entries.get(key)?.requests.size ?? 0) > 0,
    hasSaid: (key) => entries.get(key)?.said ?? false,
    close,
    closeAll: () => {
      for (const key of entries.keys()) close(key)
    },
  }
}
