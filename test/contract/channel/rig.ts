import type { Channel, ChannelId } from '../../../src/ports/channel.ts'
import type { Held } from '../../helpers/held.ts'

/** What the platform answers to a send, or does to its line, before it has taken anything. */
export type Failure = 'tooMany' | 'unavailable' | 'dropped'
/** Seconds of the `Retry-After` that goes with `tooMany`. */
export const RETRY_AFTER_S = 30

/** A place on the platform: alone with somebody, or a group of that name. */
export type Place = 'direct' | { readonly group: string }

/** Something that the platform tells us. `id` names a message of this test; `user` is a short name that the rig turns into an id. */
export type Happening =
  | {
      readonly what: 'says'
      readonly id: string
      readonly user: string
      readonly text: string
      readonly in?: Place
      readonly mentioned?: boolean
      /** Kinds of the files that come with it. */
      readonly files?: readonly string[]
    }
  /** The same delivery once more, byte for byte. */
  | { readonly what: 'again'; readonly id: string }
  | { readonly what: 'edits'; readonly id: string; readonly text: string }
  | { readonly what: 'recalls'; readonly id: string }
  /** A button of the last message that had buttons there, counted from 1. */
  | { readonly what: 'presses'; readonly id: string; readonly user: string; readonly n: number; readonly in?: Place }
  /** Our own last message comes back. */
  | { readonly what: 'echoes'; readonly in?: Place }
  | { readonly what: 'botSays'; readonly id: string; readonly text: string; readonly in?: Place }

/** One message of ours that the platform has taken. */
export interface Delivered {
  readonly text: string
  /** Labels of its buttons. */
  readonly choices: readonly string[]
  readonly to: { readonly user: string } | { readonly group: string }
  /** Whom it mentions in a group. */
  readonly mentions?: string
}

/** A platform on this machine, and the adapter that is connected to it. */
export interface Rig {
  /** The adapter as the program opens it, not started; again after every restart. The one before is stopped or dead. */
  open(): Promise<Channel>
  /** Resolves when the adapter has told the bot or has put it aside; rejects only when the platform itself would be told of a failure. */
  receive(happening: Happening): Promise<void>
  /** Everything taken from us since the rig was made, in order; also what an adapter before a restart sent. */
  sent(): Promise<readonly Delivered[]>
  /** What happens to the next sends, one each; afterwards all is well again. */
  failNext(...failures: readonly Failure[]): void
  /** The platform takes sends and answers none of them; absent where it has no such call. */
  hold?(): Held
  /** Ends the platform, after the adapter was stopped. */
  close(): Promise<void>
}

/** A channel as the contract sees it. What its platform never does is data, and those cases are left out. */
export interface ChannelKit {
  readonly id: ChannelId
  readonly happens: readonly Exclude<Happening['what'], 'says'>[]
  /** Kinds of attachments that the platform hands over. */
  readonly files: readonly string[]
  readonly failures: readonly Failure[]
  /** People who can write at the same time. */
  readonly people: 'one' | 'many'
  rig(): Promise<Rig>
}
