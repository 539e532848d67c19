import { mayDo } from '../casework/may.ts'
import type { Person } from '../domain/person.ts'
import { Problem } from '../domain/problem.ts'
import type { Grant } from '../domain/role.ts'
import { DAY_MS, type Instant } from '../domain/shanghai.ts'
import type { Change, Lane, Store } from '../ports/store.ts'
import { alwaysTwoKeys, digestOf, type Order, type Subject } from './order.ts'
import { contactPointsOf } from './publication.ts'

/** An order that one person made and another has to let go. It belongs to the draft. */
export interface Proposal {
  readonly order: Order
  /** Of the order and of what it is about: what changed since is looked at anew. */
  readonly digest: number
  readonly by: string
  readonly name: string
  readonly at: Instant
}

const laneOf = (consultationId: string): Lane => `proposal|${consultationId}`

export const keepProposal = (consultationId: string, proposal: Proposal): Change => ({
  do: 'conversation.keep',
  state: { lane: laneOf(consultationId), updatedAt: proposal.at, data: { proposal } },
})

export const forgetProposal = (consultationId: string): Change => ({
  do: 'conversation.forget',
  lane: laneOf(consultationId),
})

/** The order that waits for a draft, unless it waited too long. */
export async function proposalFor(
  store: Pick<Store, 'conversation'>,
  consultationId: string,
  at: Instant,
  days: number,
): Promise<Proposal | undefined> {
  const proposal = (await store.conversation(laneOf(consultationId)))?.data.proposal as Proposal | undefined
  return proposal === undefined || at >= proposal.at + days * DAY_MS ? undefined : proposal
}

/**
 * Whether somebody may publish and change a draft: for the whole city, or at a station paired with it. A new reading
 * that names other stations takes effect only when it is published, so that nobody lets themselves in by it.
 */
export const mayRule = (grants: readonly Grant[], { consultation, publication }: Subject): boolean =>
  [undefined, ...contactPointsOf(publication?.known ?? consultation)].some((station) =>
    mayDo(grants, 'consultation', station),
  )

export const needsTwo = (order: Order, settings: { readonly twoKeyPublishing?: boolean }): boolean =>
  alwaysTwoKeys(order) || settings.twoKeyPublishing !== false

/**
 * What saying an order comes to: it waits for a second person, or it is done.
 * @throws {Problem} `PUBLISH_OWN` the same person again, from whichever channel; `PUBLISH_AUTHOR_GONE`
 */
export function turnKey(
  order: Order,
  subject: Subject,
  by: { readonly id: string; readonly releases: boolean },
  waiting: Proposal | undefined,
  author: Person | undefined,
  two: boolean,
): 'propose' | 'do' {
  if (!two) return 'do'
  const same = waiting !== undefined && waiting.digest === digestOf(order, subject)
  if (!same) return 'propose'
  if (waiting.by === by.id) {
    if (by.releases) throw new Problem('PUBLISH_OWN')
    return 'propose'
  }
  if (author === undefined || !mayRule(author.grants, subject)) throw new Problem('PUBLISH_AUTHOR_GONE')
  return 'do'
}
