import type { Account } from '../domain/person.ts'
import { Problem } from '../domain/problem.ts'
import type { Instant } from '../domain/shanghai.ts'
import type { Address, ChannelId } from '../ports/channel.ts'
import { CHANNELS } from '../ports/channel.ts'
import type { Turn } from '../ports/intent.ts'
import { laneAt } from '../ports/notices.ts'
import type { Change, OutboxMessage } from '../ports/store.ts'
import { addressOf } from './passes.ts'

/** Items whose answers are sent elsewhere at once when an account leaves. */
const MOST_ITEMS = 1_000

const trace = (turn: Turn, command: string, target: string): Change => ({
  do: 'audit',
  entry: {
    at: turn.at,
    actorId: turn.speaker.id,
    role: '市民',
    channel: turn.message.from.channel,
    command,
    target,
    result: 'done',
  },
})

const accountAt = ({ channel, conversation, user = conversation }: Address, personId: string, at: number): Account => ({
  channel,
  user,
  personId,
  direct: conversation,
  linkedAt: at,
})

/** Makes two accounts one person's: whoever speaks now, and `other` with everything that is known of it. */
export function joinAccounts(turn: Turn, other: Address, otherPerson: string): readonly Change[] {
  const own = turn.speaker.id
  return [
    { do: 'person.join', from: otherPerson, to: own },
    { do: 'account.put', account: accountAt(addressOf(turn.message), own, turn.at) },
    { do: 'account.put', account: accountAt(other, own, turn.at) },
    trace(turn, 'link', own),
  ]
}

/** Other accounts of whoever speaks. */
export async function otherAccounts(turn: Turn): Promise<readonly Account[]> {
  const { channel } = turn.message.from
  const all = await turn.store.people.accountsOf(turn.speaker.id)
  return all.filter(
    (one) => isChannel(one.channel) && !(one.channel === channel && one.user === turn.message.sender.id),
  )
}

/**
 * An account leads here no more: what goes to its person from now on goes to the account that speaks. Nothing that was
 * handed in is lost.
 * @throws {Problem} `NOT_LINKED`
 */
export async function leaveAccount(turn: Turn, account: Account): Promise<readonly Change[]> {
  const { store, speaker, at } = turn
  const here = addressOf(turn.message)
  const leads = (to: Pick<Address, 'channel' | 'user' | 'conversation'>): boolean =>
    to.channel === account.channel && (to.user ?? to.conversation) === account.user
  const known = await store.people.byAccount(account.channel, account.user)
  if (known?.person.id !== speaker.id) throw new Problem('NOT_LINKED')
  const items = await store.submissions.find({ personId: speaker.id, order: 'newest', limit: MOST_ITEMS })
  const waiting = await store.notices.ofPerson(speaker.id)
  const followed = await store.subscriptions.of(speaker.id)
  return [
    { do: 'account.remove', channel: account.channel, user: account.user },
    ...items
      .filter((item) => leads(JSON.parse(item.address) as Address))
      .map(
        ({ id, rev }): Change => ({
          do: 'submission.change',
          id,
          rev,
          set: { address: JSON.stringify(here), updatedAt: at },
        }),
      ),
    ...followed
      .filter(({ address }) => leads(address))
      .map((subscription): Change => ({ do: 'subscription.put', subscription: { ...subscription, address: here } })),
    ...waiting.filter(({ to }) => leads(to)).flatMap((notice) => moved(notice, here, at)),
    trace(turn, 'unlink', speaker.id),
  ]
}

const isChannel = (id: string): id is ChannelId => (CHANNELS as readonly string[]).includes(id)

/** A notice that waits, with another address; sealed nowhere yet. */
function moved(notice: OutboxMessage, to: Address, at: Instant): readonly Change[] {
  const { key, attempts, bundle: _, via: _via, error: _error, ...rest } = notice
  return [
    { do: 'notice.plan', key, state: 'recalled', notBefore: at, attempts, error: 'moved' },
    {
      do: 'outbox.add',
      message: { ...rest, key: `${key}>${to.channel}`, lane: laneAt(to), to, state: 'pending', attempts: 0 },
    },
  ]
}
