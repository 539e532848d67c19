import type { Address, Capabilities, Inbound, Reply } from '../ports/channel.ts'
import { say } from '../ports/channel.ts'
import type { Lane, OutboxMessage } from '../ports/store.ts'
import { render, split } from './render.ts'

export const laneOf = (from: Address, user: string): Lane => `${from.channel}|${from.conversation}|${user}`

/** Where the answers to one message go. */
export interface Destination {
  readonly message: Inbound
  readonly capabilities: Capabilities
  /** Conversation of this person alone, where one is known. */
  readonly direct?: string
  readonly at: number
  /** In the language of the reader; absent = that of the house. */
  readonly speak?: (reply: Reply) => Reply
  /** Lays out the whole text; absent = as it is. */
  readonly layOut?: (text: string) => string
}

const MOVED = say('这件事已经单独回复您了，请看我发给您的消息。')
const COME_ALONE = say('这件事请单独发消息给我说，群里不谈个人事项。')

/**
 * Turns replies into outgoing messages. What is personal leaves the group: to the person alone, or, where that is not
 * possible, it is not said at all.
 */
export function compose(replies: readonly Reply[], to: Destination): readonly OutboxMessage[] {
  const { message } = to
  if (message.scope === 'direct') return pack(replies, to, message.from, 'direct')
  const open = replies.filter((reply) => reply.privacy !== 'personal')
  const personal = replies.filter((reply) => reply.privacy === 'personal')
  if (personal.length === 0) return pack(open, to, message.from, 'group')
  const speak = to.speak ?? ((reply: Reply) => reply)
  if (to.direct === undefined) return pack([...open, speak(COME_ALONE)], to, message.from, 'group')
  const { thread: _, ...from } = message.from
  const alone: Address = { ...from, conversation: to.direct, user: message.sender.id }
  return [...pack([...open, speak(MOVED)], to, message.from, 'group'), ...pack(personal, to, alone, 'direct', 100)]
}

function pack(
  replies: readonly Reply[],
  to: Destination,
  address: Address,
  scope: 'direct' | 'group',
  firstNumber = 0,
): readonly OutboxMessage[] {
  const user = to.message.sender.id
  let number = firstNumber
  return replies.flatMap((reply) => {
    const wire = render(reply, to.capabilities, scope === 'group' ? to.message : undefined)
    const parts = split(to.layOut?.(wire.text) ?? wire.text, to.capabilities.text)
    return parts.map(
      (text, n): OutboxMessage => ({
        key: `${to.message.key}#${number++}`,
        lane: laneOf(address, user),
        to: { ...address, user },
        scope,
        wire: { ...wire, text, choices: n === parts.length - 1 ? wire.choices : [] },
        createdAt: to.at,
        notBefore: to.at,
        state: 'pending',
        attempts: 0,
        inReplyTo: to.message.key,
      }),
    )
  })
}
