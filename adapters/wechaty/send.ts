import type { Contact, Wechaty } from 'wechaty'
import type { SendResult, Wire } from '../../src/ports/channel.ts'
import { encode } from './encode.ts'
import { type Place, placeOf } from './place.ts'

/** Shorter losses are waited for as for any failed send. */
const BRIEF_MS = 20_000
const LEAST_WAIT_MS = 60_000
const LONGEST_WAIT_MS = 12 * 60 * 60_000

/** While the line is down an answer comes back later each time, so that a night does not use up its tries. */
export function whileDown(downMs: number): SendResult {
  if (downMs < BRIEF_MS) return { ok: false, why: 'retry' }
  return { ok: false, why: 'retry', afterMs: Math.min(LONGEST_WAIT_MS, Math.max(LEAST_WAIT_MS, 2 * downMs)) }
}

/** A person whom the account may not write to. */
export const BLOCKED = 'blocked'

/** Puts one message into a group, with a mention, or before one person. Resolves with its id where the puppet tells it. */
export async function sendText(
  bot: Wechaty,
  self: string,
  place: Place,
  wire: Wire,
): Promise<string | typeof BLOCKED | undefined> {
  if (place.kind === 'alone') return sendAlone(bot, place.id, wire)
  const person = wire.mention === undefined ? undefined : placeOf(wire.mention.id, self)
  const contact = person === undefined ? undefined : await bot.Contact.find({ id: person.id })
  if (contact === undefined) return said(await bot.puppet.messageSendText(place.id, encode(wire)))
  return said(
    await bot.puppet.messageSendText(place.id, encode(wire, await nameIn(bot, place.id, contact)), [contact.id]),
  )
}

async function sendAlone(bot: Wechaty, id: string, wire: Wire): Promise<string | typeof BLOCKED | undefined> {
  const contact = await bot.Contact.find({ id })
  if (contact?.friend() === false) return BLOCKED
  return said(await bot.puppet.messageSendText(id, encode(wire)))
}

const ASIDE = '您在群里问的，因为微信断线没能在群里回答：\n'

/** Tells whoever is mentioned, alone, what was to be said in a group; only somebody who is a contact. */
export async function sendAside(bot: Wechaty, self: string, wire: Wire): Promise<string | typeof BLOCKED | undefined> {
  const person = wire.mention === undefined ? undefined : placeOf(wire.mention.id, self)
  const contact = person === undefined ? undefined : await bot.Contact.find({ id: person.id })
  if (contact?.friend() !== true) return BLOCKED
  return said(await bot.puppet.messageSendText(contact.id, encode({ text: `${ASIDE}${wire.text}` })))
}

async function nameIn(bot: Wechaty, id: string, contact: Contact): Promise<string> {
  const room = await bot.Room.find({ id })
  const alias = await room?.alias(contact).catch(() => undefined)
  return alias === undefined || alias === '' ? contact.name() : alias
}

/** Some puppets tell the id of what they sent. */
const said = (id: unknown): string | undefined => (typeof id === 'string' && id !== '' ? id : undefined)
