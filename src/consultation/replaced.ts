import { tellColleague } from '../casework/tell-colleague.ts'
import type { Person } from '../domain/person.ts'
import type { Instant } from '../domain/shanghai.ts'
import type { Change, Store } from '../ports/store.ts'
import { digestOf, type Order, type Subject, sayOrder } from './order.ts'
import type { Proposal } from './two-keys.ts'

/** What waited for a second person and is void once this order is made: one order at a time waits for a draft. */
export const replacedBy = (order: Order, subject: Subject, waiting: Proposal | undefined): Proposal | undefined =>
  waiting === undefined || waiting.digest === digestOf(order, subject) ? undefined : waiting

interface Doing {
  readonly speaker: Pick<Person, 'id' | 'name'>
  readonly at: Instant
}

/** For who is about to make the new one. */
export const sayReplaced = ({ by, name, order }: Proposal, subject: Subject, { speaker, at }: Doing): string =>
  `${by === speaker.id ? '您' : name}先前提交的“${sayOrder(order, subject, at)}”还没有放行，会作废。`

/** Whoever made the old one hears that nobody will let it go any more. */
export async function tellReplaced(
  old: Proposal,
  subject: Subject,
  { speaker, store, at }: Doing & { readonly store: Pick<Store, 'people'> },
): Promise<readonly Change[]> {
  const author = old.by === speaker.id ? undefined : await store.people.byId(old.by)
  if (author === undefined) return []
  return tellColleague(store.people, author, {
    key: `replaced:${subject.consultation.id}:${at}:${author.id}`,
    text: `您提交的“${sayOrder(old.order, subject, at)}”没有放行，因为${speaker.name ?? '另一位同志'}对这部草案有新的提交，已经作废。还要办，请等那一件放行以后重新提交。`,
    at,
  })
}
