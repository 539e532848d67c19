import type { Inbound } from '../../src/ports/channel.ts'
import type { Store } from '../../src/ports/store.ts'
import { type Sent, simulatedChannel } from '../../src/talk/channels.ts'
import { openBot } from './open-bot.ts'
import type { Watched } from './watch.ts'

/** A day on which drafts of the starter content are open. */
const TODAY = Date.parse('2026-11-20T09:00:00+08:00')

export interface Turn {
  /** From the start of the turn until its answers were handed to the channel and the delivery was durable. */
  readonly ms: number
  readonly replies: readonly string[]
}

/** A whole bot on a database of its own in a temporary folder, with a channel that ends in memory. */
export interface World {
  readonly store: Store
  readonly watched: Watched
  readonly folder: string
  now(): number
  /** @param from start of the turn on the clock of `performance.now()`; now, when absent */
  says(user: string, text: string, from?: number): Promise<Turn>
  close(): Promise<void>
}

interface Listening {
  readonly heard: string[]
  onHeard: () => void
}

export async function openWorld(home: string): Promise<World> {
  const started = performance.now()
  const now = (): number => TODAY + Math.floor(performance.now() - started)
  const listening = new Map<string, Listening>()
  const hear = ({ wire, inReplyTo }: Sent): void => {
    const turn = listening.get(inReplyTo ?? '')
    turn?.heard.push(wire.text)
    turn?.onHeard()
  }
  const bot = await openBot(home, { now, channels: async () => [simulatedChannel('web', hear)] })
  const { conversation, watched, folder } = bot
  let number = 0
  return {
    store: watched.store,
    watched,
    folder,
    now,
    async says(user, text, from = performance.now()) {
      const message = inboundOf(`bench:${number++}`, user, text, now())
      const turn: Listening = { heard: [], onHeard: () => undefined }
      listening.set(message.key, turn)
      await conversation.deliver(message)
      const expected = watched.answersTo(message.key)
      if (turn.heard.length < expected)
        await new Promise<void>((resolve) => {
          turn.onHeard = () => turn.heard.length >= expected && resolve()
        })
      const ms = performance.now() - from
      listening.delete(message.key)
      return { ms, replies: turn.heard }
    },
    close: bot.close,
  }
}

function inboundOf(key: string, user: string, text: string, at: number): Inbound {
  return {
    key,
    at,
    from: { channel: 'web', account: 'minyi', conversation: user, user },
    sender: { id: user },
    scope: 'direct',
    mentioned: false,
    text,
    files: [],
  }
}
