import type { Random } from '../../src/domain/receipt.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { SessionHash } from './decode.ts'
import { type Line, sizeOf } from './encode.ts'
import { LIMITS, type Limits } from './limits.ts'
import { createRing, type Ring } from './ring.ts'

const MINUTE_MS = 60_000
const EPOCH_CHARS = 6

/** Told that there is something new, or that the session is over here and the stream should end. */
export type Watcher = (what: 'changed' | 'ended') => void

interface Session {
  readonly ring: Ring<Line>
  readonly watchers: Set<Watcher>
  posts: number[]
  touchedAt: number
}

/** What was said lately, by session, in memory and within bounds. */
export interface Sessions {
  /** Adds a line unless one with the same speaker and key is there. Returns whether it was added. */
  add(session: SessionHash, line: Line): boolean
  /** Takes back a line that was not accepted after all. */
  remove(session: SessionHash, line: Line): void
  after(session: SessionHash, id: string | undefined): readonly { readonly id: string; readonly item: Line }[]
  /** Counts a post. False when there were too many within a minute. */
  mayPost(session: SessionHash): boolean
  /** Tells every change until the returned function is called; undefined when too many are watching. */
  watch(session: SessionHash, watcher: Watcher): (() => void) | undefined
  /** Whether a page shows it now. */
  watched(session: SessionHash): boolean
  forget(session: SessionHash): void
  endAll(): void
  size(): { readonly sessions: number; readonly chars: number; readonly streams: number }
}

export function createSessions(options: { clock: Clock; random: Random; limits?: Partial<Limits> }): Sessions {
  const limits = { ...LIMITS, ...options.limits }
  /** In order of use: the first was untouched for longest. */
  const sessions = new Map<SessionHash, Session>()
  let chars = 0
  let streams = 0

  const tell = (session: Session, what: 'changed' | 'ended'): void => {
    for (const watcher of session.watchers) watcher(what)
  }
  const forget = (hash: SessionHash): void => {
    const session = sessions.get(hash)
    if (session === undefined) return
    sessions.delete(hash)
    for (const line of session.ring.items()) chars -= sizeOf(line)
    tell(session, 'ended')
  }
  const use = (hash: SessionHash): Session => {
    const found = sessions.get(hash)
    const session: Session = found ?? {
      ring: createRing(options.random.base32(EPOCH_CHARS), limits.lines),
      watchers: new Set(),
      posts: [],
      touchedAt: 0,
    }
    session.touchedAt = options.clock.now()
    sessions.delete(hash)
    sessions.set(hash, session)
    return session
  }
  /** Forgets idle sessions first, then those that nobody watches, never the one in use. */
  const tidy = (inUse: SessionHash): void => {
    const idle = options.clock.now() - limits.keepMs
    for (const [hash, session] of sessions) {
      if (session.touchedAt > idle) break
      if (session.watchers.size === 0 && hash !== inUse) forget(hash)
    }
    const full = (): boolean => sessions.size > limits.sessions || chars > limits.chars
    for (const unwatchedOnly of [true, false]) {
      for (const [hash, session] of sessions) {
        if (!full()) return
        if (hash !== inUse && !(unwatchedOnly && session.watchers.size > 0)) forget(hash)
      }
    }
  }

  return {
    add: (hash, line) => {
      const session = use(hash)
      if (session.ring.find((l) => l.who === line.who && l.key === line.key) !== undefined) return false
      chars += sizeOf(line)
      for (const gone of session.ring.push(line)) chars -= sizeOf(gone)
      tidy(hash)
      tell(session, 'changed')
      return true
    },
    remove: (hash, line) => {
      const session = sessions.get(hash)
      if (session === undefined || !session.ring.items().includes(line)) return
      session.ring.remove(line)
      chars -= sizeOf(line)
    },
    after: (hash, id) => use(hash).ring.after(id),
    mayPost: (hash) => {
      const session = use(hash)
      tidy(hash)
      const since = options.clock.now() - MINUTE_MS
      session.posts = session.posts.filter((at) => at > since)
      if (session.posts.length >= limits.postsPerMinute) return false
      session.posts.push(options.clock.now())
      return true
    },
    watch: (hash, watcher) => {
      const session = use(hash)
      tidy(hash)
      if (streams >= limits.streams || session.watchers.size >= limits.streamsPerSession) return undefined
      streams += 1
      session.watchers.add(watcher)
      return () => {
        if (session.watchers.delete(watcher)) streams -= 1
      }
    },
    watched: (hash) => (sessions.get(hash)?.watchers.size ?? 0) > 0,
    forget,
    endAll: () => {
      for (const session of sessions.values()) tell(session, 'ended')
    },
    size: () => ({ sessions: sessions.size, chars, streams }),
  }
}
