import { CAPABILITIES } from '../../src/ports/capabilities.ts'
import type { Channel, SendOptions, SendResult, Wire } from '../../src/ports/channel.ts'

export const WINDOW_MS = 24 * 60 * 60_000
export const QUOTA = 10

export interface Delivered {
  readonly user: string
  readonly channel: string
  readonly key: string
  readonly text: string
  readonly at: number
  readonly answers: boolean
}

/** A platform as strict as the strictest: it counts, it closes its window, it knows a key again, and a fifth of its sends fail. */
export interface StrictPlatform {
  readonly delivered: Delivered[]
  /** What it was asked although it must not be. */
  readonly wrong: string[]
  heard(user: string): void
  readonly channels: readonly Channel[]
}

export function strictPlatform(now: () => number, random: () => number, alive: () => void): StrictPlatform {
  const delivered: Delivered[] = []
  const wrong: string[] = []
  const seen = new Set<string>()
  const windows = new Map<string, { since: number; count: number }>()

  function take(channel: string, user: string, wire: Wire, { key, inReplyTo }: SendOptions): SendResult {
    const known = `${channel}|${key}`
    if (seen.has(known)) return { ok: true }
    if (channel === 'wechat-official') {
      const open = windows.get(user)
      if (open === undefined || now() - open.since > WINDOW_MS) wrong.push(`outside the window: ${user} ${wire.text}`)
      else if (++open.count > QUOTA) wrong.push(`number ${open.count}: ${user} ${wire.text}`)
    }
    seen.add(known)
    delivered.push({ user, channel, key, text: wire.text, at: now(), answers: inReplyTo !== undefined })
    return { ok: true }
  }

  const channelOf = (id: 'wechat-official' | 'web'): Channel => ({
    id,
    capabilities: {
      ...CAPABILITIES[id],
      ...(id === 'web' ? {} : { proactive: { mode: 'window', windowMs: WINDOW_MS, quota: QUOTA }, inlineReply: false }),
    },
    start: async () => undefined,
    stop: async () => undefined,
    async send(to, wire, options) {
      alive()
      const dice = random()
      if (dice < 0.1) return { ok: false, why: 'retry' }
      if (dice < 0.15) throw new Error('line down')
      const result = take(id, to.user ?? '', wire, options)
      alive()
      if (dice < 0.2) throw new Error('answer lost')
      return result
    },
  })
  return {
    delivered,
    wrong,
    heard: (user) => void windows.set(user, { since: now(), count: 0 }),
    channels: [channelOf('wechat-official'), channelOf('web')],
  }
}
