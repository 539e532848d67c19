import type { Contact, Message, Room, Wechaty } from 'wechaty'
import { types } from 'wechaty'
import type { Instant } from '../../src/domain/shanghai.ts'
import type { Inbound } from '../../src/ports/channel.ts'
import { isLocation, isSilent, isText, kindOf } from './kinds.ts'
import { addressed } from './mentions.ts'
import { groupOf, personOf } from './place.ts'

/** Words in a group that are older are let be: an answer would fall into another talk. */
export const STALE_MS = 30 * 60_000

export interface Us {
  readonly bot: Wechaty
  /** Id of the account that is logged in. */
  readonly self: string
  /** What the assistant calls itself; people type it after an `@`. */
  readonly botName: string
}

export const keyOf = (self: string, messageId: string): string => `wx:${self}:${messageId}`

/** A message as the conversation takes it; undefined for what nobody said to anybody. */
export async function decode(message: Message, us: Us, now: Instant): Promise<Inbound | undefined> {
  const type = message.type()
  if (isSilent(type) || message.self()) return undefined
  const at = Math.min(now, message.date().getTime())
  const talker = message.talker()
  const room = message.room()
  const written = isText(type) ? message.text() : ''
  const heard =
    room === undefined
      ? { mentioned: true, text: written }
      : addressed(written, await mentionsIn(message), { self: us.self, names: await ourNames(room, us, written) })
  const person = personOf(us.self, talker.id)
  return {
    key: keyOf(us.self, message.id),
    at,
    from: {
      channel: 'wechat',
      account: us.self,
      conversation: room === undefined ? person : groupOf(us.self, room.id),
      user: person,
    },
    sender: { id: person, ...(isOfficial(talker) ? { bot: true } : {}) },
    scope: room === undefined ? 'direct' : 'group',
    mentioned: heard.mentioned,
    text: heard.text,
    ...(await brought(us.bot, message, type, room === undefined)),
  }
}

/** What comes beside words. A place shared alone with us is read; in a group nobody's is. */
async function brought(
  bot: Wechaty,
  message: Message,
  type: number,
  alone: boolean,
): Promise<Pick<Inbound, 'files' | 'location'>> {
  if (isText(type)) return { files: [] }
  const location = alone && isLocation(type) ? await placeIn(bot, message.id) : undefined
  return location === undefined ? { files: [{ kind: kindOf(type) }] } : { files: [], location }
}

/**
 * As maps in China give it; undefined where the puppet does not tell it. Asked of the puppet itself: `toLocation` of
 * Wechaty 1.20 throws for every message.
 */
async function placeIn(bot: Wechaty, messageId: string): Promise<Inbound['location']> {
  const told = await bot.puppet.messageLocation(messageId).catch(() => undefined)
  const { latitude, longitude } = told ?? {}
  if (latitude === undefined || longitude === undefined) return undefined
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude, system: 'gcj02' } : undefined
}

const isOfficial = (contact: Contact): boolean => contact.type() === types.Contact.Official

const mentionsIn = async (message: Message): Promise<readonly string[]> =>
  (await message.mentionList()).map((contact) => contact.id)

/** Our names in this group; asked for only where somebody was spoken to. */
async function ourNames(room: Room, { bot, botName }: Us, text: string): Promise<readonly string[]> {
  if (!/[@＠]/.test(text)) return []
  const alias = await room.alias(bot.currentUser).catch(() => undefined)
  return [alias ?? '', bot.currentUser.name(), botName]
}
