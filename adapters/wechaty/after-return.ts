import type { Instant } from '../../src/domain/shanghai.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { MissedInGroup } from '../../src/ports/line-news.ts'
import { STALE_MS } from './decode.ts'

/** Times of sends that are remembered. */
const REMEMBERED = 1_000

export interface Said {
  /** When it was asked, or made where nobody asked. */
  readonly madeAt: Instant
  readonly answers: boolean
  /** The same for all parts of one message. */
  readonly of: string
}

/** Whether something is said in a group, and how. */
export type Verdict =
  | 'here'
  /** The one message for everything before the return; it says so. */
  | 'first'
  | 'not here'
  | 'later'

export interface AfterReturn {
  verdict(room: string, said: Said): Verdict
  /** What was to be the one message did not leave. */
  failed(room: string): void
  /** An answer was not given in its group. */
  withheld(conversation: string): void
  /** A question of a group came too late to be answered there. */
  late(conversation: string): void
  sent(): void
  /** Nothing came after this instant, so nobody knows what became of what was sent since. */
  lost(goodAt: Instant): void
  /** What was missed since this was asked last. */
  missed(): { readonly groups: readonly MissedInGroup[]; readonly unsure: number }
}

/**
 * A line that comes back brings old questions and old answers with it. A group gets one message for all of them, however
 * many wait; what is older than half an hour is not said there at all.
 */
export function createAfterReturn(options: {
  readonly clock: Clock
  readonly upSince: () => Instant | undefined
}): AfterReturn {
  const { clock, upSince } = options
  let since: Instant | undefined
  const spoken = new Map<string, { readonly at: Instant; readonly of: string }>()
  let groups = new Map<string, MissedInGroup>()
  let sends: Instant[] = []
  let unsure = 0

  const count = (conversation: string, what: 'late' | 'withheld'): void => {
    const known = groups.get(conversation) ?? { conversation, late: 0, withheld: 0 }
    groups.set(conversation, { ...known, [what]: known[what] + 1 })
  }

  return {
    verdict(room, { madeAt, answers, of }) {
      const up = upSince()
      if (up !== since) spoken.clear()
      since = up
      const now = clock.now()
      if (answers && now - madeAt > STALE_MS) return 'not here'
      if (up === undefined || madeAt >= up) return 'here'
      const before = spoken.get(room)
      if (before?.of === of) return 'here'
      if (before !== undefined && answers) return 'not here'
      if (before !== undefined && now - before.at < STALE_MS) return 'later'
      spoken.set(room, { at: now, of })
      return before === undefined ? 'first' : 'here'
    },
    failed: (room) => void spoken.delete(room),
    withheld: (conversation) => count(conversation, 'withheld'),
    late: (conversation) => count(conversation, 'late'),
    sent() {
      sends = [...sends.slice(1 - REMEMBERED), clock.now()]
    },
    lost(goodAt) {
      unsure += sends.filter((at) => at > goodAt).length
      sends = []
    },
    missed() {
      const found = { groups: [...groups.values()], unsure }
      groups = new Map()
      unsure = 0
      return found
    },
  }
}
