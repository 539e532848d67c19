import { createInterface } from 'node:readline'
import { type App, createApp } from '../app.ts'
import { createBringer } from '../channels/bring-files.ts'
import { laneOf } from '../conversation/compose.ts'
import { citizenId } from '../conversation/people.ts'
import { CAPABILITIES } from '../ports/capabilities.ts'
import type { Inbound } from '../ports/channel.ts'
import { CHANNELS } from '../ports/channel.ts'
import type { Intent } from '../ports/intent.ts'
import type { Content } from '../ports/knowledge.ts'
import type { Log } from '../ports/log.ts'
import type { Store } from '../ports/store.ts'
import { systemRandom } from '../random.ts'
import { installContent, seedChanges, spokenChanges } from '../upkeep/install.ts'
import { type Library, openLibrary } from '../upkeep/library.ts'
import { type Sent, simulatedChannel } from './channels.ts'
import type { ScriptedClock } from './clock.ts'
import { Line, type Message } from './line.ts'

export interface TalkOptions {
  readonly content: Content
  readonly openStore: () => Promise<Store>
  readonly seal: (secret: string) => string
  readonly clock: ScriptedClock
  readonly intents: readonly Intent[]
  readonly log: Log
  readonly input: NodeJS.ReadableStream
  readonly write: (line: string) => void
}

/** No limit: a script may say in a second what people say in a day. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER
/** The batch that holds a scripted world. */
const WORLD = 'world'

/**
 * Plays a scripted conversation: one JSON line in, every message it causes out, then `{"done":...}`. Each line is
 * handled to its end, answers sent, before the next is read.
 * @returns the store, still open, for whoever wants to look at the end
 */
export async function talk(options: TalkOptions): Promise<Store> {
  const { clock, write } = options
  /** Ids of different runs on one database must not meet. */
  const run = systemRandom.id()
  const heard = new Map<string, Inbound>()
  let names = new Map<string, string>()
  let store = await options.openStore()
  await install(store)
  let library: Library
  let app = await start()

  async function install(into: Store): Promise<void> {
    const fresh = await installContent(into, options.content, WORLD, clock.now())
    if (!fresh) return
    const personOf = (channel: string, user: string): string => citizenId(channel, user, options.seal)
    await into.commit(seedChanges(options.content.submissions, options.content, personOf, systemRandom.id))
    await into.commit(spokenChanges(options.content.submissions, clock.now()))
  }

  async function start(): Promise<App> {
    const channels = CHANNELS.map((id) => simulatedChannel(id, (sent) => write(JSON.stringify(outgoing(sent)))))
    library = await openLibrary(store, options.log)
    const started = createApp({ ...options, store, library, random: systemRandom, channels, perMinute: NO_LIMIT })
    await started.conversation.recover()
    return started
  }

  function outgoing({ to, wire, inReplyTo }: Sent): Record<string, unknown> {
    const scope = wire.mention === undefined ? 'direct' : 'group'
    return {
      for: inReplyTo === undefined ? null : (names.get(inReplyTo) ?? null),
      channel: to.channel,
      conversation: to.conversation,
      scope,
      to: wire.mention?.id ?? to.user ?? null,
      text: wire.text,
      choices: wire.choices,
    }
  }

  function inboundOf(message: Message, id: string): Inbound {
    const conversation = message.conversation ?? message.user
    const inbound: Inbound = {
      key: `${run}:${id}`,
      at: clock.now(),
      from: { channel: message.channel, account: 'minyi', conversation, user: message.user },
      sender: { id: message.user, ...(message.name === undefined ? {} : { name: message.name }) },
      scope: message.scope,
      mentioned: message.mentioned,
      text: message.text,
      files: message.files.map((f) => ({ kind: f.kind, ...(f.name === undefined ? {} : { name: f.name }) })),
      ...(message.action === undefined ? {} : { action: message.action }),
      ...(message.location === undefined ? {} : { location: message.location }),
    }
    heard.set(id, inbound)
    names.set(inbound.key, id)
    return inbound
  }

  /** What a channel that takes files would have fetched. */
  async function withFiles(inbound: Inbound, { files, channel }: Message): Promise<Inbound> {
    if (CAPABILITIES[channel].files !== 'taken' || files.every(({ data }) => data === undefined)) return inbound
    const bring = createBringer(app.files)
    return bring(
      inbound,
      files.map(({ name = '', data }) =>
        data === undefined ? undefined : { name, bring: async () => Buffer.from(data, 'base64') },
      ),
    )
  }

  const deliver = (inbound: Inbound): Promise<void> =>
    app.conversation.deliver(inbound).catch((error: unknown) => {
      options.log.warn({ code: error instanceof Error ? error.message : 'UNKNOWN' }, 'a message was refused')
    })

  const say = async (message: Message, id: string): Promise<void> =>
    deliver(await withFiles(inboundOf(message, id), message))

  async function play(line: Line, number: string): Promise<void> {
    if ('now' in line) await setClock(Date.parse(line.now))
    else if ('advance' in line) clock.advance(line.advance)
    else if ('redeliver' in line) await again(line.redeliver, deliver)
    else if ('edit' in line)
      await again(line.edit, (m) => deliver({ ...m, key: `${m.key}:edit:${number}`, text: line.text }))
    else if ('left' in line) await leave(line.left, line.conversation)
    else if ('parallel' in line) await Promise.all(line.parallel.map((m, n) => say(m, m.id ?? `${number}.${n + 1}`)))
    else if ('restart' in line) await restart()
    else if ('channel' in line) await say(line, line.id ?? number)
    await library.refresh()
    if ('now' in line || 'advance' in line) await runDue()
    await app.conversation.flush()
  }

  async function runDue(): Promise<void> {
    await app.schedule.run()
    await app.conversation.poll()
  }

  /** Before anybody spoke the world begins at the time that is set. */
  async function setClock(at: number): Promise<void> {
    clock.set(at)
    if (heard.size === 0) await store.commit(spokenChanges(options.content.submissions, at))
  }

  async function again(id: string, how: (message: Inbound) => Promise<void>): Promise<void> {
    const message = heard.get(id)
    if (message !== undefined) await how(message)
  }

  async function leave(user: string, conversation: string): Promise<void> {
    const lanes = [...heard.values()].filter((m) => m.sender.id === user && m.from.conversation === conversation)
    await store.commit(lanes.map((m) => ({ do: 'conversation.forget', lane: laneOf(m.from, user) })))
  }

  async function restart(): Promise<void> {
    await app.schedule.stop()
    await app.conversation.stop()
    await store.close()
    names = new Map(names)
    store = await options.openStore()
    app = await start()
  }

  let number = 0
  for await (const raw of createInterface({ input: options.input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (raw.trim() === '') continue
    const { line, problem } = readLine(raw)
    if (line === undefined) {
      write(JSON.stringify({ done: number, error: problem }))
      continue
    }
    await play(line, String(number))
    write(JSON.stringify({ done: line.id ?? number }))
  }
  await app.schedule.stop()
  await app.conversation.stop()
  return store
}

function readLine(raw: string): { readonly line?: Line; readonly problem?: string } {
  try {
    const read = Line.safeParse(JSON.parse(raw))
    return read.success ? { line: read.data } : { problem: '这一行看不懂：请对照说明核对各项的名称。' }
  } catch {
    return { problem: '这一行不是 JSON。' }
  }
}
