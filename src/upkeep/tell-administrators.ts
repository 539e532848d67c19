import type { Instant } from '../domain/shanghai.ts'
import { type Address, CHANNELS, type ChannelId } from '../ports/channel.ts'
import { queueNotice } from '../ports/notices.ts'
import type { Change, Store } from '../ports/store.ts'

/** An alarm that nobody could be told by then is of no use any more. */
const TELL_MS = 24 * 60 * 60_000

export interface Alarm {
  /** What is told once: the store takes one message under a key. */
  readonly event: string
  readonly text: string
  readonly at: Instant
  /** A channel that cannot be the one to tell it. */
  readonly except?: ChannelId
}

/** One message to each account that an administrator has: nobody knows which of them is looked at. */
export async function tellAdministrators(
  store: Pick<Store, 'people'>,
  { event, text, at, except }: Alarm,
): Promise<readonly Change[]> {
  const people = (await store.people.list()).filter(({ grants }) => grants.some(({ role }) => role === '管理员'))
  const accounts = (await Promise.all(people.map(({ id }) => store.people.accountsOf(id)))).flat()
  const where = accounts.flatMap((account) => {
    const { user, direct: conversation = user } = account
    return isChannel(account.channel) && account.channel !== except
      ? [{ channel: account.channel, account: account.channel, conversation, user } satisfies Address]
      : []
  })
  return where.map((to) =>
    queueNotice(to, `${event}:${to.channel}:${to.user}`, text, at, { importance: 'urgent', expiresAt: at + TELL_MS }),
  )
}

const isChannel = (id: string): id is ChannelId => (CHANNELS as readonly string[]).includes(id)
