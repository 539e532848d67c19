import type { Instant } from '../domain/shanghai.ts'
import type { Address } from './channel.ts'

/** News of every draft that opens for everybody. */
export const EVERY_DRAFT = '*'

/** Somebody asked to hear of a draft. */
export interface Subscription {
  readonly personId: string
  /** Id of a draft, or {@link EVERY_DRAFT}. */
  readonly topic: string
  /** Where it was asked for: the person alone. */
  readonly address: Address
  readonly at: Instant
}

export type SubscriptionChange =
  /** Asked for again: the new address counts, the first time stays. */
  | { readonly do: 'subscription.put'; readonly subscription: Subscription }
  | { readonly do: 'subscription.remove'; readonly personId: string; readonly topic: string }

export interface SubscriptionStore {
  /** What a person follows, oldest first. */
  of(personId: string): Promise<readonly Subscription[]>
  /** Who follows one of these topics, by person and topic; read on behind a person. */
  to(topics: readonly string[], after: string | undefined, limit: number): Promise<readonly Subscription[]>
}
