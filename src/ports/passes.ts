import type { Instant } from '../domain/shanghai.ts'
import type { Address } from './channel.ts'

/** A one-time code that lets somebody go on elsewhere. Only its keyed hash is kept. */
export interface Pass {
  readonly hash: string
  /** `form`: to fill in there what was begun here. `link`, `back`: the two steps by which two accounts become one person's. */
  readonly use: 'form' | 'link' | 'back'
  /** Whose it is. */
  readonly personId: string
  /** Where it was given out. */
  readonly from: Address
  /** `back`: the account that is to be joined. */
  readonly other?: Address
  readonly madeAt: Instant
  readonly expiresAt: Instant
}

export type PassChange =
  | { readonly do: 'pass.put'; readonly pass: Pass }
  /** Removes a pass that must still be there. @throws {Problem} `PASS_WRONG` when it was used meanwhile */
  | { readonly do: 'pass.spend'; readonly hash: string }
  /** Takes a memory out of its lane, as it was read. @throws {Problem} `CONFLICT` it went on meanwhile */
  | { readonly do: 'conversation.take'; readonly lane: string; readonly updatedAt: Instant }
  /** Goes on only with a memory as it was read. @throws {Problem} `CONFLICT` it was taken meanwhile */
  | { readonly do: 'conversation.expect'; readonly lane: string; readonly updatedAt: Instant }
  /**
   * Everything that was one person's is another's from now on: accounts, submissions, bookings, what is followed, what
   * waits. A booking or subscription that both have stays as it is.
   */
  | { readonly do: 'person.join'; readonly from: string; readonly to: string }
  /** An account leads to nobody any more. What its person handed in stays. */
  | { readonly do: 'account.remove'; readonly channel: string; readonly user: string }

export interface PassStore {
  of(hash: string): Promise<Pass | undefined>
}
