import type { Database as SqliteDatabase } from 'better-sqlite3'
import { type Ends, keepEnds, NO_ENDS } from './chain.ts'
import { faultOf } from './faults.ts'
import type { Work } from './work.ts'

/** Pieces of work that share one transaction; bounds how long the event loop stands still. */
const MOST_AT_ONCE = 64

interface Job {
  /** Is told where the chains end; work that adds to them tells where they end after it. */
  readonly work: (ends: Ends) => Work<unknown>
  readonly appends: boolean
  readonly repeatable: boolean
  readonly resolve: (value: never) => void
  readonly reject: (error: Error) => void
}

type Outcome = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown }

export interface Batched {
  append(work: (ends: Ends) => Work<Ends>, repeatable?: 'repeatable'): Promise<void>
  write<T>(work: () => Work<T>, repeatable?: 'repeatable'): Promise<T>
  /** Resolves when nothing is waiting any more. */
  idle(): Promise<void>
}

/**
 * Gathers writes of one turn of the event loop into one `BEGIN IMMEDIATE` transaction, so that they share the wait for
 * the disk. Each is a savepoint, all or nothing by itself, and hears of success only after the shared commit.
 */
export function batched(file: SqliteDatabase, atOnce: <T>(work: () => Work<T>) => T): Batched {
  const begin = file.prepare('begin immediate')
  const commit = file.prepare('commit')
  const rollback = file.prepare('rollback')
  const mark = file.prepare('savepoint job')
  const undo = file.prepare('rollback to job')
  /** SQLite sets this while it compiles the statement, so a prepared one would not do it again. */
  const waitForDisk = (waits: boolean): void => void file.pragma(`synchronous = ${waits ? 'FULL' : 'NORMAL'}`)
  const unmark = file.prepare('release job')
  let waiting: Job[] = []
  let scheduled = false

  const attempt = (job: Job, ends: Ends): Outcome => {
    mark.run()
    try {
      const value = atOnce(() => job.work(ends))
      unmark.run()
      return { ok: true, value }
    } catch (error) {
      if (file.inTransaction) {
        undo.run()
        unmark.run()
      }
      return { ok: false, error }
    }
  }

  /** Undefined when SQLite gave up the whole transaction (full disk, for one) because of one of several jobs. */
  const together = (jobs: readonly Job[]): Outcome[] | undefined => {
    const light = jobs.every((job) => job.repeatable)
    try {
      if (light) waitForDisk(false)
      begin.run()
      const outcomes: Outcome[] = []
      let ends = NO_ENDS
      for (const job of jobs) {
        const outcome = attempt(job, ends)
        outcomes.push(outcome)
        if (outcome.ok && job.appends) ends = outcome.value as Ends
        if (!file.inTransaction) return jobs.length > 1 ? undefined : outcomes
      }
      atOnce(() => keepEnds(ends))
      commit.run()
      return outcomes
    } catch (error) {
      if (file.inTransaction) rollback.run()
      return jobs.map(() => ({ ok: false, error }))
    } finally {
      if (light && file.open) waitForDisk(true)
    }
  }

  const flush = (): void => {
    const jobs = waiting.slice(0, MOST_AT_ONCE)
    waiting = waiting.slice(MOST_AT_ONCE)
    scheduled = waiting.length > 0
    if (scheduled) setImmediate(flush)
    if (jobs.length === 0) return
    const outcomes = together(jobs) ?? jobs.flatMap((job) => together([job]) ?? [])
    for (const [i, outcome] of outcomes.entries()) {
      if (outcome.ok) jobs[i]?.resolve(outcome.value as never)
      else jobs[i]?.reject(faultOf(outcome.error))
    }
  }

  const enqueue = <T>(job: Omit<Job, 'resolve' | 'reject'>): Promise<T> =>
    new Promise((resolve, reject) => {
      waiting.push({ ...job, resolve, reject })
      if (scheduled) return
      scheduled = true
      setImmediate(flush)
    })

  return {
    write: (work, repeatable) => enqueue({ work, appends: false, repeatable: repeatable !== undefined }),
    append: (work, repeatable) => enqueue({ work, appends: true, repeatable: repeatable !== undefined }),
    async idle() {
      while (waiting.length > 0) await new Promise((resolve) => setImmediate(resolve))
    },
  }
}
