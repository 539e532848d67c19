import { openSlack } from '../../../../adapters/slack/index.ts'
import { SlackSettings } from '../../../../adapters/slack/schema.ts'
import { createServer, type Listening, listen } from '../../../../src/http/index.ts'
import type { ChannelHost, OpenChannel } from '../../../../src/ports/channel-entry.ts'
import { systemRandom } from '../../../../src/random.ts'
import type { ChannelKit, Delivered, Happening, Place, Rig } from '../rig.ts'
import { BOT_USER, type Call, type FakeSlack, fakeSlack } from './fake-slack.ts'
import { type FakeSocket, fakeSocket } from './fake-socket.ts'
import { deleted, edited, pressed, typed, type Where } from './payloads.ts'
import { type Headers, SECRET, signed } from './signed.ts'

const quiet = (): void => undefined
export const LOG = { info: quiet, warn: quiet, error: quiet }
export const HOST: ChannelHost = {
  clock: { now: Date.now },
  log: LOG,
  random: systemRandom,
  botName: '小助手',
  folder: '/nowhere',
}
export const settingsFor = (fake: FakeSlack, more: object = {}): SlackSettings =>
  SlackSettings.parse({
    SLACK_BOT_TOKEN: 'xoxb-test-token',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: fake.url,
    ...more,
  })

export const idOf = (name: string): string => `U0${name.toUpperCase()}`
const nameOf = (id: string): string => id.slice(2).toLowerCase()
export const whereOf = (place: Place | undefined, user: string): Where =>
  place === undefined || place === 'direct'
    ? { channel: `D0${user.toUpperCase()}`, type: 'im' }
    : { channel: `C0${place.group.toUpperCase()}`, type: 'channel' }

/** Real signed requests to the real server in front of the real library, and its Web API on this machine. */
export interface SlackRig extends Rig {
  readonly fake: FakeSlack
  /** The other way in; only where the rig was made for it. */
  readonly socket: FakeSocket | undefined
  /** Posts to the callback; the status and words that Slack is answered with. */
  post(request: { body: string; headers: Headers }): Promise<{ status: number; text: string }>
}

export async function slackRig(line: 'http' | 'socket' = 'http', host: Partial<ChannelHost> = {}): Promise<SlackRig> {
  const fake = await fakeSlack()
  const socket = line === 'socket' ? await fakeSocket() : undefined
  fake.socketUrl = socket?.url
  const events = new Map<string, Record<string, unknown>>()
  let opened: OpenChannel | undefined
  let listening: Listening | undefined

  async function post(request: { body: string; headers: Headers }): Promise<{ status: number; text: string }> {
    const response = await fetch(`${listening?.url}/slack/events`, { method: 'POST', ...request })
    return { status: response.status, text: await response.text() }
  }

  async function tell(id: string, event: Record<string, unknown>, more: Headers = {}): Promise<void> {
    events.set(id, event)
    if (socket !== undefined) return void (await socket.tell(event))
    const body =
      'event' in event ? JSON.stringify(event) : String(new URLSearchParams({ payload: JSON.stringify(event) }))
    const { status } = await post(signed(body, undefined, more))
    if (status !== 200) throw new Error(`Slack was answered ${status}`)
  }

  return {
    fake,
    socket,
    post,
    async open() {
      const server = createServer({
        routes: [],
        contributed: () => opened?.routes ?? [],
        health: async () => ({}),
        log: LOG,
      })
      await listening?.close()
      listening = await listen(server, { port: 0 })
      opened = await openSlack(settingsFor(fake, socket === undefined ? {} : { SLACK_APP_TOKEN: 'xapp-test-token' }), {
        ...HOST,
        ...host,
      })
      return opened
    },
    receive: (happening) => tellOf(happening, events, fake, tell),
    sent: async () => fake.taken.filter(({ method }) => method === 'chat.postMessage').map(deliveredOf),
    failNext: (...failures) => fake.fail(...failures),
    async close() {
      await listening?.close()
      await socket?.close()
      await fake.close()
    },
  }
}

async function tellOf(
  happening: Happening,
  events: ReadonlyMap<string, Record<string, unknown>>,
  fake: FakeSlack,
  tell: (id: string, event: Record<string, unknown>, more?: Headers) => Promise<void>,
): Promise<void> {
  const before = (id: string): Record<string, unknown> => events.get(id) as Record<string, unknown>
  if (happening.what === 'says') {
    const { user, text, mentioned, files } = happening
    const where = whereOf(happening.in, user)
    return tell(
      happening.id,
      typed({
        user: idOf(user),
        text,
        where,
        ...(mentioned === undefined ? {} : { mentioned }),
        ...(files === undefined ? {} : { files }),
      }),
    )
  }
  if (happening.what === 'again')
    return tell(happening.id, before(happening.id), {
      'x-slack-retry-num': '1',
      'x-slack-retry-reason': 'http_timeout',
    })
  if (happening.what === 'edits') {
    const id = `${happening.id} as ${happening.text}`
    return tell(id, events.get(id) ?? edited(before(happening.id), happening.text))
  }
  if (happening.what === 'recalls') return tell(`${happening.id} recalled`, deleted(before(happening.id)))
  if (happening.what === 'presses') {
    const where = whereOf(happening.in, happening.user)
    const shown = fake.taken.findLast(({ body }) => (body.blocks ?? '').includes('"actions"'))
    const action = buttonsIn(shown)[happening.n - 1] as object
    return tell(
      happening.id,
      pressed({ user: idOf(happening.user), channel: where.channel, ts: shown?.ts ?? '', action }),
    )
  }
  const where = whereOf(happening.in, 'ann')
  const own = happening.what === 'echoes'
  const text = own ? (fake.taken.at(-1)?.body.text ?? '') : happening.text
  const more = { bot_id: own ? 'B0BOT' : 'B0OTHER', ...(own ? {} : { subtype: 'bot_message' }) }
  await tell(`${happening.what} ${where.channel}`, typed({ user: own ? BOT_USER : 'U0OTHERBOT', text, where, more }))
  if (!own && where.type === 'channel')
    await tell('mention', typed({ user: 'U0OTHERBOT', text, where, mentioned: true, more: { bot_id: 'B0OTHER' } }))
}

interface Block {
  readonly type: string
  readonly block_id?: string
  readonly text?: { readonly type: string; readonly text: string }
  readonly elements?: readonly { readonly action_id: string; readonly value: string; readonly text: { text: string } }[]
}
export const blocksIn = (call: Call | undefined): readonly Block[] => JSON.parse(call?.body.blocks ?? '[]') as Block[]
const buttonsIn = (call: Call | undefined): readonly object[] =>
  blocksIn(call).flatMap((block) => (block.elements ?? []).map((element) => ({ ...element, block_id: block.block_id })))

const readable = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** What somebody sees: plain text as it stands there, control characters shown as themselves. */
export function deliveredOf(call: Call): Delivered {
  const blocks = blocksIn(call)
  const words = blocks.flatMap(({ text }) => (text?.type === 'plain_text' ? [readable(text.text)] : []))
  const mention = blocks.flatMap(
    ({ text }) => /^<@(\w+)>$/.exec(text?.type === 'mrkdwn' ? text.text : '')?.[1] ?? [],
  )[0]
  const channel = call.body.channel ?? ''
  return {
    text: words.join(''),
    choices: blocks.flatMap((block) => (block.elements ?? []).map(({ text }) => readable(text.text))),
    to: channel.startsWith('C') ? { group: nameOf(channel) } : { user: nameOf(channel) },
    ...(mention === undefined ? {} : { mentions: nameOf(mention) }),
  }
}

export const slackKit: ChannelKit = {
  id: 'slack',
  happens: ['again', 'edits', 'recalls', 'presses', 'echoes', 'botSays'],
  files: ['image', 'audio', 'video', 'file'],
  failures: ['tooMany', 'unavailable', 'dropped'],
  people: 'many',
  rig: () => slackRig('http'),
}
export const slackSocketKit: ChannelKit = { ...slackKit, rig: () => slackRig('socket') }
