import { forgetOldest } from '../../src/channels/forget-oldest.ts'
import { type Inbound, type SendOptions, type SendResult, type Wire, wholeOf } from '../../src/ports/channel.ts'
import type { Log } from '../../src/ports/log.ts'
import type { AfterReturn } from './after-return.ts'
import { STALE_MS } from './decode.ts'
import type { Up } from './ears.ts'
import type { Line } from './line.ts'
import { createPace, type PaceOptions } from './pace.ts'
import { type Place, placeOf } from './place.ts'
import { BLOCKED, sendAside, sendText, whileDown } from './send.ts'

/** Group messages whose age is remembered. */
const REMEMBERED = 1_000

/** Said once in a group after the line was lost. */
const WAS_AWAY = '\n刚才微信断线了一会儿。在群里问过我、还没有回音的，请再说一次。'

export interface Speaker {
  /** Somebody said something in a group. */
  heardInGroup(message: Pick<Inbound, 'key' | 'at'>): void
  /** Says something in its turn, if the line is up and the answer not too late for its group. */
  say(conversation: string, wire: Wire, options?: Partial<SendOptions>): Promise<SendResult>
  stop(): void
}

export interface SpeakerOptions {
  readonly line: Pick<Line, 'up' | 'downForMs' | 'doubt'>
  readonly pace: PaceOptions
  readonly afterReturn: AfterReturn
  readonly log: Log
}

export function createSpeaker({ line, pace: given, afterReturn, log }: SpeakerOptions): Speaker {
  const pace = createPace(given)
  const heardAt = new Map<string, number>()

  async function put(up: Up, place: Place, wire: Wire): Promise<SendResult> {
    const id = await sendText(up.bot, up.self, place, wire)
    return sent(id)
  }

  function sent(id: string | typeof BLOCKED | undefined): SendResult {
    if (id === BLOCKED) return { ok: false, why: 'blocked' }
    afterReturn.sent()
    return id === undefined ? { ok: true } : { ok: true, id }
  }

  /** To whoever asked, alone, or nowhere. */
  async function aside(up: Up, conversation: string, wire: Wire): Promise<SendResult> {
    afterReturn.withheld(conversation)
    const id = await sendAside(up.bot, up.self, wire)
    return id === BLOCKED ? { ok: false, why: 'window' } : sent(id)
  }

  async function inRoom(
    up: Up,
    { conversation, place }: { readonly conversation: string; readonly place: Place },
    wire: Wire,
    { key, inReplyTo, madeAt: made }: Partial<SendOptions>,
  ): Promise<SendResult> {
    const madeAt = heardAt.get(inReplyTo ?? '') ?? made
    const of = inReplyTo ?? (key === undefined ? '' : wholeOf(key))
    const verdict =
      madeAt === undefined ? 'here' : afterReturn.verdict(place.id, { madeAt, answers: inReplyTo !== undefined, of })
    if (verdict === 'later') return { ok: false, why: 'retry', afterMs: STALE_MS, alone: true }
    if (verdict === 'not here') return aside(up, conversation, wire)
    if (verdict === 'here') return put(up, place, wire)
    try {
      return await put(up, place, { ...wire, text: `${wire.text}${WAS_AWAY}` })
    } catch (cause) {
      afterReturn.failed(place.id)
      throw cause
    }
  }

  return {
    heardInGroup({ key, at }) {
      heardAt.set(key, at)
      forgetOldest(heardAt, REMEMBERED)
    },
    async say(conversation, wire, options = {}) {
      if (line.up() === undefined) return whileDown(line.downForMs())
      const turn = await pace.turn()
      if (turn !== true) return { ok: false, why: 'retry', afterMs: turn.afterMs }
      const up = line.up()
      if (up === undefined) return whileDown(line.downForMs())
      // The account of an address may be the channel's name; the conversation tells the log-in.
      const place = placeOf(conversation, up.self)
      if (place === undefined) return { ok: false, why: 'blocked' }
      try {
        return place.kind === 'room'
          ? await inRoom(up, { conversation, place }, wire, options)
          : await put(up, place, wire)
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
