import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { intents as allIntents } from '../../intents/index.ts'
import { type App, type AppOptions, createApp } from '../../src/app.ts'
import { laneOf } from '../../src/conversation/compose.ts'
import { citizenId } from '../../src/conversation/people.ts'
import type { Receipt } from '../../src/domain/receipt.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { CAPABILITIES } from '../../src/ports/capabilities.ts'
import type { Address, Channel, ChannelId, Inbound, SendResult, Wire } from '../../src/ports/channel.ts'
import { CHANNELS } from '../../src/ports/channel.ts'
import type { Intent } from '../../src/ports/intent.ts'
import type { Content, OfficeSettings, SubmissionSeed } from '../../src/ports/knowledge.ts'
import type { OutboxMessage, Store } from '../../src/ports/store.ts'
import { chainKeyOf } from '../../src/privacy/chain.ts'
import { sealWith } from '../../src/privacy/secret.ts'
import { systemRandom } from '../../src/random.ts'
import { openStore } from '../../src/store/index.ts'
import { createScriptedClock, type ScriptedClock } from '../../src/talk/clock.ts'
import { installContent, seedChanges, spokenChanges } from '../../src/upkeep/install.ts'
import { openLibrary } from '../../src/upkeep/library.ts'
import { emptyStore } from './empty-store.ts'
import { logInto } from './log-into.ts'
import { CONTENT, MORNING, SETTINGS } from './small-world.ts'

export const SEAL = sealWith(Buffer.alloc(32, 7))

export interface WorldOptions extends Partial<Pick<AppOptions, 'perMinute' | 'publicUrl' | 'translator' | 'wake'>> {
  readonly content?: Partial<Content>
  readonly settings?: Partial<OfficeSettings>
  readonly now?: number
  readonly intents?: readonly Intent[]
  /** Puts something between the app and its store, for failures. */
  readonly around?: (store: Store) => Store
  /** Real adapters instead of channels that only remember; opened again after every restart. */
  readonly channels?: (remembering: readonly Channel[]) => Promise<readonly Channel[]>
}

export interface Sent {
  readonly to: Address
  readonly wire: Wire
  readonly key: string
  readonly inReplyTo: string | undefined
}

/** What came of one message. */
export interface Heard {
  /** Everything said in the conversation in which the message was sent, in order. */
  readonly text: string
  /** Everything said to the person alone, when the message was sent in a group. */
  readonly alone: string
  readonly messages: readonly Sent[]
  readonly message: Inbound
}

export interface Saying extends Promise<Heard> {
  /** The answer, in the place where it was asked, fits every pattern. */
  hears(...patterns: readonly (RegExp | string)[]): Promise<Heard>
  /** Nothing at all is said. */
  hearsNothing(): Promise<Heard>
}

export interface Extras extends Pick<Inbound, 'location'> {
  readonly id?: string
  readonly action?: string
  readonly files?: Inbound['files']
  readonly mentioned?: boolean
  readonly name?: string
}

/** Somebody in one conversation. */
export interface Person {
  readonly user: string
  readonly channel: ChannelId
  readonly personId: string
  says(text: string, extras?: Extras): Saying
  /** Says one thing after the other; the answer to the last. */
  saysAll(...texts: readonly string[]): Promise<Heard>
  /** Presses the n-th button shown last, counted from 1. */
  presses(n: number): Saying
  inbound(text: string, extras?: Extras): Inbound
  /** Messages that came without having been asked for. */
  notices(): readonly Sent[]
}

export interface World {
  readonly clock: ScriptedClock
  readonly sent: readonly Sent[]
  readonly logs: readonly string[]
  readonly content: Content
  /** The database. */
  readonly file: string
  app(): App
  store(): Store
  citizen(channel: ChannelId, user?: string): Person
  staff(user: string, channel?: ChannelId): Person
  inGroup(channel: ChannelId, conversation: string, user: string): Person
  /** What a channel answers to the next sends; afterwards, and without a plan, all is well again. */
  fail(channel: ChannelId, ...plan: readonly (SendResult | 'throw')[]): void
  deliver(message: Inbound): Promise<readonly Sent[]>
  flush(): Promise<void>
  /** Moves the clock and does what fell due meanwhile. */
  later(duration: string): Promise<void>
  restart(): Promise<void>
  /** The process is gone at this moment, whatever it was doing; a new one begins. */
  crash(): Promise<void>
  submissions(): Promise<readonly Submission[]>
  only(): Promise<Submission>
  pending(): Promise<readonly OutboxMessage[]>
  /** Whether a word stands anywhere in the store. */
  keeps(word: string): Promise<boolean>
}

/** Builds a city on a database of its own and starts the assistant on it. */
export async function world(options: WorldOptions = {}): Promise<World> {
  const content: Content = {
    ...CONTENT,
    ...options.content,
    settings: { ...SETTINGS, ...options.content?.settings, ...options.settings },
  }
  const folder = await mkdtemp(join(tmpdir(), 'minyi-talk-'))
  const clock = createScriptedClock(options.now ?? MORNING)
  const sent: Sent[] = []
  const logs: string[] = []
  const plans = new Map<string, (SendResult | 'throw')[]>()
  const file = join(folder, 'minyi.db')
  const open = (): Promise<Store> => openStore({ url: `sqlite:${file}`, key: chainKeyOf(SEAL) })
  await copyFile(await emptyStore(SEAL), file)
  let store = await open()
  await installContent(store, content, 'world', clock.now())
  await store.commit(
    seedChanges(
      content.submissions,
      content,
      (c, u) => citizenId(c, u, SEAL),
      () => systemRandom.id(),
    ),
  )
  await store.commit(spokenChanges(content.submissions, clock.now()))
  let opened: readonly Channel[] = []
  let app = await start()
  let count = 0
  onTestFinished(async () => {
    await stop()
    await rm(folder, { recursive: true, force: true })
  })

  async function stop(): Promise<void> {
    await app.conversation.stop()
    for (const channel of opened) await channel.stop()
    await store.close()
  }

  async function begin(): Promise<void> {
    store = await open()
    app = await start()
  }

  async function start(): Promise<App> {
    const log = logInto(logs)
    opened = (await options.channels?.(CHANNELS.map(channelOf))) ?? CHANNELS.map(channelOf)
    const started = createApp({
      ...options,
      store: options.around?.(store) ?? store,
      library: await openLibrary(store, log),
      clock,
      log,
      random: systemRandom,
      seal: SEAL,
      intents: options.intents ?? allIntents,
      channels: opened,
      perMinute: options.perMinute ?? Number.MAX_SAFE_INTEGER,
    })
    for (const channel of opened) await channel.start(started.conversation.deliver)
    await started.conversation.recover()
    return started
  }

  function channelOf(id: ChannelId): Channel {
    return {
      id,
      capabilities: CAPABILITIES[id],
      start: async () => undefined,
      stop: async () => undefined,
      send: async (to, wire, { key, inReplyTo }) => {
        const next = plans.get(id)?.shift()
        if (next === 'throw') throw new Error('line down')
        if (next !== undefined && !next.ok) return next
        sent.push({ to, wire, key, inReplyTo })
        return { ok: true }
      },
    }
  }

  async function flush(): Promise<void> {
    await app.conversation.flush()
    await app.conversation.flush()
  }

  async function deliver(message: Inbound): Promise<readonly Sent[]> {
    const before = sent.length
    await app.conversation.deliver(message)
    await flush()
    return sent.slice(before)
  }

  function personIn(channel: ChannelId, conversation: string, user: string, scope: Inbound['scope']): Person {
    const inbound = (text: string, extras: Extras = {}): Inbound => ({
      key: extras.id ?? `m${++count}`,
      at: clock.now(),
      from: { channel, account: 'minyi', conversation, user },
      sender: { id: user, ...(extras.name === undefined ? {} : { name: extras.name }) },
      scope,
      mentioned: extras.mentioned ?? scope === 'group',
      text,
      files: extras.files ?? [],
      ...(extras.action === undefined ? {} : { action: extras.action }),
      ...(extras.location === undefined ? {} : { location: extras.location }),
    })
    const send = async (message: Inbound): Promise<Heard> => {
      const messages = (await deliver(message)).filter((m) => m.inReplyTo === message.key)
      const textOf = (here: boolean): string =>
        messages
          .filter((m) => (m.to.conversation === conversation) === here)
          .map((m) => m.wire.text)
          .join('\n')
      return { text: textOf(true), alone: textOf(false), messages, message }
    }
    const says: Person['says'] = (text, extras) => saying(send(inbound(text, extras)), text)
    return {
      user,
      channel,
      personId: citizenId(channel, user, SEAL),
      inbound,
      says,
      presses: (n) => says('', { action: `choice:${n}` }),
      async saysAll(...texts) {
        let last: Heard | undefined
        for (const text of texts) last = await says(text)
        return last as Heard
      },
      notices: () =>
        sent.filter((m) => m.inReplyTo === undefined && m.to.channel === channel && m.to.conversation === conversation),
    }
  }

  return {
    clock,
    sent,
    logs,
    content,
    file,
    app: () => app,
    store: () => store,
    citizen: (channel, user = `citizen-${++count}`) => personIn(channel, user, user, 'direct'),
    staff: (user, channel = 'wecom') => personIn(channel, user, user, 'direct'),
    inGroup: (channel, conversation, user) => personIn(channel, conversation, user, 'group'),
    fail: (id, ...plan) => void plans.set(id, plan.length === 0 ? [] : [...(plans.get(id) ?? []), ...plan]),
    deliver,
    flush,
    async later(duration) {
      clock.advance(duration)
      await app.schedule.run()
      await app.conversation.poll()
      await flush()
    },
    async restart() {
      await stop()
      await begin()
    },
    async crash() {
      for (const channel of opened) void channel.stop()
      await store.close()
      await begin()
    },
    submissions: () => store.submissions.find({ order: 'oldest' }),
    async only() {
      const all = await store.submissions.find({ order: 'oldest' })
      expect(all).toHaveLength(1)
      return all[0] as Submission
    },
    pending: () => store.outbox.waiting(1_000),
    async keeps(word) {
      return JSON.stringify(await store.dump()).includes(word)
    },
  }
}

function saying(work: Promise<Heard>, said: string): Saying {
  const promise = work as Saying
  promise.hears = async (...patterns) => {
    const heard = await work
    for (const pattern of patterns) expect(heard.text, `answer to “${said}”`).toMatch(pattern)
    return heard
  }
  promise.hearsNothing = async () => {
    const heard = await work
    expect(
      heard.messages.map((m) => m.wire.text),
      `answer to “${said}”`,
    ).toEqual([])
    return heard
  }
  return promise
}

/** A submission that is there from the beginning. */
export const seed = (receipt: string, more: Partial<SubmissionSeed> = {}): SubmissionSeed => ({
  receipt,
  kind: receipt.startsWith('YJ') ? 'opinion' : 'suggestion',
  state: 'SUBMITTED',
  at: MORNING - 60_000,
  channel: 'wechat-official',
  user: 'somebody',
  stationId: 'liuan',
  text: '希望晚上十点以后停车免费。',
  ...more,
})

export const receiptIn = (text: string): Receipt => {
  const found = /[A-Z]{2}-\d{6}-[0-9A-Z]{4}-[0-9A-Z]/.exec(text)?.[0]
  if (found === undefined) throw new Error(`no receipt in: ${text}`)
  return found as Receipt
}

export const laneOfPerson = (person: Person): string => {
  const { from } = person.inbound('')
  return laneOf(from, person.user)
}

/** Fills in a short suggestion and hands it in; the receipt and the sentence with the secret. */
export async function files(
  person: Person,
  words = '河边的步道晚上太暗，希望装几盏灯。',
): Promise<{ receipt: Receipt; text: string }> {
  await person.saysAll('我有话对代表说', '1', words, '柳岸街道', '不留', '同意')
  const { text } = await person.says('1')
  return { receipt: receiptIn(text), text }
}
