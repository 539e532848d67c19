import type { Address, Inbound, SendOptions, SendResult, Wire } from '../../src/ports/channel.ts'
import type { ChannelHealth } from '../../src/ports/channel-entry.ts'
import type { FetchRoute } from '../../src/ports/http.ts'

export type Deliver = (message: Inbound) => Promise<void>

/** One way of WeCom. Which one an address belongs to is seen by its conversation alone: notices know no more. */
export interface Part {
  readonly routes: readonly FetchRoute[]
  owns(conversation: string): boolean
  start(deliver: Deliver): void
  send(to: Address, wire: Wire, options: SendOptions): Promise<SendResult>
  health(): ChannelHealth
  stop(): Promise<void>
}
