import type { Instant } from '../domain/shanghai.ts'
import type { Language } from './language.ts'

export const CHANNELS = ['terminal', 'web', 'wechat', 'wechat-official', 'wecom', 'slack'] as const
export type ChannelId = (typeof CHANNELS)[number]

/** What a channel can do, as data; rendering, reply policy and planning read it and know no channel by name. */
export interface Capabilities {
  readonly text: { readonly max: number; readonly unit: 'bytes' | 'chars' }
  readonly buttons: false | { readonly max: number; readonly labelMax: number }
  readonly links: boolean
  /** Whether files that people send are taken, are only told by name and kind, or never come. */
  readonly files: 'taken' | 'named' | 'none'
  readonly threads: boolean
  readonly mentions: boolean
  readonly groups: boolean
  /** Whether the bot may write to one person alone: always, only to contacts, never. */
  readonly direct: 'always' | 'contact-only' | 'never'
  /** When the bot may speak first. */
  readonly proactive: {
    readonly mode: 'anytime' | 'window' | 'never'
    readonly windowMs?: number
    readonly quota?: number
  }
  /** Whether it can be lost at any moment and for good. */
  readonly mayVanish?: boolean
  /** Whether the answer may travel in the request itself, and for how long (Official Account: 5 s). */
  readonly inlineReply: false | { readonly budgetMs: number }
}

/** Where to write to. Plain JSON: it is stored and used again for notices. */
export interface Address {
  readonly channel: ChannelId
  readonly account: string
  readonly conversation: string
  readonly thread?: string
  readonly user?: string
}

export interface InboundFile {
  readonly kind: string
  readonly name?: string
  /** Under which it was taken and waits to be handed in; absent = it was only named. */
  readonly id?: string
  /** Why it was not taken, as a sentence for the person. */
  readonly refused?: string
}

/** Where a person is, as the chat of that platform gives it; degrees. */
export interface SharedLocation {
  readonly latitude: number
  readonly longitude: number
  readonly system: 'gcj02' | 'wgs84'
}

/** One message that came in. */
export interface Inbound {
  /** Idempotency key; the same delivery always has the same key. */
  readonly key: string
  readonly at: Instant
  readonly from: Address
  readonly sender: { readonly id: string; readonly name?: string; readonly bot?: boolean }
  readonly scope: 'direct' | 'group'
  readonly mentioned: boolean
  readonly text: string
  /** A pressed button: `choice:2` is the second of the choices shown last. */
  readonly action?: string
  readonly files: readonly InboundFile[]
  /** Shared in the chat; used for the answer and never kept. */
  readonly location?: SharedLocation
  /** What the place speaks where it was written, with the first message: counts where the words do not tell. */
  readonly language?: Language
}

export interface Choice {
  readonly label: string
  /** What choosing it says, as if typed; the label when absent. */
  readonly says?: string
  /** Number to choose it by where it should not be its place in the menu. */
  readonly digit?: number
}

/** `theirs`: the value is what a person wrote and is said as it is in every language. */
export type Row = readonly [name: string, value: string, whose?: 'theirs']

export type Block =
  | {
      readonly type: 'text'
      readonly text: string
      /** Words of people in it, which are said as they are in every language where they stand in lines or columns of their own. */
      readonly theirs?: readonly string[]
    }
  | { readonly type: 'choices'; readonly choices: readonly Choice[] }
  | { readonly type: 'fields'; readonly rows: readonly Row[] }
  | { readonly type: 'link'; readonly label: string; readonly url: string }

/** One message that goes out, before any channel shaped it. */
export interface Reply {
  readonly blocks: readonly Block[]
  /** `personal` never appears in a group. */
  readonly privacy?: 'public' | 'personal'
}

/** After rendering for one channel: what is sent. */
export interface Wire {
  readonly text: string
  /** Labels in order. Where the channel has no buttons the numbered menu is already in `text`. */
  readonly choices: readonly string[]
  /** Whom it is directed to in a group. */
  readonly mention?: { readonly id: string; readonly name?: string }
}

/** Key of a part, by its place from 0, of a message that is sent in several; the last part has the key of the whole. */
export const partKey = (whole: string, place: number): string => `${whole}/${place}`
const PART = /\/\d+$/
/** Key of the whole message, also of one of its parts. */
export const wholeOf = (key: string): string => key.replace(PART, '')

export interface SendOptions {
  /** Idempotency key of the outgoing message. */
  readonly key: string
  /** Key of the message that it answers, for channels that can answer inside the request. */
  readonly inReplyTo?: string
  /** When it was made. */
  readonly madeAt?: Instant
}

export type SendResult =
  | { readonly ok: true; readonly id?: string }
  /** `alone`: only this conversation has to wait, the channel takes messages for all others. */
  | { readonly ok: false; readonly why: 'retry'; readonly afterMs?: number; readonly alone?: true }
  | { readonly ok: false; readonly why: 'window' | 'blocked' | 'invalid' }

/** A place where citizens talk to us. It carries words; it decides nothing. */
export interface Channel {
  readonly id: ChannelId
  readonly capabilities: Capabilities
  start(deliver: (message: Inbound) => Promise<void>): Promise<void>
  send(to: Address, wire: Wire, options: SendOptions): Promise<SendResult>
  /** Whether the request that brought this message still waits for its answer, which then needs no call to the platform. */
  waitsFor?(inReplyTo: string): boolean
  /** Name of the part that carries this address, in a channel whose parts fail and are limited each by itself. */
  partOf?(to: Address): string | undefined
  /** Conversation with this person alone, where it can be told without their having written there. */
  directOf?(from: Address, user: string): string | undefined
  /** Says once a key that something waits to be read, without its words, where the platform has a form for that. */
  knock?(to: Address, key: string): Promise<void>
  stop(): Promise<void>
}

export const say = (text: string, ...choices: readonly Choice[]): Reply => ({
  blocks:
    choices.length === 0
      ? [{ type: 'text', text }]
      : [
          { type: 'text', text },
          { type: 'choices', choices },
        ],
})

export const sayPrivately = (text: string, ...choices: readonly Choice[]): Reply => ({
  ...say(text, ...choices),
  privacy: 'personal',
})
