import { tellColleague } from '../../src/casework/tell-colleague.ts'
import { digestOf, type Order, type Subject, sayOrder } from '../../src/consultation/order.ts'
import type { Proposal } from '../../src/consultation/two-keys.ts'
import type { Turn } from '../../src/ports/intent.ts'
import type { Change } from '../../src/ports/store.ts'

/** What waited for a second person and is void once this order is made: one order at a time waits for a draft. */
export const replacedBy = (order: Order, subject: Subject, waiting: Proposal | undefined): Proposal | undefined =>
  waiting === undefined || waiting.digest === digestOf(order, subject) ? undefined : waiting

/** For who is about to make the new one. */
export const sayReplaced = ({ by, name, order }: Proposal, subject: Subject, { speaker, at }: Turn): string =>
  `${by === speaker.id ? '您' : name}先前提交的“${sayOrder(order, subject, at)}”还没有放行，会作废。`

/** Whoever made the old one hears that nobody will let it go any more. */
export async function tellReplaced(
  old: Proposal,
  subject: Subject,
  { speaker, store, at }: Pick<Turn, 'speaker' | 'store' | 'at'>,
): Promise<readonly Change[]> {
  const author = old.by === speaker.id ? undefined : await store.people.byId(old.by)
  if (author === undefined) return []
  return tellColleague(store.people, author, {
    key: `replaced:${subject.consultation.id}:${at}:${author.id}`,
    text: `您提交的“${sayOrder(old.order, subject, at)}”没有放行，因为${speaker.name ?? '另一位同志'}对这部草案有新的提交，已经作废。还要办，请等那一件放行以后重新提交。`,
    at,
  })
}
