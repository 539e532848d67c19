import { forgetOldest } from '../../src/channels/forget-oldest.ts'
import type { Inbound, SendResult, Wire } from '../../src/ports/channel.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { Log } from '../../src/ports/log.ts'
import { STALE_MS } from './decode.ts'
import type { Line } from './line.ts'
import { createPace, type PaceOptions } from './pace.ts'
import { placeOf } from './place.ts'
import { BLOCKED, sendText, whileDown } from './send.ts'

/** Group messages whose age is remembered. */
const REMEMBERED = 1_000

export interface Speaker {
  /** Somebody said something in a group. */
  heardInGroup(message: Pick<Inbound, 'key' | 'at'>): void
  /** Says something in its turn, if the line is up and the answer not too late for its group. */
  say(conversation: string, wire: Wire, inReplyTo?: string): Promise<SendResult>
  stop(): void
}

export interface SpeakerOptions {
  readonly line: Pick<Line, 'up' | 'downForMs' | 'doubt'>
  readonly pace: PaceOptions
  readonly clock: Clock
  readonly log: Log
}

export function createSpeaker({ line, pace: given, clock, log }: SpeakerOptions): Speaker {
  const pace = createPace(given)
  const heardAt = new Map<string, number>()

  return {
    heardInGroup({ key, at }) {
      heardAt.set(key, at)
      forgetOldest(heardAt, REMEMBERED)
    },
    async say(conversation, wire, inReplyTo) {
      if (line.up() === undefined) return whileDown(line.downForMs())
      const turn = await pace.turn()
      if (turn !== true) return { ok: false, why: 'retry', afterMs: turn.afterMs }
      const up = line.up()
      if (up === undefined) return whileDown(line.downForMs())
      // The account of an address may be the channel's name; the conversation tells the log-in.
      const place = placeOf(conversation, up.self)
      if (place === undefined) return { ok: false, why: 'blocked' }
      const at = inReplyTo === undefined ? undefined : heardAt.get(inReplyTo)
      if (place.kind === 'room' && at !== undefined && clock.now() - at > STALE_MS) return { ok: false, why: 'window' }
      try {
        const id = await sendText(up.bot, up.self, place, wire)
        if (id === BLOCKED) return { ok: false, why: 'blocked' }
        return id === undefined ? { ok: true } : { ok: true, id }
      } catch (cause) {
        log.warn(
          { channel: 'wechat', cause: cause instanceof Error ? cause.name : 'unknown' },
          'WeChat did not take a message',
        )
        void line.doubt()
        return { ok: false, why: 'retry' }
      }
    },
    stop: pace.stop,
  }
}
