import { CAPABILITIES } from '../ports/capabilities.ts'
import type { Address, Channel, ChannelId, Wire } from '../ports/channel.ts'

export interface Sent {
  readonly to: Address
  readonly wire: Wire
  readonly inReplyTo: string | undefined
}

/** A channel that hands what is sent to a function instead of a network. */
export function simulatedChannel(id: ChannelId, onSent: (sent: Sent) => void): Channel {
  return {
    id,
    capabilities: CAPABILITIES[id],
    start: async () => undefined,
    stop: async () => undefined,
    send: async (to, wire, { inReplyTo }) => {
      onSent({ to, wire, inReplyTo })
      return { ok: true }
    },
  }
}
