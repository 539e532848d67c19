import pLimit, { type LimitFunction } from 'p-limit'
import type { Instant } from '../domain/shanghai.ts'
import type { Channel, SendResult } from '../ports/channel.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Change, OutboxMessage, Store } from '../ports/store.ts'
import { type Gate, gatedBy } from './gate.ts'

/** Tries before a message becomes a dead letter: with the waits below some three and a half hours. */
const MAX_ATTEMPTS = 24
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 15 * 60_000
const MARK_TRIES = 3
/** Answers under way on one channel: a platform that takes half a minute for each must not fill the memory. */
export const SIDE_BY_SIDE = 64
/** Messages taken from the store at once after a restart. */
const RELOAD_LIMIT = 10_000

export interface Outbox {
  /** Takes answers that are already in the store; each lane is sent in order. Those of channels not run here stay there. */
  push(messages: readonly OutboxMessage[]): void
  /** Takes up what a stopped process left, or what another process added for our channels since then. */
  reload(since?: Instant): Promise<void>
  /** Sends everything that is due now; resolves when it has been sent and marked. */
  flush(): Promise<void>
  /** A channel is there again: what waited for it is due now. */
  hasten(channel: string): void
  /** Begins no other message; resolves when those being sent are marked. */
  stop(): Promise<void>
}

export interface OutboxOptions {
  readonly store: Pick<Store, 'outbox' | 'commit'>
  readonly channel: (id: string) => Channel | undefined
  readonly clock: Clock
  readonly log: Log
  /** Runs a function later; absent in scripted worlds, where `flush` is called instead. */
  readonly wake?: (inMs: number, run: () => void) => void
  readonly jitter: () => number
  readonly gate: Pick<Gate, 'wait' | 'heard' | 'open'>
}

type Answer = OutboxMessage & { readonly inReplyTo: string }
/** Notices have their own delivery. */
const isAnswer = (message: OutboxMessage): message is Answer => message.inReplyTo !== undefined

/** Sends the answers that were committed: in order by lane, again after failures, never before its time. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { store, clock, log } = options
  const lanes = new Map<string, Answer[]>()
  const draining = new Map<string, Promise<void>>()
  const limits = new Map<string, LimitFunction>()
  /** Sent lately: a list read from the store before they were marked must not bring them back. */
  const settled = new Set<string>()
  /** Keys in the lanes: one message is taken once, whether its maker or the store brings it. */
  const queued = new Set<string>()
  /** More wait than were read at once: the next look begins at the first again. */
  let all = false
  let stopped = false
  let running: Promise<void> = Promise.resolve()
  let marks: { make: () => Promise<readonly Change[]>; done: () => void }[] = []

  /** Marks of one tick share a transaction. */
  function mark(make: () => Promise<readonly Change[]>): Promise<void> {
    return new Promise((done) => {
      marks.push({ make, done })
      if (marks.length === 1) setImmediate(() => void commitMarks())
    })
  }

  async function commitMarks(): Promise<void> {
    const batch = marks
    marks = []
    try {
      await store.commit((await Promise.all(batch.map((m) => m.make()))).flat())
    } catch {
      for (const one of batch) await commitAlone(one.make)
    }
    for (const one of batch) one.done()
  }

  async function commitAlone(make: () => Promise<readonly Change[]>): Promise<void> {
    for (let attempt = 1; attempt <= MARK_TRIES; attempt++) {
      try {
        return await store.commit(await make())
      } catch (cause) {
        if (attempt === MARK_TRIES) log.error({}, 'an outgoing message could not be marked', cause)
      }
    }
  }

  /** Sends when it is its turn among all of the channel; not at all while the channel is shut, unless a request waits for it. */
  function send(channel: Channel, message: Answer): Promise<SendResult | { readonly shutFor: number }> {
    const { to, wire, key, inReplyTo, createdAt: madeAt } = message
    const hand = (): Promise<SendResult> =>
      channel.send(to, wire, { key, inReplyTo, madeAt }).catch(() => ({ ok: false, why: 'retry' }) as const)
    if (channel.waitsFor?.(inReplyTo) === true) return hand()
    const limit = limits.get(channel.id) ?? pLimit(SIDE_BY_SIDE)
    limits.set(channel.id, limit)
    return limit(async () => {
      const gated = gatedBy(channel, to)
      const wait = options.gate.wait(gated, message.lane)
      if (wait > 0) return { shutFor: wait }
      const result = await hand()
      const shutFor = options.gate.heard(gated, message.lane, result)
      return shutFor > 0 ? { shutFor } : result
    })
  }

  async function sendHead(message: Answer): Promise<Answer | undefined> {
    const channel = options.channel(message.to.channel)
    const attempts = message.attempts + 1
    const result = channel === undefined ? ({ ok: false, why: 'retry' } as const) : await send(channel, message)
    if ('shutFor' in result) return { ...message, notBefore: clock.now() + result.shutFor }
    const at = clock.now()
    if (result.ok) {
      await mark(async () => [{ do: 'outbox.mark', key: message.key, state: 'sent', at, attempts }])
      return undefined
    }
    log.warn({ channel: message.to.channel, why: result.why, attempt: attempts }, 'reply not delivered')
    if (result.why !== 'retry' || attempts >= MAX_ATTEMPTS) {
      await mark(async () => [{ do: 'outbox.mark', key: message.key, state: 'dead', at, attempts, error: result.why }])
      return undefined
    }
    const backoff = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1))
    const wait = ('afterMs' in result ? result.afterMs : undefined) ?? backoff * (0.5 + options.jitter())
    const later = { ...message, attempts, notBefore: at + wait }
    await mark(async () => [
      {
        do: 'outbox.mark',
        key: message.key,
        state: 'pending',
        at,
        attempts,
        notBefore: later.notBefore,
        error: 'retry',
      },
    ])
    return later
  }

  function settle(message: OutboxMessage): void {
    queued.delete(message.key)
    settled.add(message.key)
    if (settled.size > RELOAD_LIMIT) settled.delete(settled.keys().next().value as string)
  }

  /** Sends what is due in a lane; whoever asks while that is going on waits for the same. */
  function drain(lane: string): Promise<void> {
    const going = draining.get(lane)
    if (going !== undefined) return going
    const run = sendDue(lane)
      .catch((cause: unknown) => {
        log.error({}, 'a lane could not be sent', cause)
        options.wake?.(FIRST_WAIT_MS, () => void drain(lane))
      })
      .finally(() => draining.delete(lane))
    draining.set(lane, run)
    return run
  }

  async function sendDue(lane: string): Promise<void> {
    for (;;) {
      const queue = lanes.get(lane)
      const head = queue?.[0]
      if (queue === undefined || head === undefined || stopped) return
      const wait = head.notBefore - clock.now()
      if (wait > 0) return options.wake?.(wait, () => void drain(lane))
      const again = await sendHead(head)
      if (again === undefined) {
        queue.shift()
        settle(head)
      } else queue[0] = again
      if (queue.length === 0) lanes.delete(lane)
    }
  }

  const drainAll = (): Promise<void> => Promise.all([...lanes.keys()].map(drain)).then(() => undefined)

  return {
    push(all) {
      const messages = all
        .filter(isAnswer)
        .filter((m) => options.channel(m.to.channel) !== undefined && !queued.has(m.key) && !settled.has(m.key))
      for (const message of messages) queued.add(message.key)
      for (const message of messages) {
        const queue = lanes.get(message.lane) ?? []
        queue.push(message)
        lanes.set(message.lane, queue)
      }
      if (options.wake !== undefined) for (const message of messages) void drain(message.lane)
    },
    async reload(since) {
      const waiting = await store.outbox.waiting(RELOAD_LIMIT, all ? undefined : since)
      all = waiting.length === RELOAD_LIMIT
      this.push(waiting)
    },
    hasten(channel) {
      options.gate.open(channel)
      const now = clock.now()
      for (const [lane, queue] of lanes) {
        const [head] = queue
        if (head?.to.channel !== channel || head.notBefore <= now) continue
        queue[0] = { ...head, notBefore: now }
        if (options.wake !== undefined) void drain(lane)
      }
    },
    flush() {
      running = running.then(drainAll)
      return running
    },
    async stop() {
      stopped = true
      await Promise.all(draining.values())
    },
  }
}
