import type { Instant } from '../../src/domain/shanghai.ts'
import type { Address, Inbound, InboundFile, SharedLocation } from '../../src/ports/channel.ts'
import type { Fields } from '../../src/wechat/callback.ts'
import { wordsOfCode } from '../../src/wechat/scanned.ts'
import { wordsOfKey } from './menu.ts'

const ID = /^[\w@.-]{1,64}$/
const MEDIA = /^[\w-]{1,256}$/
const NUMBER = /^\d{1,20}$/
const DEGREES = /^-?\d{1,3}(?:\.\d{1,12})?$/
const KIND = /^[a-z_]{1,20}$/
/** Stands in the place of what the platform cannot hand over (stickers, red packets). */
const UNSUPPORTED = '【收到不支持的消息类型，暂无法显示】'
/** Before the code of somebody who follows the account by it. */
const NEWLY = 'qrscene_'
const MAX_EVENT_KEY = 128

interface Said {
  readonly text: string
  readonly files?: readonly InboundFile[]
  readonly location?: SharedLocation
}

/** One callback as the conversation takes it; undefined for what nobody said. */
export function decode(fields: Fields, at: Instant): Inbound | undefined {
  const of = (name: string): string => fields.get(name) ?? ''
  const account = of('ToUserName')
  const user = of('FromUserName')
  const said = of('MsgType') === 'event' ? saidByEvent(of) : saidByMessage(of)
  if (said === undefined || !ID.test(account) || !ID.test(user)) return undefined
  const from: Address = { channel: 'wechat-official', account, conversation: user, user }
  return {
    key: `oa:${account}:${idOf(of)}`,
    at,
    from,
    sender: { id: user },
    scope: 'direct',
    mentioned: true,
    // A database does not take it, and nobody sees it.
    text: said.text.replaceAll('\0', ''),
    files: said.files ?? [],
    ...(said.location === undefined ? {} : { location: said.location }),
  }
}

/** Id under which the platform keeps a picture for three days; undefined for everything else. */
export function mediaIn(fields: Fields): string | undefined {
  const id = fields.get('MediaId') ?? ''
  return fields.get('MsgType') === 'image' && MEDIA.test(id) ? id : undefined
}

type Of = (name: string) => string

/** The same delivery again has the same one. */
function idOf(of: Of): string {
  if (NUMBER.test(of('MsgId'))) return of('MsgId')
  return [of('FromUserName'), of('CreateTime'), of('Event'), of('EventKey').slice(0, MAX_EVENT_KEY)].join(':')
}

function saidByMessage(of: Of): Said | undefined {
  const kind = of('MsgType')
  if (kind === 'text') {
    const text = of('Content')
    return text === UNSUPPORTED ? { text: '', files: [{ kind: 'other' }] } : { text }
  }
  // Words that the platform recognised; accounts without recognition get the sound alone.
  if (kind === 'voice' && of('Recognition') !== '') return { text: of('Recognition') }
  if (kind === 'shortvideo') return { text: '', files: [{ kind: 'video' }] }
  if (kind === 'location') return saidByPlace(of)
  return KIND.test(kind) ? { text: '', files: [{ kind }] } : undefined
}

/** A place shared in the chat, as maps in China give it. */
function saidByPlace(of: Of): Said {
  const [latitude, longitude] = [of('Location_X'), of('Location_Y')]
  if (!DEGREES.test(latitude) || !DEGREES.test(longitude)) return { text: '', files: [{ kind: 'location' }] }
  return {
    text: '',
    location: { latitude: Number(latitude), longitude: Number(longitude), system: 'gcj02' },
  }
}

function saidByEvent(of: Of): Said | undefined {
  const key = of('EventKey').slice(0, MAX_EVENT_KEY)
  const event = of('Event').toLowerCase()
  if (event === 'subscribe' || event === 'scan')
    return { text: wordsOfCode(key.startsWith(NEWLY) ? key.slice(NEWLY.length) : key) }
  const words = event === 'click' ? wordsOfKey(key) : undefined
  return words === undefined ? undefined : { text: words }
}
