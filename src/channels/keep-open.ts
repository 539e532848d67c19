import { CAPABILITIES } from '../ports/capabilities.ts'
import type { Channel, Inbound } from '../ports/channel.ts'
import type { ChannelEntry, ChannelHealth, ChannelHost, OpenChannel } from '../ports/channel-entry.ts'
import type { ChannelRoute } from '../ports/http.ts'
import { waitAfter } from './next-try.ts'

export interface KeptChannel extends Channel {
  /** Begins to open it and returns at once, whatever comes of it. */
  start(deliver: (message: Inbound) => Promise<void>): Promise<void>
  routes(): readonly ChannelRoute[]
  health(): ChannelHealth
  /** Resolves when the attempt that is going on has ended, well or not. */
  tried(): Promise<void>
}

export interface KeepOptions {
  readonly host: ChannelHost
  readonly wake: (inMs: number, run: () => void) => void
  readonly jitter: () => number
}

/**
 * A channel that is there from the first moment: what it can do is known before its library is loaded, and while it is
 * down its answers wait in the outbox. A start that fails is logged and tried again, later each time; no other channel
 * notices.
 */
export function keepOpen<S>(entry: ChannelEntry<S>, settings: S, options: KeepOptions): KeptChannel {
  const { log } = options.host
  let open: OpenChannel | undefined
  let fault = '正在连接'
  let stopped = false
  let trying: Promise<void> = Promise.resolve()

  async function attempt(deliver: (message: Inbound) => Promise<void>, count: number): Promise<void> {
    let opened: OpenChannel | undefined
    try {
      opened = await entry.open(settings, options.host)
      await opened.start(deliver)
      if (stopped) return await opened.stop()
      open = opened
    } catch (cause) {
      await opened?.stop().catch(() => undefined)
      fault = '没有连上，过一会儿再试'
      log.error({ channel: entry.id, attempt: count }, 'a channel could not be started', cause)
      if (stopped) return
      const wait = waitAfter(count) * (0.5 + options.jitter() / 2)
      options.wake(wait, () => {
        if (!stopped) trying = attempt(deliver, count + 1)
      })
    }
  }

  return {
    id: entry.id,
    capabilities: CAPABILITIES[entry.id],
    start: async (deliver) => {
      trying = attempt(deliver, 1)
    },
    send: async (to, wire, sending) => open?.send(to, wire, sending) ?? { ok: false, why: 'retry' },
    waitsFor: (inReplyTo) => open?.waitsFor?.(inReplyTo) ?? false,
    partOf: (to) => open?.partOf?.(to),
    directOf: (from, user) => open?.directOf?.(from, user),
    knock: async (to, key) => open?.knock?.(to, key),
    routes: () => open?.routes ?? [],
    health: () => (open === undefined ? { ok: false, why: fault } : (open.health?.() ?? { ok: true })),
    tried: () => trying,
    async stop() {
      stopped = true
      await trying
      await open?.stop()
      open = undefined
    },
  }
}
