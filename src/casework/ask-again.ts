import { DAY_MS, dayOf } from '../domain/shanghai.ts'
import type { Job, JobContext } from '../ports/job.ts'
import type { Change } from '../ports/store.ts'
import { type OpenQuestion, questionOf } from './ask-citizen.ts'
import { draftTitle } from './describe.ts'
import { notify, sayWhich } from './notice.ts'
import { isOfficeHour } from './office-hours.ts'

export const ASK_AGAIN_DAYS = 7
/** Items looked at in one step, and messages in one transaction. */
const PORTION = 50
const NAME = 'ask-again'

/** Reminds citizens once, kindly, of what staff asked them; one question is never asked a third time by itself. */
export const askAgain: Job = {
  name: NAME,
  async due(context) {
    const { store, knowledge, at } = context
    const { holidays, settings } = knowledge.content
    const last = await store.agenda.doneAt(NAME)
    if ((last !== undefined && dayOf(last) === dayOf(at)) || !isOfficeHour(at, holidays)) return []
    const until = at - (settings.askAgainDays ?? ASK_AGAIN_DAYS) * DAY_MS
    for (let offset = 0; ; offset += PORTION) {
      const items = await store.agenda.resting({ state: 'NEED_INFO', until, limit: PORTION, offset })
      const asked = await Promise.all(items.map((item) => questionOf(store, item)))
      const reminders = await Promise.all(asked.filter((q) => q.at <= until).map((q) => remind(context, q)))
      const changes = reminders.flat()
      if (items.length < PORTION) return [...changes, { do: 'job.done', job: NAME, at }]
      if (changes.length > 0) return changes
    }
  },
}

async function remind({ store, knowledge, at }: JobContext, question: OpenQuestion): Promise<readonly Change[]> {
  const { submission, text } = question
  const key = `${submission.id}:ask-again:${question.at}`
  if ((await store.outbox.byKey(key)) !== undefined) return []
  const which = sayWhich(submission, draftTitle(submission, knowledge), at)
  const made = notify(submission, {
    event: 'ask-again',
    text: `关于${which}，工作人员还在等您补充${text === '' ? '' : `：\n${text}`}\n方便的时候直接在这里回复就可以。没有可补充的，也请回一句，好接着办。`,
    choices: [],
    at,
    holdMs: 0,
  })
  return made.do === 'outbox.add' ? [{ ...made, message: { ...made.message, key } }] : []
}
