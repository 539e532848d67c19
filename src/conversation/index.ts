import { isProblem, Problem } from '../domain/problem.ts'
import type { Random } from '../domain/receipt.ts'
import type { Channel, Inbound, Reply } from '../ports/channel.ts'
import { say } from '../ports/channel.ts'
import type { Clock } from '../ports/clock.ts'
import type { Knowledge, Memory, Outcome, Turn } from '../ports/intent.ts'
import type { Log } from '../ports/log.ts'
import type { Change, Lane, OutboxMessage, Store } from '../ports/store.ts'
import { createAttempts } from '../privacy/attempts.ts'
import { createClaims } from './claims.ts'
import { compose, type Destination, laneOf } from './compose.ts'
import { createRateLimit, refuse } from './guard.ts'
import { createLanes } from './lanes.ts'
import { keep, merge, recall } from './memory.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { identify, type Known, learnDirect } from './people.ts'
import type { Responder } from './pick.ts'
import { respond } from './respond.ts'
import { wordsOf } from './understand.ts'

export interface ConversationOptions extends Responder {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  readonly random: Random & { id(): string }
  readonly seal: (secret: string) => string
  readonly knowledge: () => Knowledge
  readonly channel: (id: string) => Channel | undefined
  /** Messages that one person may send in a minute. */
  readonly perMinute: number
  readonly jitter: () => number
  readonly wake?: (inMs: number, run: () => void) => void
  /** What follows when a notice has left (casework), in the same transaction. */
  readonly onTold: (submissionId: string, at: number) => Promise<readonly Change[]>
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
  /** No more messages; resolves when those in hand are done. */
  stop(): Promise<void>
}

/** A message that meets a newer state of its own item is answered again with the new one. */
const MAX_TRIES = 3

/** One message in, replies out: claimed once, handled in order, committed whole, then sent. */
export function createConversation(options: ConversationOptions): Conversation {
  const { store, clock, log } = options
  const claim = createClaims(store)
  const lanes = createLanes()
  const attempts = createAttempts()
  const limit = createRateLimit(options.perMinute)
  const outbox: Outbox = createOutbox({ ...options, onSent, afterSent })

  async function onSent(message: OutboxMessage, at: number): Promise<readonly Change[]> {
    return message.tells === undefined ? [] : options.onTold(message.tells, at)
  }

  function afterSent(message: OutboxMessage): void {
    const id = message.tells
    if (id !== undefined) void lanes.run(message.lane, () => offerRating(message.lane, id)).catch(() => undefined)
  }

  async function offerRating(lane: Lane, submissionId: string): Promise<void> {
    const state = await store.conversation(lane)
    const memory = recall(state, clock.now())
    const offered = await options.noticeMenu(submissionId)
    if (memory.dialogue !== undefined || offered === undefined) return
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
          : compose([refused(problem)], { message, capabilities: channel.capabilities, at: clock.now() })
      for (const { to, wire, key } of said)
        await channel?.send(to, wire, { key, inReplyTo: message.key }).catch(() => undefined)
      throw problem
    }
  }

  async function handle(message: Inbound, lane: Lane): Promise<void> {
    const at = clock.now()
    const channel = options.channel(message.from.channel)
    if (channel === undefined) throw new Problem('INTERNAL', { code: 'NO_CHANNEL' })
    const known = await identify(message, store, options.seal)
    const to: Destination = {
      message,
      capabilities: channel.capabilities,
      at,
      ...(known.direct === undefined ? {} : { direct: known.direct }),
    }
    for (let attempt = 1; ; attempt++) {
      try {
        return await commit(await think(message, lane, known, at), to, lane)
      } catch (error) {
        const again = isProblem(error, 'CONFLICT') || (error instanceof Error && error.name === 'ReceiptTaken')
        if (again && attempt < MAX_TRIES) continue
        return apologise(error, to, channel)
      }
    }
  }

  /** Reads and decides; writes nothing. */
  async function think(message: Inbound, lane: Lane, known: Known, at: number): Promise<Thought> {
    const knowledge = options.knowledge()
    const state = await store.conversation(lane)
    const memory = recall(state, at)
    const text = wordsOf(message, knowledge.content.settings.botName)
    const base = { memory, existed: state !== undefined }
    const refusal = refuse(message, text)
    if (refusal !== undefined && !(text === '' && memory.dialogue !== undefined))
      return { ...base, outcome: { replies: [refusal] } }
    const group = knowledge.content.groups.find(
      (g) => g.channel === message.from.channel && g.conversation === message.from.conversation,
    )
    const turn: Turn = {
      message,
      text,
      at,
      label: 'unknown',
      confidence: 0,
      slots: {},
      speaker: known.speaker,
      memory,
      confirmed: false,
      knowledge,
      store,
      random: options.random,
      seal: options.seal,
      attempts,
      ...(group === undefined ? {} : { group }),
    }
    const outcome: Outcome = await respond(turn, options).catch((error: unknown): Outcome => {
      if (isProblem(error) && error.code !== 'INTERNAL') return { replies: [refused(error)] }
      throw error
    })
    const direct = options.channel(message.from.channel)?.capabilities.groups === true
    const links = outcome.changes?.some((change) => change.do === 'account.put') === true
    return {
      ...base,
      outcome: {
        ...outcome,
        changes: [...(outcome.changes ?? []), ...(links ? [] : learnDirect(message, known, direct))],
      },
    }
  }

  async function commit(thought: Thought, to: Destination, lane: Lane): Promise<void> {
    const { outcome } = thought
    const messages = compose(outcome.replies, to)
    const changes = outcome.changes ?? []
    await store.commit([
      ...changes,
      ...keep(lane, merge(thought.memory, outcome.remember), to.at, thought.existed),
      ...messages.map((message): Change => ({ do: 'outbox.add', message })),
      { do: 'inbox.done', key: to.message.key, at: to.at },
    ])
    outbox.push([...messages, ...changes.flatMap((change) => (change.do === 'outbox.add' ? [change.message] : []))])
  }

  /** Nothing was done: says so, durably if that is still possible, else straight to the channel. */
  async function apologise(error: unknown, to: Destination, channel: Channel): Promise<void> {
    const problem = isProblem(error) ? error : new Problem('INTERNAL', {}, { cause: error })
    log.error({ code: problem.code, channel: channel.id }, 'a message could not be handled', error)
    const messages = compose([refused(problem)], to)
    try {
      await store.commit([
        ...messages.map((message): Change => ({ do: 'outbox.add', message })),
        { do: 'inbox.failed', key: to.message.key, attempts: MAX_TRIES, dead: true },
      ])
      outbox.push(messages)
    } catch {
      for (const { to: address, wire, key } of messages)
        await channel.send(address, wire, { key }).catch(() => undefined)
      throw problem
    }
  }

  return {
    async deliver(message) {
      const lane = laneOf(message.from, message.sender.id)
      if (!(await addressed(message, lane))) return
      const taken = limit.take(`${message.from.channel}|${message.sender.id}`, performance.now())
      if (taken === 'silent') return
      if (taken === 'notice') throw new Problem('TOO_FAST')
      await lanes.run(lane, async () => {
        if ((await claimOrSay(message, lane)) === 'new') await handle(message, lane)
      })
    },
    async recover() {
      await outbox.reload()
      const left = await store.inbox.unfinished()
      for (const { message, lane, attempts } of left) {
        if (options.channel(message.from.channel) === undefined) continue
        const dead = attempts >= MAX_TRIES
        await store.commit([{ do: 'inbox.failed', key: message.key, attempts: attempts + 1, dead }])
        if (!dead) await lanes.run(lane, () => handle(message, lane))
      }
    },
    poll: () => outbox.reload(),
    async flush() {
      await outbox.flush()
      await lanes.idle()
    },
    async stop() {
      await lanes.idle()
      await outbox.stop()
      await lanes.idle()
    },
  }
}

interface Thought {
  readonly outcome: Outcome
  readonly memory: Memory
  readonly existed: boolean
}

const refused = (problem: Problem): Reply => say(problem.say)
