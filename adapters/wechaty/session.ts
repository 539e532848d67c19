import type { Message, Wechaty } from 'wechaty'
import { types } from 'wechaty'
import type { Instant } from '../../src/domain/shanghai.ts'
import type { Ears, Up } from './ears.ts'
import { createHeart, type SessionState } from './heart.ts'
import { BEAT_TO_PUPPET, BEAT_TO_SELF } from './schema.ts'

/** Neither a log-in nor a code to scan for so long: something hangs. */
const LOGIN_MS = 60_000
const CLOSE_MS = 5_000

export interface SessionOptions extends Ears {
  /** A log-in alone proves nothing: a line that was lost before is up when a round trip says so. */
  readonly mustProve: boolean
  readonly onUp: () => void
  /** Logged out; a code to scan may follow. */
  readonly onDown: () => void
  /** This session is of no use any more. */
  readonly onLost: (why: string) => void
}

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
  const { clock, random, log, wake, loginCode, beatTo, watch, onLost } = options
  let bot: Wechaty | undefined
  let live = true
  let state: SessionState = 'connecting'
  let self = ''
  const heart = createHeart({
    clock,
    random,
    wake,
    state: () => state,
    beatTo,
    send: (to, token) =>
      to === BEAT_TO_PUPPET ? bot?.ding(token) : bot?.puppet.messageSendText(to === BEAT_TO_SELF ? self : to, token),
    onLost,
    onGood: (at) => options.tell({ what: 'good', at }),
  })

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
    client.puppet.on('error', guarded(heart.doubt))
    client.on('dong', guarded(heart.heard))
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
    const shown = await loginCode.show(code, clock.now())
    watch({ what: 'scan' })
    options.tell({ what: 'scan', at: clock.now(), ...shown })
  }

  async function login({ id }: { readonly id: string }): Promise<void> {
    self = id
    if (options.mustProve && !(await heart.prove())) return live ? onLost('no round trip after a log-in') : undefined
    if (!live || self !== id) return
    state = 'up'
    heart.proof()
    await loginCode.hide()
    options.onUp()
  }

  function logout(): void {
    self = ''
    state = 'connecting'
    options.onDown()
    expectLogin()
  }

  async function hear(client: Wechaty, message: Message): Promise<void> {
    heart.proof()
    try {
      if (message.self()) heart.heard(message.text())
      else await options.onMessage({ bot: client, self: client.puppet.currentUserId }, message)
    } finally {
      watch({ what: 'handled', id: message.id })
    }
  }

  function expectLogin(): void {
    wake(LOGIN_MS, () => {
      if (live && state === 'connecting') onLost('nobody is logged in')
    })
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
      expectLogin()
      if (live) heart.start()
    },
    state: () => state,
    up: () => (live && state === 'up' && bot !== undefined ? { bot, self } : undefined),
    proofAt: heart.proofAt,
    doubt: heart.doubt,
    async close() {
      live = false
      heart.stop()
      await loginCode.hide()
      const late = new Promise<void>((resolve) => wake(CLOSE_MS, resolve))
      await Promise.race([bot?.stop().catch(() => undefined), late])
    },
  }
}
