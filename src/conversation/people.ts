import { isStaff } from '../domain/role.ts'
import type { Address, Inbound } from '../ports/channel.ts'
import type { Speaker } from '../ports/intent.ts'
import type { Change, Store } from '../ports/store.ts'

/** Characters of the keyed hash that name a person: 80 bits. */
const ID_LENGTH = 20

export interface Known {
  readonly speaker: Speaker
  /** Where this person can be written to alone, if they ever wrote so. */
  readonly direct?: string
}

/** Id of somebody of whom nothing is stored but what they hand in. */
export function citizenId(channel: string, user: string, seal: (secret: string) => string): string {
  return `c-${seal(`person:${channel}:${user}`).slice(0, ID_LENGTH)}`
}

/**
 * Who wrote: the person of a linked account, with the roles held now; else an id derived from the account, so that a
 * citizen who only asks leaves no row anywhere.
 */
export async function identify(
  message: { readonly from: Pick<Address, 'channel'>; readonly sender: Pick<Inbound['sender'], 'id'> },
  store: Pick<Store, 'people'>,
  seal: (secret: string) => string,
): Promise<Known> {
  const { channel } = message.from
  const linked = await store.people.byAccount(channel, message.sender.id)
  if (linked === undefined)
    return { speaker: { id: citizenId(channel, message.sender.id, seal), grants: [], staff: false } }
  const { person, account } = linked
  return {
    speaker: {
      id: person.id,
      grants: person.grants,
      staff: isStaff(person.grants),
      ...(person.name === undefined ? {} : { name: person.name }),
    },
    ...(account.direct === undefined ? {} : { direct: account.direct }),
  }
}

/** Remembers where a person of a channel with groups can be written to alone. */
export function learnDirect(message: Inbound, known: Known, groups: boolean): readonly Change[] {
  if (!groups || message.scope !== 'direct' || known.direct === message.from.conversation) return []
  return [
    {
      do: 'account.put',
      account: {
        channel: message.from.channel,
        user: message.sender.id,
        personId: known.speaker.id,
        direct: message.from.conversation,
        linkedAt: message.at,
      },
    },
  ]
}
