import { z } from 'zod'
import type { Instant } from '../../../src/domain/shanghai.ts'
import type { Inbound } from '../../../src/ports/channel.ts'

const id = z.string().regex(/^[\w.@-]{1,128}$/)
const words = z.object({ content: z.string().max(20_000) })

const Body = z.object({
  msgid: id,
  aibotid: id,
  chatid: id.optional(),
  chattype: z.enum(['single', 'group']),
  from: z.object({ userid: id }),
  msgtype: z.string().regex(/^[a-z_]{1,40}$/),
  text: words.optional(),
  voice: words.optional(),
  mixed: z.object({ msg_item: z.array(z.object({ msgtype: z.string(), text: words.optional() })).max(100) }).optional(),
})

/** `@` and the first word; a name with spaces in it is known by itself. */
const MENTION = /^@\S+[\s\u2005]*/

/** One message to the bot as the conversation takes it; undefined for a shape that is not known. */
export function decode(body: unknown, botName: string, at: Instant): Inbound | undefined {
  const read = Body.safeParse(body)
  if (!read.success) return undefined
  const { msgid, aibotid, chatid, chattype, from, msgtype, text, voice, mixed } = read.data
  const group = chattype === 'group' && chatid !== undefined
  if (chattype === 'group' && chatid === undefined) return undefined
  const items = mixed?.msg_item ?? []
  const said = text?.content ?? voice?.content ?? items.flatMap((item) => item.text?.content ?? []).join('\n')
  const pictures = items.filter((item) => item.msgtype === 'image').map(() => ({ kind: 'image' }))
  const files = text === undefined && voice === undefined && mixed === undefined ? [{ kind: msgtype }] : pictures
  return {
    key: `wecom:bot:${msgid}`,
    at,
    from: { channel: 'wecom', account: aibotid, conversation: group ? chatid : from.userid, user: from.userid },
    sender: { id: from.userid },
    scope: group ? 'group' : 'direct',
    // In a group the platform hands over only what mentions the bot.
    mentioned: true,
    text: (group ? withoutMention(said, botName) : said).replaceAll('\0', ''),
    files,
  }
}

function withoutMention(said: string, botName: string): string {
  const named = `@${botName}`
  return said.startsWith(named) ? said.slice(named.length).trimStart() : said.replace(MENTION, '')
}
