import type { Instant } from '../domain/shanghai.ts'

/** Somebody with a name changed an item, by a command of the trail. */
export interface Touch {
  readonly at: Instant
  readonly actorId: string
  /** Name of who did it. */
  readonly who: string
  readonly command: string
}
