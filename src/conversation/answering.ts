import { isProblem, Problem } from '../domain/problem.ts'
import type { Instant } from '../domain/shanghai.ts'
import type { Channel, ChannelId, Inbound } from '../ports/channel.ts'
import { say } from '../ports/channel.ts'
import type { Clock } from '../ports/clock.ts'
import type { Memory } from '../ports/intent.ts'
import type { Translator } from '../ports/language.ts'
import type { Log } from '../ports/log.ts'
import type { Change, Lane, Store } from '../ports/store.ts'
import { compose, type Destination } from './compose.ts'
import type { Delivery } from './delivery/index.ts'
import { keep, merge } from './memory.ts'
import type { Outbox } from './outbox.ts'
import { identify } from './people.ts'
import { speakerOf, spokenAfter } from './speaking.ts'
import type { Thinker, Thought } from './think.ts'

/** A message that meets a newer state of its own item is answered again with the new one. */
export const MAX_TRIES = 3

export interface AnsweringOptions {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  readonly seal: (secret: string) => string
  readonly channel: (id: string) => Channel | undefined
  readonly translator: Translator
  /** What else follows from a message that could not be handled: the trail, and word to those who can mend it. */
  readonly givenUp: (message: GivenUp) => Promise<readonly Change[]>
}

export interface GivenUp {
  readonly channel: ChannelId
  /** Code of the error. */
  readonly code: string
  readonly at: Instant
}

/** Thinks about a claimed message and commits everything that follows from it at once, or says that nothing was done. */
export function createAnswering(
  options: AnsweringOptions,
  think: Thinker,
  outbox: Pick<Outbox, 'push'>,
  delivery: Pick<Delivery, 'push' | 'spoke' | 'heard'>,
): (message: Inbound, lane: Lane) => Promise<void> {
  const { store, clock, log } = options

  async function commit(thought: Thought, to: Destination, lane: Lane): Promise<void> {
    const { outcome } = thought
    const { speak, layOut } = thought
    const messages = compose(outcome.replies, {
      ...to,
      ...(speak === undefined ? {} : { speak }),
      ...(layOut === undefined ? {} : { layOut }),
    })
    const changes = outcome.changes ?? []
    const { formAsOf } = thought
    await store.commit([
      ...(formAsOf === undefined ? [] : [{ do: 'conversation.expect', lane, updatedAt: formAsOf } as const]),
      ...changes,
      ...keep(lane, merge(thought.memory, outcome.remember), to.at, thought.existed),
      ...messages.map((message): Change => ({ do: 'outbox.add', message })),
      ...delivery.heard(to.message, lane, messages.length),
      { do: 'inbox.done', key: to.message.key, at: to.at },
    ])
    outbox.push(messages)
    notify(changes)
  }

  function notify(changes: readonly Change[]): void {
    const notices = changes.flatMap((change) => (change.do === 'outbox.add' ? [change.message] : []))
    if (notices.length > 0) delivery.push(notices)
  }

  /** Also where nothing can be read any more. */
  async function spokenIn({ text }: Inbound, lane: Lane, staff: boolean): Promise<Memory['language']> {
    const state = await store.conversation(lane).catch(() => undefined)
    return spokenAfter(text, (state?.data ?? {}) as Memory, staff)
  }

  /** Nothing was done: says so, durably if that is still possible, else straight to the channel. */
  async function apologise(
    error: unknown,
    to: Destination,
    channel: Channel,
    language: Memory['language'],
  ): Promise<void> {
    const problem = isProblem(error) ? error : new Problem('INTERNAL', {}, { cause: error })
    log.error({ code: problem.code, channel: channel.id }, 'a message could not be handled', error)
    const reply = say(problem.say)
    const said = language === undefined ? reply : speakerOf(language.tag, options.translator).reply(reply)
    const messages = compose([said], to)
    try {
      const { code } = problem
      const follows = await options.givenUp({ channel: channel.id, code, at: to.at })
      await store.commit([
        ...messages.map((message): Change => ({ do: 'outbox.add', message })),
        ...follows,
        { do: 'inbox.failed', key: to.message.key, attempts: MAX_TRIES, dead: true },
      ])
      outbox.push(messages)
      notify(follows)
    } catch {
      for (const { to: address, wire, key } of messages)
        await channel.send(address, wire, { key, inReplyTo: to.message.key }).catch(() => undefined)
      throw problem
    }
  }

  return async (message, lane) => {
    const at = clock.now()
    const channel = options.channel(message.from.channel)
    if (channel === undefined) throw new Problem('INTERNAL', { code: 'NO_CHANNEL' })
    const known = await identify(message, store, options.seal)
    const direct = known.direct ?? channel.directOf?.(message.from, message.sender.id)
    const to: Destination = {
      message,
      capabilities: channel.capabilities,
      at,
      ...(direct === undefined ? {} : { direct }),
    }
    const first = delivery.spoke(message, lane, known.speaker.id)
    if (first !== undefined) await first
    for (let attempt = 1; ; attempt++) {
      try {
        return await commit(await think(message, lane, known, at, attempt > 1), to, lane)
      } catch (error) {
        const again = isProblem(error, 'CONFLICT') || (error instanceof Error && error.name === 'ReceiptTaken')
        if (again && attempt < MAX_TRIES) continue
        return apologise(error, to, channel, await spokenIn(message, lane, known.speaker.staff))
      }
    }
  }
}
