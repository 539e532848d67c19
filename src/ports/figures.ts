import type { Outcome } from '../domain/kind.ts'
import type { Day, Instant } from '../domain/shanghai.ts'
import type { Rating, State } from '../domain/submission.ts'
import type { SubmissionQuery } from './store.ts'

/** Which submissions are counted. */
export type CountQuery = Omit<SubmissionQuery, 'order' | 'after' | 'limit' | 'offset'>

/** Three counts of the same thing, never one for another: 人, 件, 项. */
export interface Heads {
  readonly people: number
  readonly submissions: number
  /** What was merged counts once. */
  readonly matters: number
}

export const DIMENSIONS = ['kind', 'category', 'stationId', 'channel', 'cameBy', 'origin'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** How many submissions stand alike. */
export interface Standing {
  readonly state: State
  readonly outcome?: Outcome
  readonly rating?: Rating
  readonly deliveryRating?: Rating
  /** Something was promised with the result. */
  readonly promised: boolean
  /** It was taken in by staff, whatever became of it. */
  readonly registered: boolean
  readonly items: number
}

/** How many submissions were filed on one day and answered on another. */
export interface Wait {
  readonly filed: Day
  readonly told: Day
  readonly items: number
}

/** How often a door was named, and what people said came of it. */
export interface DoorTimes {
  /** Id of the door. */
  readonly door: string
  readonly shown: number
  readonly done: number
  readonly open: number
}

/** Counts over many submissions, made where they lie. The answers are small however many submissions there are. */
export interface FigureStore {
  heads(query: CountQuery): Promise<Heads>
  /** By one property, most submissions first; `value` is absent where the property is. */
  headsBy(query: CountQuery, by: Dimension): Promise<readonly (Heads & { readonly value?: string })[]>
  /**
   * Of them, those handed in under a log-in of WeChat that has ended, by people who did not prove since that they are
   * theirs: whoever handed in again may be counted twice.
   */
  unclaimed(query: CountQuery): Promise<number>
  standings(query: CountQuery): Promise<readonly Standing[]>
  /** Of those whose result was told. */
  waits(query: CountQuery): Promise<readonly Wait[]>
  /** How often an item was given back (退单) within a time, by the person who gave it back, most first. */
  returns(
    query: CountQuery,
    from: Instant,
    before: Instant,
  ): Promise<readonly { readonly by: string; readonly times: number }[]>
  /** Doors by how often they were named in a span, most first. */
  doors(from: Instant, before: Instant): Promise<readonly DoorTimes[]>
  /** How often people were invited to comment below an answer in a span, and how many opinions came of it. */
  invitations(from: Instant, before: Instant): Promise<{ readonly invited: number; readonly taken: number }>
}
