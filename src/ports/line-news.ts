import type { Instant } from '../domain/shanghai.ts'
import type { ChannelId } from './channel.ts'
import type { Lane } from './store.ts'

/** Row of the memory that says how the line of a channel stands. */
export const lineLane = (channel: ChannelId): Lane => `${channel}|line|`

/** What was missed in one group, as far as it can be known; never whose words they were. */
export interface MissedInGroup {
  /** Conversation of the group. */
  readonly conversation: string
  /** Questions that reached us so late that they were not answered there. */
  readonly late: number
  /** Answers that were ready and were not given there any more. */
  readonly withheld: number
}

/** What a channel tells that can be lost without a word. */
export type LineNews =
  /** Somebody is logged in; `account` is the log-in that every id of the channel belongs to. */
  | { readonly what: 'up'; readonly at: Instant; readonly account: string }
  /** A round trip, or a message, proved it. */
  | { readonly what: 'good'; readonly at: Instant }
  /** Nothing goes through; `goodAt`: when something last did, where this process knows. */
  | { readonly what: 'lost'; readonly at: Instant; readonly goodAt?: Instant }
  /**
   * A code waits since then to be scanned by whoever looks after the account; `path`: the page that shows it to who knows
   * the address.
   */
  | { readonly what: 'scan'; readonly at: Instant; readonly since: Instant; readonly path: `/${string}` }
  /** It holds for a while again, and what came late has come. */
  | {
      readonly what: 'settled'
      readonly at: Instant
      readonly groups: readonly MissedInGroup[]
      /** Answers that were sent after the last proof: nobody knows whether they arrived. */
      readonly unsure: number
    }

export type TellNews = (channel: ChannelId, news: LineNews) => void
