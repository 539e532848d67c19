import type { Ends } from './chain.ts'
import type { Present, Step } from './statement.ts'

export interface Answer {
  readonly rows: readonly unknown[]
  /** Rows that a write touched. */
  readonly changes: number
}

/** Steps that belong together. Says what to run and receives answers; the engine decides how: at once or awaited. */
export type Work<T> = Generator<Step, T, Answer>

export function* all<Row>(step: Step<Row>): Work<readonly Present<Row>[]> {
  return (yield step).rows as readonly Present<Row>[]
}

export function* first<Row>(step: Step<Row>): Work<Present<Row> | undefined> {
  return (yield step).rows[0] as Present<Row> | undefined
}

/** Runs a write and tells how many rows it touched. */
export function* run(step: Step): Work<number> {
  return (yield step).changes
}

/** One database, whichever it is. */
export interface Engine {
  read<T>(work: () => Work<T>): Promise<T>
  /**
   * One transaction; resolves when it is durable. May begin the work anew after a collision. `repeatable` work survives
   * a killed process, but a power cut may undo it: then its cause comes again (a delivery that nobody acknowledged, an
   * answer not yet marked as sent).
   */
  write<T>(work: () => Work<T>, repeatable?: 'repeatable'): Promise<T>
  /**
   * The same for work that adds to the chains. It is told where they end and tells where they end after it; several
   * pieces of one transaction hand that on, and it is written once.
   */
  append(work: (ends: Ends) => Work<Ends>, repeatable?: 'repeatable'): Promise<void>
  /** Takes what was deleted out of the files that only the engine sees, unless somebody is reading there just now. */
  scrub(): Promise<void>
  close(): Promise<void>
}
