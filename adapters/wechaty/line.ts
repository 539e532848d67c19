import { LONGEST_WAIT_MS, waitAfter } from '../../src/channels/next-try.ts'
import type { Instant } from '../../src/domain/shanghai.ts'
import type { ChannelHealth } from '../../src/ports/channel-entry.ts'
import type { Ears, Up } from './ears.ts'
import { BEAT } from './heart.ts'
import { LOGIN_CODE_FILE } from './login-code.ts'
import { Refused } from './refused.ts'
import { createSession, type Session } from './session.ts'

/** A line that comes back sooner is spoken of nowhere but in the log. */
export const ALARM_AFTER_MS = 10_000
/** A line that is not up so long after the start is lost. */
export const START_MS = 50_000

/** A line that held this long is built again at once when it is lost. */
const STEADY_MS = 60_000

export interface Line {
  start(): void
  /** Undefined while nothing can be sent. */
  up(): Up | undefined
  downForMs(): number
  /** Since when this log-in holds. */
  upSince(): Instant | undefined
  health(): ChannelHealth
  /** Something failed: looks whether the line still lives. */
  doubt(): Promise<void>
  stop(): Promise<void>
}

/**
 * Keeps one account logged in. A line is well when a round trip says so. When it is lost it is thrown away with everything
 * it remembered and built again: at once after a steady time, later each time otherwise.
 */
export function createLine(ears: Ears): Line {
  const { clock, log, wake, watch, tell } = ears
  let session: Session | undefined
  let opening: Promise<void> = Promise.resolve()
  let closing: Promise<void> = Promise.resolve()
  let stopped = false
  let refused: string | undefined
  let tries = 0
  let downSince = clock.now()
  let upSince: Instant | undefined
  let everUp = false
  let lostBefore = false
  /** Times that it came up. */
  let ups = 0

  async function open(): Promise<void> {
    await closing
    if (stopped) return
    const mine: Session = createSession({
      ...ears,
      mustProve: lostBefore,
      onUp: () => comeUp(mine),
      onDown: () => goDown(mine),
      onLost: (why) => lose(mine, why),
    })
    session = mine
    try {
      await mine.open()
      refused = undefined
    } catch (cause) {
      refused = cause instanceof Refused ? cause.message : undefined
      lose(mine, 'the puppet could not be started', cause)
    }
  }

  function lose(mine: Session, why: string, cause?: unknown): void {
    if (mine !== session || stopped) return
    session = undefined
    lostBefore = everUp
    if (upSince !== undefined && clock.now() - upSince >= STEADY_MS) tries = 0
    const steady = everUp && tries === 0
    goDown(mine)
    log.error({ channel: 'wechat', why, tries }, 'the line to WeChat is lost', withoutValues(cause))
    if (refused !== undefined) watch({ what: 'refused' })
    const wait = refused !== undefined ? LONGEST_WAIT_MS : waitAfter(tries + 1)
    tries += 1
    closing = mine.close()
    wake(steady ? 0 : wait, () => {
      opening = open()
    })
  }

  function goDown(mine: Session): void {
    if (upSince !== undefined) {
      downSince = clock.now()
      const goodAt = mine.proofAt()
      alarmIn(ALARM_AFTER_MS, goodAt)
    }
    upSince = undefined
    watch({ what: 'down' })
  }

  function alarmIn(inMs: number, goodAt?: Instant): void {
    const before = ups
    wake(inMs, () => {
      if (!stopped && ups === before && upSince === undefined)
        tell({ what: 'lost', at: clock.now(), ...(goodAt === undefined ? {} : { goodAt }) })
    })
  }

  function comeUp(mine: Session): void {
    ups += 1
    if (everUp) log.warn({ channel: 'wechat', from: downSince, until: clock.now() }, 'words of this time may be missed')
    everUp = true
    upSince = clock.now()
    tell({ what: 'up', at: upSince, account: mine.up()?.self ?? '' })
    watch({ what: 'up' })
  }

  function health(): ChannelHealth {
    if (refused !== undefined) return { ok: false, why: refused }
    const state = session?.state() ?? 'connecting'
    if (state === 'scan') return { ok: false, why: `微信等着登录：请用手机扫数据文件夹里的 ${LOGIN_CODE_FILE}` }
    if (state === 'up' && session !== undefined) {
      const quiet = clock.now() - session.proofAt()
      return quiet > BEAT.everyMs + BEAT.answerMs ? { ok: false, why: '微信没有回应，正在检查' } : { ok: true }
    }
    if (!everUp) return { ok: false, why: '正在连接微信' }
    const minutes = Math.floor((clock.now() - downSince) / 60_000)
    return { ok: false, why: `微信断线${minutes}分钟，正在重连；这段时间里的话可能没有收到，回复等连上再发` }
  }

  return {
    start: () => {
      alarmIn(START_MS)
      opening = open()
    },
    up: () => session?.up(),
    upSince: () => upSince,
    downForMs: () => (upSince === undefined ? clock.now() - downSince : 0),
    health,
    doubt: async () => session?.doubt(),
    async stop() {
      if (stopped) return closing
      stopped = true
      const mine = session
      if (mine !== undefined) closing = mine.close()
      await Promise.all([opening, closing])
    },
  }
}

/** The puppet service repeats the token that it refused, in quotation marks. */
const withoutValues = (cause: unknown): Error | undefined =>
  cause instanceof Error ? new Error(cause.message.replace(/"[^"]*"/g, '"…"')) : undefined
