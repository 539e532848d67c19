import type { Address } from '../ports/channel.ts'
import type { Subscription, SubscriptionChange, SubscriptionStore } from '../ports/subscriptions.ts'
import type { SubscriptionRow } from './schema.ts'
import { query, statement } from './statement.ts'
import { all, type Engine, run, type Work } from './work.ts'

const COLUMNS = ['personId', 'topic', 'address', 'at'] as const

const put = statement((db, p: SubscriptionRow) =>
  db
    .insertInto('subscription')
    .values({ personId: p.personId, topic: p.topic, address: p.address, at: p.at })
    .onConflict((on) => on.columns(['personId', 'topic']).doUpdateSet({ address: p.address })),
)
const remove = statement((db, p: { personId: string; topic: string }) =>
  db.deleteFrom('subscription').where('personId', '=', p.personId).where('topic', '=', p.topic),
)
export const unfollow = statement((db, p: { personId: string }) =>
  db.deleteFrom('subscription').where('personId', '=', p.personId),
)
const ofPerson = statement((db, p: { personId: string }) =>
  db.selectFrom('subscription').select(COLUMNS).where('personId', '=', p.personId).orderBy('at').orderBy('topic'),
)
const toTopics = (topics: readonly string[], after: string, limit: number) =>
  query((db) =>
    db
      .selectFrom('subscription')
      .select(COLUMNS)
      .where('topic', 'in', topics)
      .where('personId', '>', after)
      .orderBy('personId')
      .orderBy('topic')
      .limit(limit),
  )
/** Everybody who follows anything. */
export const followers = () => query((db) => db.selectFrom('subscription').select('personId').distinct())

type Of<K extends SubscriptionChange['do']> = Extract<SubscriptionChange, { readonly do: K }>

export const subscriptionChanges = {
  *'subscription.put'({ subscription }: Of<'subscription.put'>): Work<void> {
    yield* run(put({ ...subscription, address: JSON.stringify(subscription.address) }))
  },
  *'subscription.remove'({ personId, topic }: Of<'subscription.remove'>): Work<void> {
    yield* run(remove({ personId, topic }))
  },
}

const read = (row: SubscriptionRow): Subscription => ({ ...row, address: JSON.parse(row.address) as Address })

export function subscriptionStore(engine: Engine): SubscriptionStore {
  return {
    of: async (personId) => (await engine.read(() => all(ofPerson({ personId })))).map(read),
    to: async (topics, after, limit) =>
      topics.length === 0 ? [] : (await engine.read(() => all(toTopics(topics, after ?? '', limit)))).map(read),
  }
}
