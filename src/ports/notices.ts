import type { Instant } from '../domain/shanghai.ts'
import type { Address } from './channel.ts'
import type { Change, Lane, OutboxMessage } from './store.ts'

/** Where what is said at an address is in order. */
export const laneAt = ({ channel, conversation, user = '' }: Address): Lane => `${channel}|${conversation}|${user}`

/** Queues a message to one person that answers no other. @param key of the event: the store takes one message under it */
export const queueNotice = (
  to: Address,
  key: string,
  text: string,
  at: Instant,
  more: Partial<OutboxMessage> = {},
): Change => ({
  do: 'outbox.add',
  message: {
    key,
    lane: laneAt(to),
    to,
    scope: 'direct',
    wire: { text, choices: [] },
    createdAt: at,
    notBefore: at,
    state: 'pending',
    attempts: 0,
    ...more,
  },
})

/** `urgent` may leave at night; `low` is nothing that anybody would be telephoned for. */
export type Importance = 'urgent' | 'normal' | 'low'

/** Error of a notice that was sent without hearing whether it arrived, and whose letter had to be given up. */
export const MAY_HAVE_ARRIVED = 'unsure'

/** What the outbox knows of a notice beside the message itself. A notice is a message that answers no other. */
export interface NoticeFields {
  /** `normal` when absent. */
  readonly importance?: Importance
  /** When it has to have been told; afterwards it is for the telephone or for nobody. */
  readonly expiresAt?: Instant
  readonly personId?: string
  /** Submission that it is about, whether it tells its result or not. */
  readonly about?: string
  /** Key under which it leaves, alone or with others; set before it leaves, so that it leaves once. */
  readonly bundle?: string
  /** How it reached the person: `piggy-back` before an answer, or the channel that is not its own. */
  readonly via?: string
}

/** How one lane can be reached. A lane without a row was never heard where that counts. */
export interface Reach {
  readonly lane: Lane
  /** When the person last spoke there; 0 = not known. */
  readonly heardAt: Instant
  /** Messages sent since then that the channel counts. */
  readonly sent: number
  /** 1 after the channel refused: nothing is tried until the person speaks. */
  readonly shut: 0 | 1
}

export type NoticeChange =
  /** What is to become of a waiting notice (pending, held or on the telephone list); one that left or was taken back stays as it is. */
  | {
      readonly do: 'notice.plan'
      readonly key: string
      readonly state: 'pending' | 'held' | 'phone' | 'expired' | 'recalled' | 'dead'
      /** Looked at again. */
      readonly notBefore: Instant
      readonly attempts: number
      readonly bundle?: string
      readonly via?: string
      readonly error?: string
    }
  /** The person spoke, which opens a new window; `sent` answers count in it. */
  | { readonly do: 'lane.heard'; readonly lane: Lane; readonly at: Instant; readonly sent: number }
  /** Counts messages of the present window; below zero gives back what was refused. */
  | { readonly do: 'lane.sent'; readonly lane: Lane; readonly count: number }
  | { readonly do: 'lane.shut'; readonly lane: Lane }
  /** Forgets when people spoke before this instant, as soon as no window is that long. */
  | { readonly do: 'lane.expire'; readonly before: Instant }

export interface NoticeStore {
  /** Notices to be looked at now: those that were held, then the new ones, each in order of their making. */
  due(at: Instant, limit: number): Promise<readonly OutboxMessage[]>
  /** Everything that waits for one person: pending, held, on the telephone list; in order of their making. */
  ofPerson(personId: string): Promise<readonly OutboxMessage[]>
  /** People for whom something is held or to be telephoned, what is held for an account alone, and lanes that refused. */
  awaited(): Promise<{
    readonly people: readonly string[]
    readonly unowned: readonly { readonly key: string; readonly lane: Lane }[]
    readonly lanes: readonly Lane[]
  }>
  /** What staff have to know of, oldest first. */
  listed(state: 'phone' | 'expired', limit: number): Promise<readonly OutboxMessage[]>
  reach(lanes: readonly Lane[]): Promise<readonly Reach[]>
}
