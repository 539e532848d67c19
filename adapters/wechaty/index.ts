import type { Friendship, Message, Wechaty } from 'wechaty'
import { types } from 'wechaty'
import { later } from '../../src/channels/later.ts'
import { isProblem } from '../../src/domain/problem.ts'
import { CAPABILITIES } from '../../src/ports/capabilities.ts'
import type { Inbound } from '../../src/ports/channel.ts'
import type { ChannelHost, OpenChannel } from '../../src/ports/channel-entry.ts'
import type { LineNews } from '../../src/ports/line-news.ts'
import { createAfterReturn } from './after-return.ts'
import { connect } from './connect.ts'
import { decode, STALE_MS } from './decode.ts'
import type { LineEvent, Up } from './ears.ts'
import { createFriends, FRIENDS } from './friends.ts'
import { createGroupList } from './group-list.ts'
import { createLine } from './line.ts'
import { createLoginCode } from './login-code.ts'
import { PACE } from './pace.ts'
import { placeOf } from './place.ts'
import type { WechatSettings } from './schema.ts'
import { createSpeaker } from './speaker.ts'

/** By then a line that came back has brought what it will bring of the time before. */
export const SETTLED_MS = 2 * 60_000

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
  const friends = createFriends({ ...(options.friends ?? FRIENDS), clock, log, wake })
  const groups = createGroupList(folder)
  /** Those who spoke and are contacts of the account. */
  const contacts = new Set<string>()
  let deliver: ((message: Inbound) => Promise<void>) | undefined

  const loginCode = createLoginCode(folder, random)
  const afterReturn = createAfterReturn({ clock, upSince: () => line.upSince() })

  const line = createLine({
    connect: options.connect,
    clock,
    log,
    random,
    wake,
    loginCode,
    tell: onNews,
    beatTo: options.beatTo,
    onMessage,
    onFriendship,
    watch: options.watch ?? (() => undefined),
  })
  const speaker = createSpeaker({ line, pace: { ...(options.pace ?? PACE), wake }, afterReturn, log })

  function onNews(news: LineNews): void {
    options.host.tellNews?.('wechat', news)
    if (news.what === 'lost' && news.goodAt !== undefined) afterReturn.lost(news.goodAt)
    if (news.what === 'up')
      wake(SETTLED_MS, () => {
        if (line.upSince() === news.at)
          options.host.tellNews?.('wechat', { what: 'settled', at: clock.now(), ...afterReturn.missed() })
      })
  }

  async function onMessage(up: Up, message: Message): Promise<void> {
    const inbound = await decode(message, { ...up, botName }, clock.now())
    if (inbound === undefined) return
    if (inbound.scope === 'group' && clock.now() - inbound.at > STALE_MS) {
      if (inbound.mentioned) afterReturn.late(inbound.from.conversation)
      return
    }
    if (message.talker().friend() === true) contacts.add(inbound.sender.id)
    else contacts.delete(inbound.sender.id)
    if (inbound.scope === 'group') {
      speaker.heardInGroup(inbound)
      if (inbound.mentioned) await list(inbound, message)
    }
    try {
      await deliver?.(inbound)
    } catch (cause) {
      const told = isProblem(cause, 'TOO_FAST') && inbound.scope === 'direct'
      if (!told) throw cause
      await speaker.say(inbound.from.conversation, { text: cause.say, choices: [] })
    }
  }

  async function list({ from }: Inbound, message: Message): Promise<void> {
    try {
      await groups.seen(from.conversation, async () => (await message.room()?.topic()) ?? '')
    } catch (cause) {
      log.error({ channel: 'wechat' }, 'the list of groups could not be written', cause)
    }
  }

  async function onFriendship(friendship: Friendship): Promise<void> {
    const type = friendship.type()
    if (type === types.Friendship.Receive) await friends.request(() => friendship.accept())
    if (type === types.Friendship.Confirm) await friendship.contact().sync()
  }

  return {
    id: 'wechat',
    capabilities: CAPABILITIES.wechat,
    start: async (to) => {
      deliver = to
      line.start()
    },
    routes: [loginCode.route],
    send: async (to, wire, sending) =>
      to.channel === 'wechat' ? speaker.say(to.conversation, wire, sending) : { ok: false, why: 'invalid' },
    directOf(_from, user) {
      const up = line.up()
      return up !== undefined && placeOf(user, up.self) !== undefined && contacts.has(user) ? user : undefined
    },
    health: line.health,
    async stop() {
      deliver = undefined
      speaker.stop()
      await line.stop()
    },
  }
}
