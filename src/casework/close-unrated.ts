import { specOf } from '../domain/kind.ts'
import { DAY_MS } from '../domain/shanghai.ts'
import { hasOpenPromise, type Submission } from '../domain/submission.ts'
import type { Job } from '../ports/job.ts'
import { type Doer, walk } from './walk.ts'

export const RATING_DAYS = 30
/** Items closed in one transaction: some milliseconds. */
const PORTION = 50

/** What was promised with the result has to be followed up first. */
const mayClose = (item: Submission): boolean => !hasOpenPromise(item) && !specOf(item.kind).without.includes('CLOSED')

/** Files away what was told long ago and nobody rated. Its owner hears nothing of that: there is nothing to do. */
export const closeUnrated: Job = {
  name: 'close-unrated',
  async due({ store, knowledge, at }) {
    const until = at - (knowledge.content.settings.ratingDays ?? RATING_DAYS) * DAY_MS
    for (let offset = 0; ; offset += PORTION) {
      const items = await store.agenda.resting({ state: 'FED_BACK', until, limit: PORTION, offset })
      const closing = items.filter(mayClose)
      if (closing.length > 0 || items.length < PORTION) return closing.flatMap((item) => close(item, at))
    }
  },
}

function close(submission: Submission, at: number): ReturnType<typeof walk> {
  const by: Doer = { id: 'system', channel: submission.channel, roles: ['系统'] }
  return walk({ submission, command: 'close', by, at, facts: { waited: true } }, ['CLOSED'])
}
