import type { Person } from '../../domain/person.ts'
import { dayOf, sayDay } from '../../domain/shanghai.ts'
import type { Job, JobContext } from '../../ports/job.ts'
import type { Change } from '../../ports/store.ts'
import { isOfficeHour } from '../office-hours.ts'
import { tellColleague } from '../tell-colleague.ts'
import { type Book, createBook, SECTIONS, type Since } from './book.ts'
import { noteDue } from './due.ts'
import { noteEmergencies, noteExpired, noteHolidays, noteUnanswered } from './others.ts'
import { noteQuiet } from './quiet.ts'
import { type Roster, readRoster } from './roster.ts'
import { noteUnreached } from './unreached.ts'

const NAME = 'tell-staff'
/** Messages in one transaction. */
const PORTION = 100
/** Keys of these messages begin so. */
export const DIGEST = 'digest:'

/** Tells staff once a working day, in one message each, what time has brought. Nobody is told the same twice. */
export const tellStaff: Job = {
  name: NAME,
  async due(context) {
    const { store, knowledge, at } = context
    const done = await store.agenda.doneAt(NAME)
    const today = dayOf(at)
    if ((done !== undefined && dayOf(done) >= today) || !isOfficeHour(at, knowledge.content.holidays)) return []
    const since: Since = { at, today, ...(done === undefined ? {} : { last: dayOf(done) }) }
    const roster = await readRoster(store.people)
    const book = createBook()
    await noteDue(context, since, roster, book)
    await noteUnanswered(context, since, roster, book)
    await noteExpired(context, since, roster, book)
    await noteEmergencies(context, since, roster, book)
    await noteQuiet(context, since, roster, book)
    noteHolidays(context, since, roster, book)
    await noteUnreached(context, roster, book)
    return messages(context, since, roster, book)
  },
}

async function messages({ store }: JobContext, since: Since, roster: Roster, book: Book): Promise<readonly Change[]> {
  const changes: Change[] = []
  for (const id of book.people()) {
    const key = `${DIGEST}${since.today}:${id}`
    if ((await store.outbox.byKey(key)) !== undefined) continue
    if (changes.length === PORTION) return changes
    const person = roster.person(id) as Person
    changes.push(...(await tellColleague(store.people, person, { key, text: sayAll(id, since, book), at: since.at })))
  }
  return [...changes, { do: 'job.done', job: NAME, at: since.at }]
}

function sayAll(personId: string, { today, at }: Since, book: Book): string {
  const parts = book.of(personId).map(([name, { lines, more }]) => {
    const rest = more === 0 ? [] : [`还有${more}件，发“待办”看全部。`]
    return [`【${SECTIONS[name]}】`, ...lines, ...rest].join('\n')
  })
  return [`${sayDay(today, at)}请留意：`, ...parts].join('\n')
}
