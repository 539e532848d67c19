import { DAY_MS, type Instant } from '../../domain/shanghai.ts'
import type { Capabilities } from '../../ports/channel.ts'
import type { QuietHours } from '../../ports/knowledge.ts'
import type { Importance, Reach } from '../../ports/notices.ts'
import { decentFrom } from './quiet.ts'

/** A notice without a time of its own has to be told within this time. */
const TELL_MS = 10 * DAY_MS
/** Staff have three days to telephone, and one is in hand for a stopped server. */
export const PHONE_LEAD_MS = 4 * DAY_MS
/** Messages of a window kept for answers: who speaks is answered. */
const ROOM_FOR_ANSWERS = 2
/** A window is held to end so much sooner: clocks differ and messages travel. */
const WINDOW_EDGE_MS = 60_000

/** One way to a person. */
export interface Route extends Reach {
  readonly proactive: Capabilities['proactive']
}

/** What a notice is decided by. */
export interface Waiting {
  readonly importance: Importance
  readonly createdAt: Instant
  readonly expiresAt?: Instant
  /** The person left a way to be telephoned. */
  readonly contact: boolean
  /** Its channel failed so often that this is no short disturbance. */
  readonly failing: boolean
}

export type Plan<R extends Route = Route> =
  | { readonly do: 'send'; readonly route: R }
  /** Somebody sleeps. */
  | { readonly do: 'wait'; readonly until: Instant }
  /** No way now: goes before the next answer, or is looked at again then. */
  | { readonly do: 'hold'; readonly until: Instant }
  | { readonly do: 'phone' }
  | { readonly do: 'expire'; readonly why: 'no-contact' | 'out-of-date' }

/** Messages that may still go out in the present window of a route. */
export function roomOf({ proactive, sent }: Route): number {
  return proactive.mode === 'window' && proactive.quota !== undefined
    ? proactive.quota - ROOM_FOR_ANSWERS - sent
    : Number.POSITIVE_INFINITY
}

/** How long the bot may speak first on a route, if it may. */
function openUntil(route: Route): Instant {
  const { mode, windowMs } = route.proactive
  if (route.shut === 1 || mode === 'never' || roomOf(route) <= 0) return 0
  if (mode === 'anytime') return Number.POSITIVE_INFINITY
  return route.heardAt === 0 ? 0 : route.heardAt + (windowMs ?? 0) - WINDOW_EDGE_MS
}

export function deadlineOf({ createdAt, expiresAt }: Pick<Waiting, 'createdAt' | 'expiresAt'>): Instant {
  return expiresAt ?? createdAt + TELL_MS
}

/**
 * What becomes of a notice now. Routes in order of preference, its own first.
 * @example planFor(notice, [{ ...closedWindow }], now, QUIET) // { do: 'hold', until: ... }
 */
export function planFor<R extends Route>(
  notice: Waiting,
  routes: readonly R[],
  now: Instant,
  quiet: QuietHours,
): Plan<R> {
  const deadline = deadlineOf(notice)
  const phones = notice.contact && notice.importance !== 'low'
  if (!phones && now >= deadline)
    return { do: 'expire', why: notice.importance === 'low' ? 'out-of-date' : 'no-contact' }
  const overdue = phones && now >= deadline - PHONE_LEAD_MS
  if (overdue && notice.failing) return { do: 'phone' }
  const decent = notice.importance === 'urgent' ? now : decentFrom(now, quiet)
  const open = routes.find((route) => openUntil(route) > decent)
  if (open !== undefined && decent === now) return { do: 'send', route: open }
  const next = phones ? deadline - PHONE_LEAD_MS : deadline
  if (open !== undefined && (phones || decent < deadline)) return { do: 'wait', until: decent }
  if (overdue || (phones && notice.importance === 'urgent')) return { do: 'phone' }
  return { do: 'hold', until: next }
}
