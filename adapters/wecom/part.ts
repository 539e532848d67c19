import type { Address, Inbound, SendOptions, SendResult, Wire } from '../../src/ports/channel.ts'
import type { ChannelHealth } from '../../src/ports/channel-entry.ts'
import type { FetchRoute } from '../../src/ports/http.ts'

export type Deliver = (message: Inbound) => Promise<void>

/** One way of WeCom. Which one an address belongs to is seen by its conversation alone: notices know no more. */
export interface Part {
  readonly routes: readonly FetchRoute[]
  /** Name of what carries it, which fails and is limited by itself; undefined when it belongs to another part. */
  carrierOf(conversation: string): string | undefined
  start(deliver: Deliver): void
  send(to: Address, wire: Wire, options: SendOptions): Promise<SendResult>
  health(): ChannelHealth
  stop(): Promise<void>
}
