import { namesOfStaff } from '../../casework/describe.ts'
import type { Consultation } from '../../domain/consultation.ts'
import { readingsOf } from '../../domain/reading.ts'
import type { Instant } from '../../domain/shanghai.ts'
import type { CountQuery } from '../../ports/figures.ts'
import type { Knowledge } from '../../ports/intent.ts'
import type { Store } from '../../ports/store.ts'
import { writeInThread } from '../office/in-thread.ts'
import type { Format, Job } from '../office/job.ts'
import { opinionsOn } from './opinion.ts'

/** What is known where a report is written. */
export interface Desk {
  readonly store: Pick<Store, 'submissions' | 'people' | 'erasures'>
  readonly knowledge: Pick<Knowledge, 'station' | 'content'>
  readonly at: Instant
}

/** The public report (采纳情况通报) of a whole draft as a Word file, from what was told up to now. */
export async function writePublic(
  consultation: Consultation,
  desk: Desk,
  participation: readonly string[] = [],
): Promise<Uint8Array> {
  const { store, knowledge, at } = desk
  const erased = await store.erasures.counted({ consultationId: consultation.id })
  const windows = readingsOf(consultation).flatMap(({ name, opensAt, closesAt }) =>
    opensAt === undefined || closesAt === undefined || opensAt > at ? [] : [{ name, opensAt, closesAt }],
  )
  const facts = {
    title: consultation.title,
    windows,
    office: knowledge.content.settings.cityOffice.name,
    at,
    erased: erased.reduce((sum, { count }) => sum + count, 0),
    participation,
  }
  return write({ write: 'public', facts }, {}, consultation, desk)
}

/** The internal table of opinions by clause, of some stations. */
export async function writeOpinions(
  consultation: Consultation,
  asked: { readonly format: Format; readonly withContact: boolean; readonly scope: CountQuery['scope'] },
  desk: Desk,
): Promise<Uint8Array> {
  const { format, withContact, scope = 'all' } = asked
  const job: Job = { write: 'opinions', format, title: consultation.title, withContact }
  return write(job, { scope }, consultation, desk)
}

async function write(job: Job, asked: CountQuery, consultation: Consultation, desk: Desk): Promise<Uint8Array> {
  const { store, knowledge } = desk
  const names = await namesOfStaff(store)
  return writeInThread(job, opinionsOn(asked, { store, knowledge, names, consultation }))
}
