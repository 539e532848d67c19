import { isInvited, type Visitor } from '../domain/audience.ts'
import type { Consultation } from '../domain/consultation.ts'
import { scopeOf } from '../domain/role.ts'
import type { Inbound } from '../ports/channel.ts'
import type { Knowledge, Speaker } from '../ports/intent.ts'
import type { GroupBinding } from '../ports/knowledge.ts'
import type { Change, ConversationState, Lane } from '../ports/store.ts'

/** Row that says in which invited groups somebody spoke: there a form cannot be filled in, so they are guests alone as well. */
export const guestLane = ({ from, sender }: Pick<Inbound, 'from' | 'sender'>): Lane =>
  `${from.channel}|guest|${sender.id}`

const groupsInvited = (consultations: readonly Consultation[]): readonly string[] =>
  consultations.flatMap(({ audience }) => (audience?.kind === '定向' ? audience.groups : []))

export const isDirected = ({ audience }: Consultation): boolean => audience?.kind === '定向'

/**
 * Ids of the drafts that do not exist for who asks. In a group everybody reads the answer, so what counts there is the
 * group and not who speaks. The city office sees every draft.
 * @param guest the row of {@link guestLane}
 */
export function hiddenFrom(
  consultations: readonly Consultation[],
  message: Inbound,
  speaker: Speaker,
  group: GroupBinding | undefined,
  guest: ConversationState | undefined,
): readonly string[] {
  const directed = consultations.filter(isDirected)
  if (directed.length === 0) return []
  if (message.scope === 'direct' && scopeOf(speaker.grants) === 'all') return []
  const visitors = message.scope === 'group' ? [visitingGroup(message, group)] : visitingAlone(speaker, guest)
  return directed.filter(({ audience }) => !visitors.some((one) => isInvited(audience, one))).map(({ id }) => id)
}

const visitingGroup = ({ from }: Inbound, group: GroupBinding | undefined): Visitor => ({
  ...(group === undefined ? {} : { stationIds: [group.stationId] }),
  group: { channel: from.channel, conversation: from.conversation },
})

function visitingAlone({ id, grants }: Speaker, guest: ConversationState | undefined): readonly Visitor[] {
  const stationIds = grants.flatMap(({ stationId }) => (stationId === undefined ? [] : [stationId]))
  const groups = (guest?.data.groups ?? []) as readonly string[]
  const asMember = groups.map((name): Visitor => {
    const cut = name.indexOf(':')
    return { group: { channel: name.slice(0, cut), conversation: name.slice(cut + 1) } }
  })
  return [{ personId: id, stationIds }, ...asMember]
}

/** Keeps that somebody spoke in a group that is invited to a draft; nothing for any other group. */
export function noteGuest(
  consultations: readonly Consultation[],
  message: Inbound,
  guest: ConversationState | undefined,
): readonly Change[] {
  const here = `${message.from.channel}:${message.from.conversation}`
  if (message.scope !== 'group' || !groupsInvited(consultations).includes(here)) return []
  const known = (guest?.data.groups ?? []) as readonly string[]
  const groups = known.includes(here) ? known : [...known, here]
  return [
    {
      do: 'conversation.keep',
      state: { lane: guestLane(message), updatedAt: message.at, data: { groups: [...groups] } },
    },
  ]
}

/** The knowledge without what does not exist for who asks. Staff who hold an item of such a draft still read its title. */
export function withoutHidden(knowledge: Knowledge, hidden: readonly string[], staff: boolean): Knowledge {
  if (hidden.length === 0) return knowledge
  const consultations = knowledge.content.consultations.filter(({ id }) => !hidden.includes(id))
  return {
    ...knowledge,
    content: { ...knowledge.content, consultations },
    consultation: (id) => (hidden.includes(id) && !staff ? undefined : knowledge.consultation(id)),
  }
}

/** Drafts that exist for who fills in a form. */
export const draftsFor = ({ content }: Knowledge, hidden: readonly string[] = []): readonly Consultation[] =>
  hidden.length === 0 ? content.consultations : content.consultations.filter(({ id }) => !hidden.includes(id))
