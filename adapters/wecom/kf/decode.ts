import type { Instant } from '../../../src/domain/shanghai.ts'
import type { Inbound, InboundFile } from '../../../src/ports/channel.ts'
import { wordsOfCode } from '../../../src/wechat/scanned.ts'
import { conversationOf } from './place.ts'
import type { Message } from './schema.ts'

const FROM_CUSTOMER = 3
/** A welcome can be answered for 20 s. */
const WELCOME_MS = 20_000

export interface Heard {
  readonly message: Inbound
  /** The answer to somebody who just came in goes by this code, once. */
  readonly welcome?: string
  /** Id under which the platform keeps what was sent. */
  readonly media?: string
}

/** One pulled message as the conversation takes it; undefined for what no customer said. */
export function decode(pulled: Message, at: Instant): Heard | undefined {
  if (pulled.event !== undefined) return entered(pulled, pulled.event, at)
  const { open_kfid: account, external_userid: customer, msgtype, text } = pulled
  if (pulled.origin !== FROM_CUSTOMER || account === undefined || customer === undefined) return undefined
  const words = msgtype === 'text' ? (text?.content ?? '') : ''
  const place = msgtype === 'location' ? pulled.location : undefined
  const files = msgtype === 'text' || place !== undefined ? [] : [{ kind: msgtype }]
  const message = inbound(pulled.msgid, { account, customer, words, files, at })
  // As maps in China give it.
  const media = pulled.image?.media_id ?? pulled.file?.media_id
  return {
    message: place === undefined ? message : { ...message, location: { ...place, system: 'gcj02' } },
    ...(media === undefined ? {} : { media }),
  }
}

/** Somebody opened the chat, maybe by the code of a place; only news is answered. */
function entered(pulled: Message, event: NonNullable<Message['event']>, at: Instant): Heard | undefined {
  const { event_type: type, open_kfid: account, external_userid: customer, scene_param: scene, welcome_code } = event
  if (type !== 'enter_session' || account === undefined || customer === undefined) return undefined
  if (welcome_code === undefined || at - pulled.send_time * 1_000 > WELCOME_MS) return undefined
  const words = wordsOfCode(scene ?? '')
  return { message: inbound(pulled.msgid, { account, customer, words, files: [], at }), welcome: welcome_code }
}

interface Parts {
  readonly account: string
  readonly customer: string
  readonly words: string
  readonly files: readonly InboundFile[]
  readonly at: Instant
}

function inbound(id: string, { account, customer, words, files, at }: Parts): Inbound {
  return {
    key: `wecom:kf:${id}`,
    at,
    from: { channel: 'wecom', account, conversation: conversationOf(account, customer), user: customer },
    sender: { id: customer },
    scope: 'direct',
    mentioned: true,
    text: words.replaceAll('\0', ''),
    files,
  }
}
