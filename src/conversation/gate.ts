import type { Instant } from '../domain/shanghai.ts'
import type { Address, Channel, SendResult } from '../ports/channel.ts'
import type { Clock } from '../ports/clock.ts'
import type { Lane } from '../ports/store.ts'

/** Failures in a row after which a channel is left in peace. */
const FAILURES = 5
/** One conversation alone proves nothing: its own message may be what the platform cannot bear. */
const LANES = 2
const FIRST_PAUSE_MS = 5_000
/** One message a minute is enough to see that a channel is there again. */
const LONGEST_PAUSE_MS = 60_000
/** Who waits for the outcome of a trial looks again after this time. */
const LOOK_AGAIN_MS = 1_000
/** A trial without outcome by then is none. */
const TRIAL_MS = 120_000

/** What came of a send; nothing was heard when it broke down. */
export type Heard = SendResult | { readonly ok: false; readonly why: 'unsure' }

/** What pauses at once: a channel, or the part of it that carries an address. */
export type Gated = string

export function gatedBy(channel: Pick<Channel, 'id' | 'partOf'>, to: Address): Gated {
  const part = channel.partOf?.(to)
  return part === undefined ? channel.id : `${channel.id}/${part}`
}

const channelOf = (gated: Gated): string => gated.split('/', 1)[0] as string

/** Pauses of whole channels: those that a platform asks for, and those after failures in a row (a circuit breaker). */
export interface Gate {
  /** How long nobody may send on this channel for this lane, ms. Who gets 0 sends, and says what came of it. */
  wait(gated: Gated, lane: Lane): number
  /** @returns for how long the channel is shut now, ms: above 0 a failure is the channel's, not the message's. */
  heard(gated: Gated, lane: Lane, result: Heard): number
  /** The channel is there again with all its parts, as is known from elsewhere. */
  open(channel: string): void
  /** Channels that failed in a row, and since when. */
  closed(): readonly { readonly channel: string; readonly since: Instant }[]
}

export interface GateOptions {
  readonly clock: Clock
  /** Between 0 and 1. */
  readonly jitter: () => number
  /** A channel pauses, again with each trial that fails. */
  readonly onPaused?: (channel: string, since: Instant) => void
  readonly onOpened?: (channel: string, since: Instant) => void
}

interface State {
  failures: number
  readonly lanes: Set<Lane>
  /** Nobody is let through before. */
  until: Instant
  since?: Instant
  pauses: number
  trial?: { readonly lane: Lane; readonly at: Instant }
  /** Whose trial failed last: somebody else goes first. */
  tried?: Lane
}

export function createGate({ clock, jitter, onPaused, onOpened }: GateOptions): Gate {
  const states = new Map<Gated, State>()

  function stateOf(gated: Gated): State {
    const known = states.get(gated)
    if (known !== undefined) return known
    const state = { failures: 0, lanes: new Set<Lane>(), until: 0, pauses: 0 }
    states.set(gated, state)
    return state
  }

  function open(gated: Gated): void {
    const since = states.get(gated)?.since
    states.delete(gated)
    if (since !== undefined) onOpened?.(channelOf(gated), since)
  }

  /** It answers: failures are over; a time that it asked for stays. */
  function answered(gated: Gated): void {
    const state = states.get(gated)
    if (state === undefined) return
    if (state.since !== undefined) open(gated)
    else {
      state.failures = 0
      state.lanes.clear()
      if (state.until <= clock.now()) states.delete(gated)
    }
  }

  /** @see the retries of graphile-worker: exponential, with jitter */
  function pause(gated: Gated, state: State, since: Instant, now: Instant): void {
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** state.pauses)
    state.until = now + longest * (0.5 + jitter() / 2)
    state.pauses++
    delete state.trial
    onPaused?.(channelOf(gated), since)
  }

  function failed(gated: Gated, lane: Lane): number {
    const state = stateOf(gated)
    const now = clock.now()
    if (state.since === undefined) {
      state.failures++
      if (state.lanes.size < LANES) state.lanes.add(lane)
      if (state.failures < FAILURES || state.lanes.size < LANES) return 0
      state.since = now
      pause(gated, state, now, now)
    } else if (state.trial?.lane === lane) {
      state.tried = lane
      pause(gated, state, state.since, now)
    }
    return Math.max(LOOK_AGAIN_MS, state.until - now)
  }

  return {
    wait(gated, lane) {
      const state = states.get(gated)
      if (state === undefined) return 0
      const now = clock.now()
      if (now < state.until) return state.until - now
      if (state.since === undefined) return 0
      if (state.trial !== undefined && now - state.trial.at < TRIAL_MS) return LOOK_AGAIN_MS
      if (state.tried === lane && now < state.until + LOOK_AGAIN_MS) return LOOK_AGAIN_MS
      state.trial = { lane, at: now }
      return 0
    },
    heard(gated, lane, result) {
      const alone = 'alone' in result && result.alone === true
      const passing = !alone && !result.ok && (result.why === 'retry' || result.why === 'unsure')
      const afterMs = passing && 'afterMs' in result ? result.afterMs : undefined
      if (passing && afterMs === undefined) return failed(gated, lane)
      answered(gated)
      if (afterMs !== undefined) stateOf(gated).until = clock.now() + afterMs
      return 0
    },
    open(channel) {
      for (const gated of states.keys()) if (channelOf(gated) === channel) open(gated)
    },
    closed: () =>
      [...states].flatMap(([gated, { since }]) => (since === undefined ? [] : [{ channel: channelOf(gated), since }])),
  }
}
