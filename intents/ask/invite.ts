import {
  acceptance,
  invitationFor,
  invitedGroup,
  invitedLately,
  invitedPerson,
  noteInvited,
  sayRevised,
} from '../../src/consultation/invite.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import type { Citation } from '../../src/ports/knowledge.ts'
import type { Change } from '../../src/ports/store.ts'
import { bringsTrouble, matterIn, mayBeUrgent } from '../../src/station/doors/index.ts'

/**
 * Below an answer from a regulation that is being revised: one line that says so and how to have a say. Once in seven
 * days for a person, once a day in a group, never in the middle of a form or to somebody in trouble.
 */
export async function invited(outcome: Outcome, citations: readonly Citation[], turn: Turn): Promise<Outcome> {
  const { knowledge, memory, speaker, message, at } = turn
  if (speaker.staff || memory.dialogue !== undefined) return outcome
  const invitation = invitationFor(citations, knowledge.content.consultations, at)
  if (invitation === undefined || inTrouble(turn)) return outcome
  const person = invitedPerson(speaker.id)
  if (invitedLately(await turn.store.conversation(person), 'person', at)) return outcome
  const line = sayRevised(invitation, at)
  const accept = acceptance(invitation)
  const counted: Change = {
    do: 'audit',
    entry: {
      at,
      actorId: 'invite',
      role: 'system',
      channel: message.from.channel,
      command: 'invite',
      target: invitation.consultation.id,
      result: 'done',
    },
  }
  const changes = [...(outcome.changes ?? []), noteInvited(person, at), counted]
  if (message.scope === 'direct')
    return {
      ...outcome,
      replies: [...outcome.replies, say(`${line}想说说怎么改，请回复：`, accept)],
      changes,
      remember: {
        ...outcome.remember,
        invited: { says: accept.says, question: turn.text, consultationId: invitation.consultation.id },
      },
    }
  const group = invitedGroup(message.from.channel, message.from.conversation)
  if (invitedLately(await turn.store.conversation(group), 'group', at)) return outcome
  return {
    ...outcome,
    replies: [...outcome.replies, say(`${line}有意见请单独对我说“${accept.says}”。`)],
    changes: [...changes, noteInvited(group, at)],
  }
}

/** Words of harm, loss and despair. Whoever asks about such things in general goes without an invitation, too. */
const HARM =
  /[咬伤血]|骨折|住院|抢救|医院|医药费|去世|死|赔|欠|打人|[挨被]打|家暴|哭|绝望|走投无路|活不|没钱|失业|下岗|讨薪|骗|抑郁|害怕|救|残疾|病/

/** Whoever tells a trouble of their own is helped and left alone. */
const inTrouble = ({ text, knowledge }: Turn): boolean =>
  HARM.test(text) ||
  mayBeUrgent(text) ||
  bringsTrouble(text) ||
  matterIn(text, knowledge.content.stations) !== undefined
