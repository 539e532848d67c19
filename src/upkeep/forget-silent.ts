import { FORM_DAYS } from '../domain/expiry.ts'
import { DAY_MS, dayOf } from '../domain/shanghai.ts'
import type { Job } from '../ports/job.ts'
import { forgetMarks } from './confirmed.ts'

/**
 * Two years: what people keep asking in vain shows in two rounds of the yearly plan of legislation, and nobody looks
 * further back.
 */
export const UNANSWERED_DAYS = 730

/** No channel lets us write first for longer after somebody spoke. */
const LONGEST_WINDOW_MS = 3 * DAY_MS
const NAME = 'forget-silent'

/**
 * Once a day wipes what is remembered of people who were silent for 30 days: forms that nobody will finish, with the
 * contact details in them; questions without an answer after two years; marks of confirmations after their day;
 * when people spoke last, once no window is that long.
 * Submissions are not touched.
 */
export const forgetSilent: Job = {
  name: NAME,
  async due({ store, at }) {
    const last = await store.agenda.doneAt(NAME)
    if (last !== undefined && dayOf(last) === dayOf(at)) return []
    return [
      { do: 'conversation.expire', before: at - FORM_DAYS * DAY_MS },
      { do: 'unanswered.expire', before: at - UNANSWERED_DAYS * DAY_MS },
      { do: 'lane.expire', before: at - LONGEST_WINDOW_MS },
      forgetMarks(at),
      { do: 'job.done', job: NAME, at },
    ]
  },
}
