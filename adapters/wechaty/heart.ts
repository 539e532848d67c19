import type { Random } from '../../src/domain/receipt.ts'
import type { Instant } from '../../src/domain/shanghai.ts'
import type { Clock } from '../../src/ports/clock.ts'
import { createBeat } from './beat.ts'
import { BEAT_TO_PUPPET } from './schema.ts'

/**
 * A loss without any event is noticed within the first two together, so that the office hears of it within a minute; an
 * error is looked into within the third.
 */
export const BEAT = { everyMs: 35_000, answerMs: 12_000, checkMs: 1_000 } as const

export type SessionState = 'connecting' | 'scan' | 'up'

export interface HeartOptions {
  readonly clock: Clock
  readonly random: Random
  readonly wake: (inMs: number, run: () => void) => void
  /** Without a log-in only the puppet can be asked; `connecting`: not even that. */
  readonly state: () => SessionState
  /** Where the sign of life goes while somebody is logged in. */
  readonly beatTo: string
  /** Sends a token to there, so that it comes back. */
  readonly send: (to: string, token: string) => unknown
  readonly onLost: (why: string) => void
  readonly onGood: (at: Instant) => void
}

/** Looks again and again whether a line lives, and at once when there is doubt. */
export interface Heart {
  start(): void
  /** Something came from WeChat: for a while nothing has to be asked. */
  proof(): void
  /** Sends one sign of life and resolves with whether it came back in time. */
  prove(): Promise<boolean>
  /** When something last came. */
  proofAt(): Instant
  /** A text that came back; perhaps it was a token. */
  heard(text: string | undefined): void
  /** Something failed: looks whether the line still lives. */
  doubt(): Promise<void>
  stop(): void
}

export function createHeart({ clock, random, wake, state, beatTo, send, onLost, onGood }: HeartOptions): Heart {
  const beat = createBeat({ random, wake })
  let beating = false
  let doubted = false
  let proofAt: Instant = clock.now()

  const trip = (to: string, withinMs: number): Promise<boolean> => beat.ask((token) => send(to, token), withinMs)

  function lookIn(inMs: number): void {
    wake(Math.min(inMs, BEAT.everyMs), () => {
      if (beating) void look()
    })
  }

  async function look(): Promise<void> {
    const quiet = clock.now() - proofAt
    if (state() === 'up' && quiet < BEAT.everyMs) {
      onGood(proofAt)
      return lookIn(BEAT.everyMs - quiet)
    }
    if (state() !== 'connecting') {
      if (!(await trip(state() === 'up' ? beatTo : BEAT_TO_PUPPET, BEAT.answerMs))) {
        if (beating) onLost('no round trip')
        return
      }
      proofAt = clock.now()
      if (state() === 'up') onGood(proofAt)
    }
    lookIn(BEAT.everyMs)
  }

  return {
    start() {
      beating = true
      lookIn(BEAT.everyMs)
    },
    proof() {
      proofAt = clock.now()
    },
    prove: () => trip(beatTo, BEAT.answerMs),
    proofAt: () => proofAt,
    heard: beat.heard,
    async doubt() {
      if (!beating || doubted) return
      doubted = true
      const lives = await trip(BEAT_TO_PUPPET, BEAT.checkMs)
      doubted = false
      if (beating && !lives) onLost('an error, and no round trip after it')
    },
    stop() {
      beating = false
    },
  }
}
