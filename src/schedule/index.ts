import { setImmediate as breathe } from 'node:timers/promises'
import { isProblem } from '../domain/problem.ts'
import type { Clock } from '../ports/clock.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { Job } from '../ports/job.ts'
import type { Log } from '../ports/log.ts'
import type { Store } from '../ports/store.ts'

/** Portions of one job in one run; what is left waits for the next run, so that no job keeps the others waiting. */
const MOST_PORTIONS = 1_000
/** A portion is worked out anew when somebody changed an item of it meanwhile. */
const TRIES = 3

export interface ScheduleOptions {
  readonly jobs: readonly Job[]
  readonly store: Store
  readonly knowledge: () => Knowledge
  readonly clock: Clock
  readonly log: Log
  readonly newId: () => string
}

export interface Schedule {
  /** Does everything that is due now; who calls while that is going on waits for the same. Never rejects. */
  run(): Promise<void>
  /** Begins no other portion; resolves when the one in hand is committed. */
  stop(): Promise<void>
}

/** Runs jobs one after the other, portion by portion. Only the process that serves runs them. */
export function createSchedule(options: ScheduleOptions): Schedule {
  const { jobs, store, knowledge, clock, log, newId } = options
  let stopped = false
  let running: Promise<void> | undefined

  /** Whether there may be more. */
  async function portion(job: Job): Promise<boolean> {
    for (let tries = 1; ; tries++) {
      try {
        const changes = await job.due({ store, knowledge: knowledge(), at: clock.now(), newId })
        if (changes.length > 0) await store.commit(changes)
        return changes.length > 0
      } catch (error) {
        if (tries >= TRIES || !isProblem(error, 'CONFLICT')) throw error
      }
    }
  }

  async function finish(job: Job): Promise<void> {
    for (let done = 0; !stopped; done++) {
      if (done === MOST_PORTIONS) return log.warn({ job: job.name }, 'a job goes on at the next run')
      if (!(await portion(job))) return
      await breathe()
    }
  }

  async function runAll(): Promise<void> {
    for (const job of jobs) {
      try {
        await finish(job)
      } catch (cause) {
        log.error({ job: job.name }, 'a job failed', cause)
      }
    }
  }

  return {
    run() {
      running ??= runAll().finally(() => {
        running = undefined
      })
      return running
    },
    async stop() {
      stopped = true
      await running
    },
  }
}
