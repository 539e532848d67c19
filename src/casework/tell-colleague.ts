import type { Person } from '../domain/person.ts'
import { isStaff } from '../domain/role.ts'
import type { Instant } from '../domain/shanghai.ts'
import { type Address, CHANNELS, type ChannelId } from '../ports/channel.ts'
import { queueNotice } from '../ports/notices.ts'
import type { Change, Store } from '../ports/store.ts'
import { rolesAt } from './may.ts'

export interface Told {
  /** Makes the message one of its kind: the store refuses a second one. */
  readonly key: string
  readonly text: string
  readonly at: Instant
  /** Channel on which this person is best found: where they did what this answers. */
  readonly channel?: string
}

/** Writes to a colleague alone. Who has no account or no role any more is not written to: what waits is on the list. */
export async function tellColleague(
  people: Pick<Store['people'], 'accountsOf'>,
  person: Person,
  told: Told,
): Promise<readonly Change[]> {
  return isStaff(person.grants) ? tellPerson(people, person, told) : []
}

/** Writes to somebody who has an account with us, in person. */
export async function tellPerson(
  people: Pick<Store['people'], 'accountsOf'>,
  person: Pick<Person, 'id'>,
  told: Told,
): Promise<readonly Change[]> {
  const accounts = await people.accountsOf(person.id)
  const account =
    accounts.find((a) => a.channel === told.channel) ?? accounts.find((a) => a.direct !== undefined) ?? accounts[0]
  if (account === undefined || !isChannel(account.channel)) return []
  const conversation = account.direct ?? account.user
  const to: Address = { channel: account.channel, account: account.channel, conversation, user: account.user }
  return [queueNotice(to, told.key, told.text, told.at, { personId: person.id })]
}

const isChannel = (id: string): id is ChannelId => (CHANNELS as readonly string[]).includes(id)

/** The first of these people who may still see items of a station. */
export async function whoStillSees(
  people: Pick<Store['people'], 'byId'>,
  ids: readonly (string | undefined)[],
  stationId: string | undefined,
): Promise<Person | undefined> {
  for (const id of ids) {
    const person = id === undefined ? undefined : await people.byId(id)
    if (person !== undefined && isStaff(person.grants) && rolesAt(person.grants, stationId).length > 0) return person
  }
  return undefined
}
