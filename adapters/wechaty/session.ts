import type { Friendship, Message, Wechaty } from 'wechaty'
import { types } from 'wechaty'
import type { Random } from '../../src/domain/receipt.ts'
import type { Instant } from '../../src/domain/shanghai.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { Log } from '../../src/ports/log.ts'
import { createBeat } from './beat.ts'
import type { LoginCode } from './login-code.ts'
import { BEAT_TO_PUPPET, BEAT_TO_SELF } from './schema.ts'

/** A loss without any event is noticed within the first two together; an error is looked into within the third. */
export const BEAT = { everyMs: 40_000, answerMs: 15_000, checkMs: 1_000 } as const
/** Neither a log-in nor a code to scan for so long: something hangs. */
const LOGIN_MS = 60_000
const CLOSE_MS = 5_000

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
}

export interface SessionOptions extends Ears {
  readonly onUp: () => void
  /** Logged out; a code to scan may follow. */
  readonly onDown: () => void
  /** This session is of no use any more. */
  readonly onLost: (why: string) => void
}

export type SessionState = 'connecting' | 'scan' | 'up'

/** One client from its start to its end; it may log in and out. */
export interface Session {
  /** @throws when the puppet could not be started */
  open(): Promise<void>
  state(): SessionState
  up(): Up | undefined
  /** When something last came from WeChat. */
  proofAt(): Instant
  /** Something failed: looks whether the line still lives. */
  doubt(): Promise<void>
  /** From now on nothing of it is heard. */
  close(): Promise<void>
}

export function createSession(options: SessionOptions): Session {
  const { clock, log, wake, loginCode, watch } = options
  const beat = createBeat(options)
  let bot: Wechaty | undefined
  let live = true
  let started = false
  let doubted = false
  let state: SessionState = 'connecting'
  let self = ''
  let proofAt: Instant = clock.now()

  /** A listener that throws would end the process; a closed session hears nothing. */
  function guarded<A extends unknown[]>(run: (...args: A) => unknown): (...args: A) => void {
    return (...args) => {
      if (!live) return
      Promise.resolve()
        .then(() => run(...args))
        .catch((cause: unknown) => log.error({ channel: 'wechat' }, 'an event of WeChat could not be handled', cause))
    }
  }

  function listen(client: Wechaty): void {
    client.puppet.on('error', guarded(doubt))
    client.on('dong', guarded(beat.heard))
    client.on('scan', guarded(scan))
    client.on('login', guarded(login))
    client.on('logout', guarded(logout))
    client.on('friendship', guarded(options.onFriendship))
    client.on(
      'message',
      guarded((message: Message) => hear(client, message)),
    )
  }

  async function scan(code: string, status: number): Promise<void> {
    if (status !== types.ScanStatus.Waiting && status !== types.ScanStatus.Timeout) return
    state = 'scan'
    await loginCode.show(code)
    watch({ what: 'scan' })
  }

  async function login({ id }: { readonly id: string }): Promise<void> {
    self = id
    state = 'up'
    proofAt = clock.now()
    await loginCode.hide()
    options.onUp()
  }

  function logout(): void {
    state = 'connecting'
    options.onDown()
    expectLogin()
  }

  async function hear(client: Wechaty, message: Message): Promise<void> {
    proofAt = clock.now()
    try {
      if (message.self()) beat.heard(message.text())
      else await options.onMessage({ bot: client, self: client.puppet.currentUserId }, message)
    } finally {
      watch({ what: 'handled', id: message.id })
    }
  }

  function expectLogin(): void {
    wake(LOGIN_MS, () => {
      if (live && state === 'connecting') options.onLost('nobody is logged in')
    })
  }

  function beatLater(inMs: number): void {
    wake(Math.min(inMs, BEAT.everyMs), () => {
      if (live) void beatNow()
    })
  }

  async function beatNow(): Promise<void> {
    const quiet = clock.now() - proofAt
    if (state === 'up' && quiet < BEAT.everyMs) return beatLater(BEAT.everyMs - quiet)
    if (state !== 'connecting') {
      if (!(await trip(state === 'up' ? options.beatTo : BEAT_TO_PUPPET, BEAT.answerMs))) {
        if (live) options.onLost('no round trip')
        return
      }
      proofAt = clock.now()
    }
    beatLater(BEAT.everyMs)
  }

  const trip = (to: string, withinMs: number): Promise<boolean> =>
    beat.ask(
      (token) =>
        to === BEAT_TO_PUPPET ? bot?.ding(token) : bot?.puppet.messageSendText(to === BEAT_TO_SELF ? self : to, token),
      withinMs,
    )

  async function doubt(): Promise<void> {
    if (!live || !started || doubted) return
    doubted = true
    const lives = await trip(BEAT_TO_PUPPET, BEAT.checkMs)
    doubted = false
    if (live && !lives) options.onLost('an error, and no round trip after it')
  }

  return {
    async open() {
      bot = await options.connect()
      listen(bot)
      // Wechaty does not reject when its puppet fails; it says so here.
      let fault: unknown
      bot.on('error', (error) => {
        fault ??= error
      })
      await bot.start()
      if (bot.puppet.state.active() !== true) throw fault ?? new Error('the puppet did not start')
      fault = undefined
      started = true
      expectLogin()
      beatLater(BEAT.everyMs)
    },
    state: () => state,
    up: () => (live && state === 'up' && bot !== undefined ? { bot, self } : undefined),
    proofAt: () => proofAt,
    doubt,
    async close() {
      live = false
      await loginCode.hide()
      const late = new Promise<void>((resolve) => wake(CLOSE_MS, resolve))
      await Promise.race([bot?.stop().catch(() => undefined), late])
    },
  }
}
