import type { Friendship, Message, Wechaty } from 'wechaty'
import { types } from 'wechaty'
import { forgetOldest } from '../../src/channels/forget-oldest.ts'
import { later } from '../../src/channels/later.ts'
import { isProblem } from '../../src/domain/problem.ts'
import { CAPABILITIES } from '../../src/ports/capabilities.ts'
import type { Inbound, SendResult } from '../../src/ports/channel.ts'
import type { ChannelHost, OpenChannel } from '../../src/ports/channel-entry.ts'
import { connect } from './connect.ts'
import { decode, STALE_MS } from './decode.ts'
import { createFriends, FRIENDS } from './friends.ts'
import { createGroupList } from './group-list.ts'
import { createLine } from './line.ts'
import { createLoginCode } from './login-code.ts'
import { createPace, PACE } from './pace.ts'
import { placeOf } from './place.ts'
import type { WechatSettings } from './schema.ts'
import { BLOCKED, sendText, whileDown } from './send.ts'
import type { LineEvent, Up } from './session.ts'

export interface WechatOptions {
  readonly host: ChannelHost
  /** A client that is not started yet; a new one each time the line is built. */
  readonly connect: () => Promise<Wechaty>
  readonly beatTo: string
  readonly wake?: (inMs: number, run: () => void) => void
  readonly pace?: { readonly apartMs: number; readonly waiting: number }
  readonly friends?: { readonly perHour: number; readonly waiting: number }
  readonly watch?: (event: LineEvent) => void
}

/** Group messages whose age is remembered. */
const REMEMBERED = 1_000

export async function openWechat(settings: WechatSettings, host: ChannelHost): Promise<OpenChannel> {
  return createWechatChannel({
    host,
    connect: () => connect(settings, host.folder),
    beatTo: settings.WECHATY_BEAT_TO,
  })
}

/** A personal WeChat account in groups and in chats with its contacts. It starts at once and comes up when it is logged in. */
export function createWechatChannel(options: WechatOptions): OpenChannel {
  const { clock, log, random, botName, folder } = options.host
  const wake = options.wake ?? later
  const pace = createPace({ ...(options.pace ?? PACE), wake })
  const friends = createFriends({ ...(options.friends ?? FRIENDS), clock, log, wake })
  const groups = createGroupList(folder)
  const asked = new Map<string, number>()
  /** Those who spoke and are contacts of the account. */
  const contacts = new Set<string>()
  let deliver: ((message: Inbound) => Promise<void>) | undefined

  const line = createLine({
    connect: options.connect,
    clock,
    log,
    random,
    wake,
    loginCode: createLoginCode(folder),
    beatTo: options.beatTo,
    onMessage,
    onFriendship,
    watch: options.watch ?? (() => undefined),
  })

  async function onMessage(up: Up, message: Message): Promise<void> {
    const inbound = await decode(message, { ...up, botName }, clock.now())
    if (inbound === undefined) return
    if (message.talker().friend() === true) contacts.add(inbound.sender.id)
    else contacts.delete(inbound.sender.id)
    if (inbound.scope === 'group') {
      remember(inbound)
      if (inbound.mentioned) await list(inbound, message)
    }
    try {
      await deliver?.(inbound)
    } catch (cause) {
      const told = isProblem(cause, 'TOO_FAST') && inbound.scope === 'direct'
      if (!told) throw cause
      await send(inbound.from.conversation, { text: cause.say, choices: [] })
    }
  }

  async function list({ from }: Inbound, message: Message): Promise<void> {
    try {
      await groups.seen(from.conversation, async () => (await message.room()?.topic()) ?? '')
    } catch (cause) {
      log.error({ channel: 'wechat' }, 'the list of groups could not be written', cause)
    }
  }

  function remember({ key, at }: Inbound): void {
    asked.set(key, at)
    forgetOldest(asked, REMEMBERED)
  }

  async function onFriendship(friendship: Friendship): Promise<void> {
    const type = friendship.type()
    if (type === types.Friendship.Receive) await friends.request(() => friendship.accept())
    if (type === types.Friendship.Confirm) await friendship.contact().sync()
  }

  async function send(
    conversation: string,
    wire: Parameters<OpenChannel['send']>[1],
    inReplyTo?: string,
  ): Promise<SendResult> {
    if (line.up() === undefined) return whileDown(line.downForMs())
    const turn = await pace.turn()
    if (turn !== true) return { ok: false, why: 'retry', afterMs: turn.afterMs }
    const up = line.up()
    if (up === undefined) return whileDown(line.downForMs())
    // The account of an address may be the channel's name; the conversation tells the log-in.
    const place = placeOf(conversation, up.self)
    if (place === undefined) return { ok: false, why: 'blocked' }
    const at = inReplyTo === undefined ? undefined : asked.get(inReplyTo)
    if (place.kind === 'room' && at !== undefined && clock.now() - at > STALE_MS) return { ok: false, why: 'window' }
    try {
      const id = await sendText(up.bot, up.self, place, wire)
      if (id === BLOCKED) return { ok: false, why: 'blocked' }
      return id === undefined ? { ok: true } : { ok: true, id }
    } catch (cause) {
      log.warn(
        { channel: 'wechat', cause: cause instanceof Error ? cause.name : 'unknown' },
        'WeChat did not take a message',
      )
      void line.doubt()
      return { ok: false, why: 'retry' }
    }
  }

  return {
    id: 'wechat',
    capabilities: CAPABILITIES.wechat,
    start: async (to) => {
      deliver = to
      line.start()
    },
    send: async (to, wire, { inReplyTo }) =>
      to.channel === 'wechat' ? send(to.conversation, wire, inReplyTo) : { ok: false, why: 'invalid' },
    directOf(_from, user) {
      const up = line.up()
      return up !== undefined && placeOf(user, up.self) !== undefined && contacts.has(user) ? user : undefined
    },
    health: line.health,
    async stop() {
      deliver = undefined
      pace.stop()
      await line.stop()
    },
  }
}
