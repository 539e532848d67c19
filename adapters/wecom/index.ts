import { type After, later } from '../../src/channels/later.ts'
import { CAPABILITIES } from '../../src/ports/capabilities.ts'
import type { ChannelHost, OpenChannel } from '../../src/ports/channel-entry.ts'
import { createKf } from './kf/index.ts'
import type { Part } from './part.ts'
import { createRobots } from './robots.ts'
import { botOf, kfOf, type WecomSettings } from './schema.ts'

export interface WecomOptions {
  readonly fetch?: typeof fetch
  readonly after?: After
}

/** WeCom: 微信客服 for citizens, the AI bot for staff, group robots for notices; each where its settings are given. */
export async function openWecom(
  settings: WecomSettings,
  host: Omit<ChannelHost, 'publicUrl'>,
  options: WecomOptions = {},
): Promise<OpenChannel> {
  const ask = options.fetch ?? fetch
  const kf = kfOf(settings)
  const bot = botOf(settings)
  const keys = settings.WECOM_ROBOTS
  const parts: readonly Part[] = [
    ...(kf === undefined ? [] : [createKf({ settings: kf, host, fetch: ask, after: options.after ?? later })]),
    ...(keys === undefined ? [] : [createRobots({ keys, api: settings.WECOM_API, clock: host.clock, fetch: ask })]),
    ...(bot === undefined ? [] : [await (await import('./bot/index.ts')).createBot(bot, host)]),
  ]
  const partOf = (conversation: string): Part | undefined =>
    parts.find((part) => part.carrierOf(conversation) !== undefined)

  return {
    id: 'wecom',
    capabilities: CAPABILITIES.wecom,
    routes: parts.flatMap((part) => part.routes),
    health() {
      const faults = parts.flatMap((part) => {
        const health = part.health()
        return health.ok ? [] : [health.why]
      })
      return faults.length === 0 ? { ok: true } : { ok: false, why: faults.join('；') }
    },
    async start(deliver) {
      for (const part of parts) part.start(deliver)
    },
    async send(to, wire, sending) {
      if (to.channel !== 'wecom') return { ok: false, why: 'invalid' }
      // A part that is switched off for a while may be on again tomorrow.
      return (await partOf(to.conversation)?.send(to, wire, sending)) ?? { ok: false, why: 'retry' }
    },
    partOf: ({ conversation }) => partOf(conversation)?.carrierOf(conversation),
    // A colleague has one conversation with the bot, which bears their id.
    directOf: (from, user) => (from.conversation.includes(':') ? undefined : user),
    async stop() {
      await Promise.all(parts.map((part) => part.stop()))
    },
  }
}
