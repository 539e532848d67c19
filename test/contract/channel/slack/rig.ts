import { openSlack } from '../../../../adapters/slack/index.ts'
import { SlackSettings } from '../../../../adapters/slack/schema.ts'
import { type After, later } from '../../../../src/channels/later.ts'
import { createServer, type Listening, listen } from '../../../../src/http/index.ts'
import type { ChannelHost, OpenChannel } from '../../../../src/ports/channel-entry.ts'
import { systemRandom } from '../../../../src/random.ts'
import { QUIET_LOG } from '../../../helpers/quiet-log.ts'
import type { ChannelKit, Happening, Place, Rig } from '../rig.ts'
import { BOT_USER, type FakeSlack, fakeSlack } from './fake-slack.ts'
import { type FakeSocket, fakeSocket } from './fake-socket.ts'
import { deleted, edited, pressed, typed, type Where } from './payloads.ts'
import { buttonsIn, deliveredOf } from './seen.ts'
import { bodyOf, type Headers, SECRET, signed } from './signed.ts'

export const HOST: ChannelHost = {
  clock: { now: Date.now },
  log: QUIET_LOG,
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

export async function slackRig(
  line: 'http' | 'socket' = 'http',
  host: Partial<ChannelHost> = {},
  after: After = later,
): Promise<SlackRig> {
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
    const { status } = await post(signed(bodyOf(event), undefined, more))
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
        log: QUIET_LOG,
      })
      await listening?.close()
      listening = await listen(server, { port: 0 })
      const settings = settingsFor(fake, socket === undefined ? {} : { SLACK_APP_TOKEN: 'xapp-test-token' })
      opened = await openSlack(settings, { ...HOST, ...host }, { after })
      return opened
    },
    receive: (happening) => tellOf(happening, events, fake, tell),
    sent: async () => fake.taken.filter(({ method }) => method === 'chat.postMessage').map(deliveredOf),
    failNext: (...failures) => fake.fail(...failures),
    hold: () => fake.hold('chat.postMessage'),
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

export const slackKit: ChannelKit = {
  id: 'slack',
  happens: ['again', 'edits', 'recalls', 'presses', 'echoes', 'botSays'],
  files: ['image', 'audio', 'video', 'file'],
  failures: ['tooMany', 'unavailable', 'dropped'],
  people: 'many',
  rig: () => slackRig('http'),
}
export const slackSocketKit: ChannelKit = { ...slackKit, rig: () => slackRig('socket') }
