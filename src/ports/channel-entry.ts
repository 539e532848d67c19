import type { Random } from '../domain/receipt.ts'
import type { Channel, ChannelId } from './channel.ts'
import type { Clock } from './clock.ts'
import type { FileDesk } from './files.ts'
import type { Home } from './home.ts'
import type { ChannelRoute } from './http.ts'
import type { TellNews } from './line-news.ts'
import type { Log } from './log.ts'

/** What every adapter may use of the house. */
export interface ChannelHost {
  readonly clock: Clock
  readonly log: Log
  readonly random: Random & { id(): string }
  readonly botName: string
  /** Where people reach the web pages, for links; absent when nobody said so. */
  readonly publicUrl?: string
  /** Where pictures and documents go that people send; absent: they are only named. */
  readonly files?: FileDesk
  /** What stands on the page of a channel that only this person sees. */
  homeOf?(channel: ChannelId, user: string): Promise<Home>
  /** Told by channels that can be lost without a word. */
  readonly tellNews?: TellNews
  /** Data folder: an adapter that must keep something keeps it in a folder of its own name there. */
  readonly folder: string
}

/** `why` is for staff: a sentence without names, tokens or anybody's words. */
export type ChannelHealth = { readonly ok: true } | { readonly ok: false; readonly why: string }

/** A channel as its adapter opens it. */
export interface OpenChannel extends Channel {
  /** Answered only while the channel is up. */
  readonly routes?: readonly ChannelRoute[]
  /** What the adapter itself knows; absent: it is well once it has started. */
  health?(): ChannelHealth
}

/** What is read of a schema; zod's own type fits. */
export interface SettingsSchema<S> {
  readonly shape: Readonly<Record<string, unknown>>
  safeParse(
    given: unknown,
  ):
    | { readonly success: true; readonly data: S }
    | { readonly success: false; readonly error: { readonly issues: readonly SettingsIssue[] } }
}
interface SettingsIssue {
  readonly code?: string
  readonly path: readonly PropertyKey[]
  readonly keys?: readonly string[]
}

/** One line of the registry. */
export interface ChannelEntry<S> {
  readonly id: ChannelId
  /** Every environment variable that begins so belongs to this channel: `SLACK_`. */
  readonly prefix: string
  readonly settings: SettingsSchema<S>
  /** Loads the adapter and its libraries. @throws when the settings are refused or the platform cannot be reached */
  open(settings: S, host: ChannelHost): Promise<OpenChannel>
}
