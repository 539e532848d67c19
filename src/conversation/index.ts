import { isProblem, Problem } from '../domain/problem.ts'
import type { Instant } from '../domain/shanghai.ts'
import type { Inbound } from '../ports/channel.ts'
import { say } from '../ports/channel.ts'
import type { Memory } from '../ports/intent.ts'
import type { QuietHours } from '../ports/knowledge.ts'
import type { NoticeKeeper } from '../ports/notice-keeper.ts'
import type { Lane, OutboxMessage } from '../ports/store.ts'
import { type AnsweringOptions, createAnswering, MAX_TRIES } from './answering.ts'
import { createClaims } from './claims.ts'
import { compose, laneOf } from './compose.ts'
import { createDelivery } from './delivery/index.ts'
import { QUIET } from './delivery/quiet.ts'
import { createGate, type Gate } from './gate.ts'
import { createRateLimit } from './guard.ts'
import { createLanes } from './lanes.ts'
import { keep, merge, recall } from './memory.ts'
import { asTheyRead } from './notices-as-read.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { speakerOf } from './speaking.ts'
import { createThinker, type ThinkerOptions } from './think.ts'

/** How much the clocks of two machines and a slow transaction may differ: what was read a moment ago is not read again. */
const OTHER_CLOCKS_MS = 5 * 60_000

export interface ConversationOptions extends ThinkerOptions, AnsweringOptions {
  /** Messages that one person may send in a minute. */
  readonly perMinute: number
  readonly jitter: () => number
  readonly wake?: (inMs: number, run: () => void) => void
  /** What notices are about (casework). */
  readonly keeper: NoticeKeeper
  /** A platform failed again and again since then, or does no more. */
  readonly onSending?: (news: { channel: string; since: Instant; state: 'pauses' | 'goes on' }) => void
  /** Menu that a notice puts before the person. */
  readonly noticeMenu: (submissionId: string) => Promise<Memory['offered']>
}

export interface Conversation {
  /** Resolves when the message and its answer are durable; the answer then travels by itself. */
  deliver(message: Inbound): Promise<void>
  /** Takes up messages and answers that a stopped process left. */
  recover(): Promise<void>
  /** Looks for answers and notices that another process added for the channels of this one. */
  poll(): Promise<void>
  /** Sends everything that is due and waits for it. */
  flush(): Promise<void>
  /** Somebody opened the page on which they can be written to: notices that waited for them leave now. */
  isBack(lane: Lane, personId: string): Promise<void>
  /** A channel is there again: answers that waited for it leave now. */
  hasten(channel: string): void
  /** Channels whose platform failed again and again, and since when. */
  failing(): ReturnType<Gate['closed']>
  /** No more messages; resolves when those in hand are done. */
  stop(): Promise<void>
}

/** One message in, replies out: claimed once, handled in order, committed whole, then sent. */
export function createConversation(options: ConversationOptions): Conversation {
  const { store, clock, log } = options
  const claim = createClaims(store)
  const lanes = createLanes()
  /** Messages being handled: who brings one again waits for the same, and nobody is too fast for it. */
  const inHand = new Map<string, Promise<void>>()
  const limit = createRateLimit(options.perMinute)
  const gate = createGate({
    ...options,
    onPaused(channel, since) {
      log.warn({ channel }, 'sending failed again and again, and pauses')
      options.onSending?.({ channel, since, state: 'pauses' })
    },
    onOpened(channel, since) {
      log.info({ channel }, 'sending goes on')
      options.onSending?.({ channel, since, state: 'goes on' })
      outbox.hasten(channel)
    },
  })
  let polledAt: Instant = clock.now()
  const outbox: Outbox = createOutbox({ ...options, gate })
  const quiet = (): QuietHours => options.knowledge().content.settings.quiet ?? QUIET
  const keeper = asTheyRead(options.keeper, store, options.translator)
  const delivery = createDelivery({ ...options, gate, keeper, quiet, afterSent })
  const answer = createAnswering(options, createThinker(options), outbox, delivery)

  /** One result alone brings its menu; after several it is said how to rate each. */
  function afterSent(notices: readonly OutboxMessage[], lane: Lane, before: 'an answer' | undefined): void {
    const id = notices.length === 1 ? notices[0]?.tells : undefined
    if (id !== undefined) void lanes.run(lane, () => offerRating(lane, id, before)).catch(() => undefined)
  }

  async function offerRating(lane: Lane, submissionId: string, before: 'an answer' | undefined): Promise<void> {
    const state = await store.conversation(lane)
    const memory = recall(state, clock.now())
    const menu = await options.noticeMenu(submissionId)
    const { language } = memory
    const offered = language === undefined ? menu : menu?.map(speakerOf(language.tag, options.translator).choice)
    const taken = memory.dialogue !== undefined || (before !== undefined && memory.offered !== undefined)
    if (taken || offered === undefined) return
    await store.commit(keep(lane, merge(memory, { offered }), clock.now(), state !== undefined))
  }

  /** A group that does not speak to us is not listened to: nothing of it is kept. */
  async function addressed(message: Inbound, lane: Lane): Promise<boolean> {
    if (message.sender.bot === true) return false
    if (message.scope === 'direct' || message.mentioned || message.action !== undefined) return true
    const state = await store.conversation(lane)
    return (state?.data as Memory | undefined)?.dialogue !== undefined
  }

  /** Nothing can be written: the person hears so, and the channel may deliver again. */
  async function claimOrSay(message: Inbound, lane: Lane): Promise<Awaited<ReturnType<typeof claim>>> {
    try {
      return await claim(message, lane, clock.now())
    } catch (error) {
      const channel = options.channel(message.from.channel)
      const problem = isProblem(error) ? error : new Problem('STORE_FAILED', {}, { cause: error })
      log.error({ code: problem.code }, 'a message could not be taken', error)
      const said =
        channel === undefined
          ? []
          : compose([say(problem.say)], { message, capabilities: channel.capabilities, at: clock.now() })
      for (const { to, wire, key } of said)
        await channel?.send(to, wire, { key, inReplyTo: message.key }).catch(() => undefined)
      throw problem
    }
  }

  /** A message that ended the process again and again is let go, and whoever wrote it hears so. */
  function givenUp(message: Inbound): readonly OutboxMessage[] {
    const channel = options.channel(message.from.channel)
    log.error({ channel: message.from.channel }, 'a message was given up after the process ended with it')
    if (channel === undefined) return []
    return compose([say(new Problem('INTERNAL').say)], { message, capabilities: channel.capabilities, at: clock.now() })
  }

  async function take(message: Inbound): Promise<void> {
    const lane = laneOf(message.from, message.sender.id)
    if (!(await addressed(message, lane))) return
    const taken = limit.take(`${message.from.channel}|${message.sender.id}`, performance.now())
    if (taken === 'silent') return
    if (taken === 'notice') throw new Problem('TOO_FAST')
    await lanes.run(lane, async () => {
      if ((await claimOrSay(message, lane)) === 'new') await answer(message, lane)
    })
  }

  return {
    deliver(message) {
      const { key } = message
      const going = inHand.get(key)
      if (going !== undefined) return going
      const run = take(message).finally(() => inHand.delete(key))
      inHand.set(key, run)
      return run
    },
    async recover() {
      await delivery.start()
      await outbox.reload()
      const left = await store.inbox.unfinished()
      for (const { message, lane, attempts } of left) {
        if (options.channel(message.from.channel) === undefined) continue
        const dead = attempts >= MAX_TRIES
        const said = dead ? givenUp(message) : []
        await store.commit([
          { do: 'inbox.failed', key: message.key, attempts: attempts + 1, dead },
          ...said.map((one) => ({ do: 'outbox.add', message: one }) as const),
          ...(dead
            ? await options.givenUp({ channel: message.from.channel, code: 'ENDED_PROCESS', at: clock.now() })
            : []),
        ])
        outbox.push(said)
        if (!dead) await lanes.run(lane, () => answer(message, lane))
      }
    },
    async poll() {
      const since = polledAt - OTHER_CLOCKS_MS
      polledAt = clock.now()
      await outbox.reload(since)
      await delivery.run()
    },
    isBack: delivery.isBack,
    hasten: outbox.hasten,
    failing: gate.closed,
    async flush() {
      await outbox.flush()
      await delivery.run()
      await lanes.idle()
    },
    async stop() {
      await lanes.idle()
      await Promise.all([outbox.stop(), delivery.stop()])
      await lanes.idle()
    },
  }
}
