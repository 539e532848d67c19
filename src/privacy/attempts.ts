import type { Instant } from '../domain/shanghai.ts'
import type { Attempts } from '../ports/intent.ts'

/** Wrong secrets or codes from one person before they have to wait. */
const MAX_TRIES = 5
const WINDOW_MS = 15 * 60 * 1000
/** Wrong ones from everybody together: guessing from many accounts is slowed as well. */
const MAX_TRIES_ALL = 100
const ALL_WINDOW_MS = 60 * 60 * 1000
/** People remembered; beyond that the oldest are forgotten. */
const MAX_TRACKED = 10_000

/** Neither a receipt's secret nor a sign-in code can be tried out: five wrong ones, then a quarter of an hour. */
export function createAttempts(): Attempts {
  const wrongOf = new Map<string, Instant[]>()
  let all: Instant[] = []
  const recent = (times: readonly Instant[], at: Instant, window: number): Instant[] =>
    times.filter((t) => at - t < window && t <= at)
  return {
    allowed(personId, at) {
      all = recent(all, at, ALL_WINDOW_MS)
      return recent(wrongOf.get(personId) ?? [], at, WINDOW_MS).length < MAX_TRIES && all.length < MAX_TRIES_ALL
    },
    wrong(personId, at) {
      const own = [...recent(wrongOf.get(personId) ?? [], at, WINDOW_MS), at]
      wrongOf.delete(personId)
      if (wrongOf.size >= MAX_TRACKED) wrongOf.delete(wrongOf.keys().next().value as string)
      wrongOf.set(personId, own)
      all.push(at)
    },
  }
}
