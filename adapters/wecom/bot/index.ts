import type { WSClient, WsFrameHeaders } from '@wecom/aibot-node-sdk'
import { forgetOldest } from '../../../src/channels/forget-oldest.ts'
import { notAccepted } from '../../../src/channels/not-accepted.ts'
import type { Inbound, SendResult } from '../../../src/ports/channel.ts'
import type { ChannelHost } from '../../../src/ports/channel-entry.ts'
import type { Deliver, Part } from '../part.ts'
import type { BotSettings } from '../schema.ts'
import { decode } from './decode.ts'
import { encode } from './encode.ts'

/** Messages that can still be answered where they stand. */
const MAX_OPEN = 1_000
const FOREVER = -1
const STREAM_CHARS = 16
/** Too many messages; nobody of that name, or no right to write there. */
const TOO_MANY = 45009
const TOO_MANY_MS = 60_000
const BLOCKED: readonly number[] = [40003, 81013, 86001]

const CONNECTING = '企业微信机器人正在连接'
const LOST = '企业微信机器人断开了，正在重新连接'
const REFUSED = '企业微信机器人登录不了，请核对Bot ID和密钥'
const REPLACED = '企业微信机器人被另一处登录顶替，请确认只有一处在用这个机器人，再重新启动'

/** Its own log would hold what people write. */
const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

/** The AI bot of WeCom, for staff: one connection that this machine opens, direct chats and groups that mention it. */
export async function createBot(
  settings: BotSettings,
  { clock, log, random, botName }: Pick<ChannelHost, 'clock' | 'log' | 'random' | 'botName'>,
): Promise<Part> {
  const { WSClient } = await import('@wecom/aibot-node-sdk')
  const client: WSClient = new WSClient({
    botId: settings.id,
    secret: settings.secret,
    maxReconnectAttempts: FOREVER,
    maxAuthFailureAttempts: FOREVER,
    logger: SILENT,
    ...(settings.url === undefined ? {} : { wsUrl: settings.url }),
  })
  const open = new Map<string, WsFrameHeaders>()
  let fault: string | undefined = CONNECTING

  client.on('authenticated', () => {
    fault = undefined
  })
  client.on('disconnected', () => {
    if (fault !== REFUSED && fault !== REPLACED) fault = LOST
  })
  client.on('event.disconnected_event', () => {
    fault = REPLACED
    log.error({ channel: 'wecom' }, 'another connection took the place of this one')
  })
  client.on('error', ({ message }) => {
    const refused = message.startsWith('Authentication failed')
    if (refused) fault = REFUSED
    log.warn({ channel: 'wecom', refused }, 'the connection of the bot failed')
  })

  async function handOn(frame: WsFrameHeaders, message: Inbound, deliver: Deliver): Promise<void> {
    if (!open.has(message.key)) open.set(message.key, { headers: { req_id: frame.headers.req_id } })
    forgetOldest(open, MAX_OPEN)
    try {
      await deliver(message)
    } catch (error) {
      const problem = notAccepted(error, 'wecom', log)
      // Once something was said to it, the bot has told it itself.
      if (open.has(message.key)) await say(message.from.conversation, problem.say, message.key)
    }
  }

  /** The first answer goes where the message stands, all else to its conversation. */
  async function say(conversation: string, content: string, answers?: string): Promise<SendResult> {
    const frame = answers === undefined ? undefined : open.get(answers)
    if (answers !== undefined) open.delete(answers)
    try {
      if (frame === undefined) await client.sendMessage(conversation, { msgtype: 'markdown', markdown: { content } })
      else await client.replyStream(frame, random.base32(STREAM_CHARS), content, true)
      return { ok: true }
    } catch (cause) {
      return refusedFor(cause)
    }
  }

  return {
    routes: [],
    carrierOf: (conversation) => (conversation.includes(':') ? undefined : 'bot'),
    start(deliver) {
      client.on('message', (frame) => {
        const message = decode(frame.body, botName, clock.now())
        if (message === undefined) log.warn({ channel: 'wecom' }, 'a message to the bot has an unknown shape')
        else void handOn(frame, message, deliver)
      })
      client.connect()
    },
    send: (to, wire, { inReplyTo }) => say(to.conversation, encode(wire), inReplyTo),
    health: () => (fault === undefined ? { ok: true } : { ok: false, why: fault }),
    async stop() {
      client.removeAllListeners()
      client.disconnect()
    },
  }
}

function refusedFor(cause: unknown): SendResult {
  const code = typeof cause === 'object' && cause !== null && 'errcode' in cause ? Number(cause.errcode) : 0
  if (code === TOO_MANY) return { ok: false, why: 'retry', afterMs: TOO_MANY_MS }
  return BLOCKED.includes(code) ? { ok: false, why: 'blocked' } : { ok: false, why: 'retry' }
}
