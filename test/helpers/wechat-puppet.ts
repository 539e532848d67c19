import { types } from 'wechaty'
import { PuppetMock } from 'wechaty-puppet-mock'
import type { WechatPlatform } from './wechat-platform.ts'

export interface ContactRow {
  readonly id: string
  readonly name: string
  readonly type: number
  friend: boolean
}

/** What the puppets of one account share. */
export interface World {
  readonly contacts: Map<string, ContactRow>
  readonly rooms: Map<string, readonly string[]>
  readonly messages: Map<string, object>
  readonly platform: WechatPlatform
  current: TestPuppet | undefined
}

const { Friendship, Message, ScanStatus } = types

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
  override async messageLocation(id: string): Promise<never> {
    const place = this.world.platform.places.get(id)
    if (place === undefined) throw new Error('not supported')
    return { accuracy: 15, address: '某路1号', name: '某处', ...place } as never
  }
  override async messageSendText(to: string, text: string, mentions: readonly string[] = []): Promise<never> {
    const failure = this.world.platform.failures.shift()
    if (failure !== undefined) throw failure
    const { taken, swallowed, cut } = this.world.platform
    const id = `sent-${taken.length + swallowed.length + 1}`
    const kept = cut ? swallowed : taken
    kept.push({ id, to, text, mentions })
    const room = this.world.rooms.has(to) ? { roomId: to, mentionIdList: [] } : { listenerId: to }
    this.world.messages.set(id, {
      id,
      type: Message.Text,
      text,
      talkerId: this.currentUserId,
      timestamp: Date.now(),
      ...room,
    })
    if (!this.world.platform.silent && !cut) this.emit('message', { messageId: id })
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
