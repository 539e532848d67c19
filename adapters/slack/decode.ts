import type { Instant } from '../../src/domain/shanghai.ts'
import type { Address, Inbound } from '../../src/ports/channel.ts'
import type { Counted, Press } from './menus.ts'
import type { SlackCommand, SlackMessage, SlackPress } from './schema.ts'
import { decodeText } from './text.ts'

/** Who the bot is in the workspace into which it was installed. */
export interface Bot {
  readonly teamId: string
  readonly userId: string
  readonly name: string
}

/** A person is a team and a user: the same name, or the same id in another workspace, is somebody else. */
export const personOf = (team: string, user: string): string => `${team}:${user}`
/** The user id, which is also the address of the direct chat with that user. */
export const userOf = (person: string): string => person.slice(person.indexOf(':') + 1)

/** Kinds of a message that somebody typed; joins, topics and the like are not for us. */
const TYPED: readonly (string | undefined)[] = [undefined, 'file_share', 'thread_broadcast', 'me_message']

const kindOf = (mimetype: string | undefined): string => /^(image|audio|video)\//.exec(mimetype ?? '')?.[1] ?? 'file'

/** A typed or edited message; undefined for bots, echoes, deletions, and everything that nobody typed. */
export function decodeMessage(event: SlackMessage, bot: Bot, at: Instant): Inbound | undefined {
  const edited = event.subtype === 'message_changed'
  const said = edited ? event.message : event
  if (said?.user === undefined || said.bot_id !== undefined || said.user === bot.userId) return undefined
  if (!edited && !TYPED.includes(event.subtype)) return undefined
  if (edited && (event.message?.edited === undefined || event.previous_message?.text === said.text)) return undefined
  const direct = event.channel.startsWith('D')
  const mentioned = event.type === 'app_mention' || (said.text ?? '').includes(`<@${bot.userId}>`)
  const sender = personOf(said.user_team ?? said.team ?? bot.teamId, said.user)
  const change = edited ? `:${event.message?.edited?.ts}` : ''
  return {
    key: `slack:${bot.teamId}:${event.channel}:${said.ts}${change}`,
    at,
    from: addressOf(bot, event.channel, sender, said.thread_ts ?? (direct ? undefined : said.ts)),
    sender: { id: sender },
    scope: direct ? 'direct' : 'group',
    mentioned: mentioned && !direct,
    text: decodeText(said.text ?? '', bot),
    files: (event.files ?? []).map(({ mimetype }) => ({ kind: kindOf(mimetype) })),
  }
}

/** What is typed after the command is seen by nobody else, so it is said alone. */
export function decodeCommand(command: SlackCommand, bot: Bot, at: Instant): Inbound {
  return alone(
    `slack:cmd:${command.trigger_id}`,
    personOf(command.team_id, command.user_id),
    command.text ?? '',
    bot,
    at,
  )
}

/** Words that somebody sent in a window or on the home page. */
export function alone(key: string, sender: string, text: string, bot: Bot, at: Instant): Inbound {
  return {
    key,
    at,
    from: { channel: 'slack', account: bot.teamId, conversation: userOf(sender), user: sender },
    sender: { id: sender },
    scope: 'direct',
    mentioned: false,
    text,
    files: [],
  }
}

export const CHOICE = /^choice:([1-9])$/
const MENU = 'menu|'
/** Marks whose menu it is. */
export const menuOf = (person: string): string => `${MENU}${person}`

/** A pressed button. One of an older menu, or of a menu that was shown to somebody else, means its label and not its place. */
export function decodePress(
  press: SlackPress,
  bot: Bot,
  at: Instant,
  count: (place: string, press: Press) => Counted,
): Inbound | undefined {
  const [action] = press.actions
  if (action === undefined || !CHOICE.test(action.action_id) || press.channel === undefined) return undefined
  const sender = personOf(press.user.team_id ?? bot.teamId, press.user.id)
  const direct = press.channel.id.startsWith('D')
  const from = addressOf(bot, press.channel.id, sender, press.message?.thread_ts)
  const own = action.block_id === menuOf(sender)
  const key = `slack:act:${press.trigger_id}`
  const pressed = { message: press.message?.ts ?? '', button: action.action_id, key, at }
  const counted = own ? count(placeOf(from), pressed) : { newest: false, key }
  return {
    key: counted.key,
    at,
    from,
    sender: { id: sender },
    scope: direct ? 'direct' : 'group',
    mentioned: !direct,
    text: action.value ?? '',
    ...(counted.newest ? { action: action.action_id } : {}),
    files: [],
  }
}

/** Where somebody is shown a menu. */
export const placeOf = ({ conversation, user }: Address): string => `${conversation}|${user}`

/** A direct chat is named by its person, so that everything said alone to one person is one conversation. */
function addressOf(bot: Bot, channel: string, sender: string, thread: string | undefined): Address {
  return {
    channel: 'slack',
    account: bot.teamId,
    conversation: channel.startsWith('D') ? userOf(sender) : channel,
    user: sender,
    ...(thread === undefined ? {} : { thread }),
  }
}
