import { terminalCapabilities } from '../../adapters/terminal/capabilities.ts'
import { webCapabilities } from '../../adapters/web/capabilities.ts'
import type { Address, Capabilities, Channel, ChannelId, Wire } from '../ports/channel.ts'

const KB = 1024

/** Words only, one person at a time. */
const PLAIN = terminalCapabilities
const GROUPS = { files: true, mentions: true, groups: true } as const

/** What each channel can do, for scripted worlds: the figures of the platforms, those of the adapters where there is one. */
export const SIMULATED: Readonly<Record<ChannelId, Capabilities>> = {
  terminal: terminalCapabilities,
  web: webCapabilities,
  wechat: { ...PLAIN, ...GROUPS, direct: 'contact-only' },
  'wechat-official': {
    ...PLAIN,
    text: { max: 2 * KB, unit: 'bytes' },
    files: true,
    proactive: { mode: 'window', windowMs: 48 * 60 * 60 * 1000, quota: 5 },
    inlineReply: { budgetMs: 5_000 },
  },
  wecom: { ...PLAIN, ...GROUPS, text: { max: 2 * KB, unit: 'bytes' } },
  slack: {
    ...PLAIN,
    ...GROUPS,
    text: { max: 3_000, unit: 'chars' },
    buttons: { max: 25, labelMax: 75 },
    threads: true,
  },
}

export interface Sent {
  readonly to: Address
  readonly wire: Wire
  readonly inReplyTo: string | undefined
}

/** A channel that hands what is sent to a function instead of a network. */
export function simulatedChannel(id: ChannelId, onSent: (sent: Sent) => void): Channel {
  return {
    id,
    capabilities: SIMULATED[id],
    start: async () => undefined,
    stop: async () => undefined,
    send: async (to, wire, { inReplyTo }) => {
      onSent({ to, wire, inReplyTo })
      return { ok: true }
    },
  }
}
