import { type Day, dayOf, type Instant, mondayOf, startOf } from '../../domain/shanghai.ts'
import type { Job } from '../../ports/job.ts'
import { tellPerson } from '../tell-colleague.ts'
import { inboxOf } from './inbox.ts'
import { waitingFor } from './list.ts'

const JOB = 'deputy-cards'
/** From nine o'clock on Monday on. */
const FROM_MS = 9 * 60 * 60 * 1000

/** Monday of the week whose card is due, once it is nine. */
const weekOf = (at: Instant): Day => mondayOf(dayOf(at - FROM_MS))

/** Once a week every deputy reads in one card what waits: of all stations, own letters first. Nothing waits, nothing comes. */
export const deputyCards: Job = {
  name: JOB,
  async due({ store, knowledge, at }) {
    const week = weekOf(at)
    const done = await store.agenda.doneAt(JOB)
    if (done !== undefined && done >= startOf(week) + FROM_MS) return []
    const people = done === undefined ? [] : await store.people.list()
    const cards = await Promise.all(
      people.map(async (person) => {
        const inbox = inboxOf(person, knowledge.content.deputies, at)
        const waiting = inbox === undefined ? undefined : await waitingFor(store, inbox, knowledge, at)
        if (waiting === undefined || waiting.lines.length === 0) return []
        const text = ['本周来信', ...waiting.lines, '看内容请发“我的来信”，再发“打开 1”。'].join('\n')
        return tellPerson(store.people, person, { key: `deputy-card:${person.id}:${week}`, text, at })
      }),
    )
    return [...cards.flat(), { do: 'job.done', job: JOB, at }]
  },
}
