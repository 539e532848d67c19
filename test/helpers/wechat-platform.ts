import { types } from 'wechaty'
import { type ContactRow, TestPuppet, type World } from './wechat-puppet.ts'

export const SELF = 'wxid_minyi'
export const SELF_NAME = '和平街道小助手'

export interface Spoken {
  readonly id: string
  readonly from: string
  readonly text?: string
  readonly room?: string
  readonly mentions?: readonly string[]
  readonly type?: number
  /** Milliseconds since 1970. */
  readonly at?: number
}

/** What WeChat has taken from the account. */
export interface Taken {
  readonly id: string
  readonly to: string
  readonly text: string
  readonly mentions: readonly string[]
}

/** WeChat as a puppet sees it. It stays while puppets come and go. */
export interface WechatPlatform {
  readonly taken: Taken[]
  readonly accepted: string[]
  readonly aliases: Map<string, string>
  /** Id of whoever logs in when a puppet starts; undefined: a code has to be scanned. */
  self: string | undefined
  /** What the next sends meet, one each. */
  readonly failures: Error[]
  /** Nothing comes back any more, and nobody says so. */
  silent: boolean
  /** The account is cut off: the puppet is well and takes everything, and nothing goes out or comes in. */
  cut: boolean
  /** What the puppet took while it was cut off; nobody reads it. */
  readonly swallowed: Taken[]
  /** Places that were shared, by message. */
  readonly places: Map<string, { readonly latitude: number; readonly longitude: number }>
  /** A puppet of this account, not started. */
  puppet: () => TestPuppet
  contact(id: string, more?: { name?: string; friend?: boolean; official?: boolean }): string
  room(id: string, ...members: readonly string[]): string
  says(spoken: Spoken): void
  again(messageId: string): void
  asksForFriendship(contact: string): void
  scan(code: string): void
  login(): void
  loggedIn(): boolean
  logout(): Promise<void>
  fault(): void
}

const { Contact, Message, ScanStatus } = types

export function wechatPlatform(): WechatPlatform {
  const contacts = new Map<string, ContactRow>()
  const rooms = new Map<string, readonly string[]>()
  const messages = new Map<string, object>()
  const current = (): TestPuppet => {
    if (world.current === undefined) throw new Error('no puppet was started')
    return world.current
  }
  const platform: WechatPlatform = {
    taken: [],
    accepted: [],
    aliases: new Map(),
    self: SELF,
    failures: [],
    silent: false,
    cut: false,
    swallowed: [],
    places: new Map(),
    puppet: () => new TestPuppet(world),
    contact(id, { name = id, friend = true, official = false } = {}) {
      contacts.set(id, { id, name, friend, type: official ? Contact.Official : Contact.Individual })
      return id
    },
    room(id, ...members) {
      rooms.set(id, [...members, platform.self ?? SELF])
      return id
    },
    says({ id, from, text = '', room, mentions = [], type = Message.Text, at = Date.now() }) {
      const place = room === undefined ? { listenerId: platform.self } : { roomId: room, mentionIdList: [...mentions] }
      messages.set(id, { id, type, text, talkerId: from, timestamp: at, ...place })
      platform.again(id)
    },
    again: (messageId) => {
      if (!platform.cut) current().emit('message', { messageId })
    },
    asksForFriendship: (friendshipId) => void current().emit('friendship', { friendshipId }),
    scan: (qrcode) => void current().emit('scan', { qrcode, status: ScanStatus.Waiting }),
    login: () => current().login(platform.self ?? SELF),
    loggedIn: () => world.current?.isLoggedIn === true,
    logout: () => current().logout('told to'),
    fault: () => void current().emit('error', new Error('connection reset') as never),
  }
  const world: World = { contacts, rooms, messages, platform, current: undefined }
  platform.contact(SELF, { name: SELF_NAME })
  return platform
}
