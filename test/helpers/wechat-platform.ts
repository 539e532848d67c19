import { types } from 'wechaty'
import { PuppetMock } from 'wechaty-puppet-mock'

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

interface ContactRow {
  readonly id: string
  readonly name: string
  readonly type: number
  friend: boolean
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
  /** A puppet of this account, not started. */
  puppet: () => TestPuppet
  contact(id: string, more?: { name?: string; friend?: boolean; official?: boolean }): string
  room(id: string, ...members: readonly string[]): string
  says(spoken: Spoken): void
  again(messageId: string): void
  asksForFriendship(contact: string): void
  scan(code: string): void
  login(): void
  logout(): Promise<void>
  fault(): void
}

interface World {
  readonly contacts: Map<string, ContactRow>
  readonly rooms: Map<string, readonly string[]>
  readonly messages: Map<string, object>
  readonly platform: WechatPlatform
  current: TestPuppet | undefined
}

const { Contact, Friendship, Message, ScanStatus } = types

/** wechaty-puppet-mock with friend requests, mentions, a log-in that survives, and a platform that can fail. */
export class TestPuppet extends PuppetMock {
  readonly world: World
  constructor(world: World) {
    super()
    this.world = world
  }
  override async onStart(): Promise<void> {
    await super.onStart()
    this.world.current = this
    const { self } = this.world.platform
    setImmediate(() => {
      if (this.world.current !== this || this.isLoggedIn) return
      if (self === undefined) this.emit('scan', { qrcode: 'https://login.example/code', status: ScanStatus.Waiting })
      else this.login(self)
    })
  }
  override ding(data?: string): void {
    if (!this.world.platform.silent) this.emit('dong', { data: data ?? '' })
  }
  override async contactRawPayload(id: string): Promise<never> {
    const row = this.world.contacts.get(id)
    if (row === undefined) throw new Error('no such contact')
    return { ...row, gender: 0, avatar: '', phone: [] } as never
  }
  override async roomRawPayload(id: string): Promise<never> {
    return { id, topic: id, adminIdList: [], memberIdList: this.world.rooms.get(id) ?? [] } as never
  }
  override async roomMemberList(id: string): Promise<string[]> {
    return [...(this.world.rooms.get(id) ?? [])]
  }
  override async roomMemberRawPayload(room: string, id: string): Promise<never> {
    const roomAlias = this.world.platform.aliases.get(`${room} ${id}`)
    return { id, name: this.world.contacts.get(id)?.name ?? '', avatar: '', roomAlias } as never
  }
  override async messageRawPayload(id: string): Promise<never> {
    const message = this.world.messages.get(id)
    if (message === undefined) throw new Error('no such message')
    return message as never
  }
  override async messageSendText(to: string, text: string, mentions: readonly string[] = []): Promise<never> {
    const failure = this.world.platform.failures.shift()
    if (failure !== undefined) throw failure
    const id = `sent-${this.world.platform.taken.length + 1}`
    this.world.platform.taken.push({ id, to, text, mentions })
    const room = this.world.rooms.has(to) ? { roomId: to, mentionIdList: [] } : { listenerId: to }
    this.world.messages.set(id, {
      id,
      type: Message.Text,
      text,
      talkerId: this.currentUserId,
      timestamp: Date.now(),
      ...room,
    })
    if (!this.world.platform.silent) this.emit('message', { messageId: id })
    return id as never
  }
  override async friendshipRawPayload(id: string): Promise<never> {
    return { id, contactId: id, type: Friendship.Receive, ticket: 't', hello: '', timestamp: Date.now() } as never
  }
  override async friendshipAccept(id: string): Promise<void> {
    this.world.platform.accepted.push(id)
    const row = this.world.contacts.get(id)
    if (row !== undefined) row.friend = true
  }
}

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
    again: (messageId) => void current().emit('message', { messageId }),
    asksForFriendship: (friendshipId) => void current().emit('friendship', { friendshipId }),
    scan: (qrcode) => void current().emit('scan', { qrcode, status: ScanStatus.Waiting }),
    login: () => current().login(platform.self ?? SELF),
    logout: () => current().logout('told to'),
    fault: () => void current().emit('error', new Error('connection reset') as never),
  }
  const world: World = { contacts, rooms, messages, platform, current: undefined }
  platform.contact(SELF, { name: SELF_NAME })
  return platform
}
