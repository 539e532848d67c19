import type { Friendship, Message, Wechaty } from 'wechaty'
import type { Random } from '../../src/domain/receipt.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { LineNews } from '../../src/ports/line-news.ts'
import type { Log } from '../../src/ports/log.ts'
import type { LoginCode } from './login-code.ts'

/** The account that is logged in. */
export interface Up {
  readonly bot: Wechaty
  readonly self: string
}

/** What an onlooker is told. */
export type LineEvent =
  | { readonly what: 'up' | 'scan' | 'down' | 'refused' }
  | { readonly what: 'handled'; readonly id: string }

export interface Ears {
  /** A client that is not started yet. */
  readonly connect: () => Promise<Wechaty>
  readonly clock: Clock
  readonly log: Log
  readonly random: Random
  readonly wake: (inMs: number, run: () => void) => void
  readonly loginCode: LoginCode
  readonly beatTo: string
  readonly onMessage: (up: Up, message: Message) => Promise<void>
  readonly onFriendship: (friendship: Friendship) => Promise<void>
  readonly watch: (event: LineEvent) => void
  readonly tell: (news: LineNews) => void
}
