import type { Channel, Inbound } from '../../ports/channel.ts'
import type { Clock } from '../../ports/clock.ts'
import type { QuietHours } from '../../ports/knowledge.ts'
import type { Log } from '../../ports/log.ts'
import type { NoticeKeeper } from '../../ports/notice-keeper.ts'
import type { Change, Lane, OutboxMessage, Store } from '../../ports/store.ts'
import type { Gate } from '../gate.ts'
import { createDispatch } from './dispatch.ts'
import { knock } from './knock.ts'
import { sort } from './sort.ts'
import { createWaits, keyOf, whose } from './waits.ts'
import { type Spoken, waysOf } from './ways.ts'

/** Notices looked at in one go. */
const MOST_DUE = 10_000
/** People whose notices are sent side by side: a channel that hangs holds up no more. */
const SIDE_BY_SIDE = 16
/** Letters of one person in one go; more than that is a fault of ours, and goes on with the next look. */
const MOST_LETTERS = 100

export interface DeliveryOptions {
  readonly store: Pick<Store, 'notices' | 'outbox' | 'people' | 'commit'>
  readonly channel: (id: string) => Channel | undefined
  readonly clock: Clock
  readonly log: Log
  readonly keeper: NoticeKeeper
  readonly quiet: () => QuietHours
  readonly jitter: () => number
  readonly gate: Pick<Gate, 'wait' | 'heard'>
  /** Called once notices were sent and marked; `lane` is where they were read. */
  readonly afterSent: (notices: readonly OutboxMessage[], lane: Lane, before: 'an answer' | undefined) => void
  /** Runs a function later; absent in scripted worlds, where `run` is called instead. */
  readonly wake?: (inMs: number, run: () => void) => void
}

/** Brings notices to people: when their channel allows it, at decent hours, several as one. */
export interface Delivery {
  /** Learns for whom something waits; before the first message. */
  start(): Promise<void>
  /** Notices that are in the store now. */
  push(notices: readonly OutboxMessage[]): void
  /** Sends and plans everything that is due by now. */
  run(): Promise<void>
  /** Somebody speaks: what waits for them goes first. Undefined, at once, when nothing does. */
  spoke(message: Inbound, lane: Lane, personId: string): Promise<void> | undefined
  /** Somebody can be written to again where they could not, and has said nothing: what waits for them leaves. */
  isBack(lane: Lane, personId: string): Promise<void>
  /** What is noted of the message with its `answers`, in their transaction; nothing where no window counts. */
  heard(message: Inbound, lane: Lane, answers: number): readonly Change[]
  /** Begins no other letter; resolves when those being sent are marked. */
  stop(): Promise<void>
}

export function createDelivery(options: DeliveryOptions): Delivery {
  const { store, clock, log, keeper } = options
  const waits = createWaits()
  const shut = new Set<Lane>()
  const busy = new Map<string, Promise<void>>()
  const dispatch = createDispatch(options, shut, look)
  let stopped = false
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined

  async function rowsOf(who: string): Promise<readonly OutboxMessage[]> {
    const key = keyOf(who)
    if (key === undefined) return store.notices.ofPerson(who)
    const row = await store.outbox.byKey(key)
    return row !== undefined && ['pending', 'held', 'phone'].includes(row.state) ? [row] : []
  }

  async function serve(who: string, said: Spoken | undefined): Promise<void> {
    let spoken = said
    for (let letters = 0; letters < MOST_LETTERS && !stopped; letters++) {
      const rows = (await rowsOf(who)).filter(
        (row) => options.channel(row.to.channel) !== undefined && !dispatch.isDone(row.key),
      )
      waits.note(
        who,
        rows,
        rows.some((row) => row.state !== 'pending'),
      )
      if (rows.length === 0) return
      const ways = await waysOf(rows, options, spoken)
      const at = { now: clock.now(), quiet: options.quiet() }
      const { changes, letter, again } = await sort(rows, { keeper, ways, ...at })
      if (letter === undefined && changes.length > 0) await store.commit(changes)
      if (changes.some((change) => change.do === 'notice.plan' && change.state === 'held')) waits.note(who, rows, true)
      knock(rows, changes, ways, { ...at, ...(options.wake === undefined ? {} : { wake: options.wake }) })
      if (letter === undefined && !again) return
      if (letter !== undefined && (await dispatch.send(letter, changes, spoken)) === 'refused') spoken = undefined
    }
  }

  /** One after the other for each person. */
  function inTurn(who: string, spoken?: Spoken): Promise<void> {
    const turn = (busy.get(who) ?? Promise.resolve())
      .then(() => serve(who, spoken))
      .catch((cause: unknown) => log.error({}, 'notices could not be delivered', cause))
      .finally(() => {
        if (busy.get(who) === turn) busy.delete(who)
      })
    busy.set(who, turn)
    return turn
  }

  async function inTurns(all: readonly string[], spoken: Spoken): Promise<void> {
    for (const who of all) await inTurn(who, spoken)
  }

  async function runDue(): Promise<void> {
    const due = await store.notices.due(clock.now(), MOST_DUE)
    const people = [...new Set(due.filter((row) => options.channel(row.to.channel) !== undefined).map(whose))]
    const server = async (): Promise<void> => {
      for (let who = people.shift(); who !== undefined && !stopped; who = people.shift()) await inTurn(who)
    }
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, server))
  }

  /** Whoever asks while a round is going on waits for the one after it. */
  function run(): Promise<void> {
    if (running === undefined) {
      running = runDue().finally(() => {
        running = undefined
      })
      return running
    }
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined
        return run()
      })
    return next
  }

  function look(): void {
    run().catch((cause: unknown) => log.error({}, 'notices could not be looked at', cause))
  }

  return {
    async start() {
      const stored = await store.notices.awaited()
      waits.load(stored)
      for (const lane of stored.lanes) shut.add(lane)
    },
    push(notices) {
      const now = clock.now()
      for (const at of new Set(notices.map((one) => one.notBefore))) options.wake?.(Math.max(0, at - now), look)
    },
    run,
    spoke(message, lane, personId) {
      if (message.scope !== 'direct') return undefined
      const all = waits.at(lane, personId)
      return all.length === 0 ? undefined : inTurns(all, { lane, at: message.at })
    },
    async isBack(lane, personId) {
      // What is just being sent may have found nobody there.
      await busy.get(personId)
      const all = waits.at(lane, personId)
      if (all.length === 0) return
      const at = clock.now()
      shut.delete(lane)
      await store.commit([{ do: 'lane.heard', lane, at, sent: 0 }])
      await inTurns(all, { lane, at })
    },
    heard(message, lane, answers) {
      const { proactive, inlineReply } = options.channel(message.from.channel)?.capabilities ?? {}
      if (message.scope !== 'direct' || (proactive?.mode !== 'window' && !shut.has(lane))) return []
      shut.delete(lane)
      const sent = Math.max(0, inlineReply === false ? answers : answers - 1)
      return [{ do: 'lane.heard', lane, at: message.at, sent }]
    },
    async stop() {
      stopped = true
      await Promise.all(busy.values())
    },
  }
}
