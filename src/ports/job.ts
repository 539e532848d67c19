import type { Instant } from '../domain/shanghai.ts'
import type { Knowledge } from './intent.ts'
import type { Change, Store } from './store.ts'

export interface JobContext {
  readonly store: Store
  readonly knowledge: Knowledge
  readonly at: Instant
  readonly newId: () => string
}

/** Work that falls due with time and that nobody asks for: reminders, closings, deletions. */
export interface Job {
  /** `remind-due`: as it stands in the log. */
  readonly name: string
  /**
   * The next portion of what is due, to be committed at once; empty when nothing is left. What was committed is not due
   * again: a stopped process begins anew and repeats nothing.
   */
  due(context: JobContext): Promise<readonly Change[]>
}
