import type { Instant } from '../../domain/shanghai.ts'
import type { ChannelId } from '../../ports/channel.ts'
import { lineLane } from '../../ports/line-news.ts'
import type { Change, Store } from '../../ports/store.ts'

/** What is remembered of a line, also over a restart of the process. */
export interface KeptLine {
  /** The log-in that was seen last. */
  readonly account: string
  /** When it was last proved that it lives. */
  readonly goodAt: Instant
  /** Since when administrators know that it does not. */
  readonly lostAt?: Instant
  /** From when to when it was gone, until that has been told. */
  readonly gap?: { readonly from: Instant; readonly until: Instant }
}

export async function keptLine(store: Pick<Store, 'conversation'>, channel: ChannelId): Promise<KeptLine | undefined> {
  return (await store.conversation(lineLane(channel)))?.data as KeptLine | undefined
}

export const keepLine = (channel: ChannelId, line: KeptLine, at: Instant): Change => ({
  do: 'conversation.keep',
  state: { lane: lineLane(channel), updatedAt: at, data: { ...line } },
})
