import type { Account } from '../../domain/person.ts'
import type { Instant } from '../../domain/shanghai.ts'
import { type Address, CHANNELS, type Channel, type ChannelId } from '../../ports/channel.ts'
import { laneAt } from '../../ports/notices.ts'
import type { Lane, OutboxMessage, Store } from '../../ports/store.ts'
import type { Route } from './plan.ts'

/** What a message that just came in says of its lane, before that is stored. */
export interface Spoken {
  readonly lane: Lane
  readonly at: Instant
}

/** A route with its address. */
export interface Way extends Route {
  readonly channel: Channel
  readonly to: Address
  /** Not where the notice is addressed to. */
  readonly other: boolean
}

export interface WaysOptions {
  readonly store: Pick<Store, 'people' | 'notices'>
  readonly channel: (id: string) => Channel | undefined
}

const isChannel = (id: string): id is ChannelId => (CHANNELS as readonly string[]).includes(id)

/** Where an account can be written to alone. */
function addressOf({ channel: id, user, direct }: Account, channel: Channel): Address | undefined {
  const { groups, direct: may } = channel.capabilities
  if (!isChannel(id) || may === 'never') return undefined
  const conversation = direct ?? (groups && may === 'contact-only' ? undefined : user)
  return conversation === undefined ? undefined : { channel: id, account: id, conversation, user }
}

/** The ways for each of these notices of one person: its own first, then other accounts in the order of their linking. */
export async function waysOf(
  rows: readonly OutboxMessage[],
  { store, channel }: WaysOptions,
  spoken: Spoken | undefined,
): Promise<(row: OutboxMessage) => readonly Way[]> {
  const personId = rows[0]?.personId
  const accounts = personId === undefined ? [] : await store.people.accountsOf(personId)
  const linked = accounts.flatMap((account) => {
    const runs = channel(account.channel)
    const to = runs && addressOf(account, runs)
    return runs === undefined || to === undefined ? [] : [{ channel: runs, to, lane: laneAt(to) }]
  })
  const lanes = new Set([...rows.map((row) => row.lane), ...linked.map((one) => one.lane)])
  const known = new Map((await store.notices.reach([...lanes])).map((reach) => [reach.lane, reach]))
  const way = (at: Pick<Way, 'channel' | 'to' | 'lane'>, other: boolean): Way => {
    const stored = known.get(at.lane) ?? { lane: at.lane, heardAt: 0, sent: 0, shut: 0 as const }
    const now = spoken?.lane === at.lane ? justHeard(stored.heardAt, stored.sent, spoken.at) : {}
    return { ...stored, ...at, ...now, proactive: at.channel.capabilities.proactive, other }
  }
  return (row) => {
    const runs = channel(row.to.channel)
    if (runs === undefined) return []
    const others = linked.filter((one) => one.lane !== row.lane)
    return [way({ channel: runs, to: row.to, lane: row.lane }, false), ...others.map((one) => way(one, true))]
  }
}

const justHeard = (heardAt: Instant, sent: number, at: Instant) =>
  at > heardAt ? { heardAt: at, sent: 0, shut: 0 as const } : { heardAt, sent, shut: 0 as const }
