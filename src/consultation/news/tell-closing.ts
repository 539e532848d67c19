import { readRoster } from '../../casework/digest/roster.ts'
import { tellColleague } from '../../casework/tell-colleague.ts'
import { type Consultation, isOpen } from '../../domain/consultation.ts'
import type { Person } from '../../domain/person.ts'
import { DAY_MS, dayOf, type Instant, startOf } from '../../domain/shanghai.ts'
import { STATES } from '../../domain/submission.ts'
import type { Job } from '../../ports/job.ts'
import type { Change, Store } from '../../ports/store.ts'
import { sayClosing, sayTitle } from '../describe.ts'
import { contactPointsOf } from '../publication.ts'

/** So many days before its last day staff hear how a draft stands. */
const DAYS_BEFORE = 3
const RECEIVED = STATES.filter((state) => state !== 'WITHDRAWN' && state !== 'DRAFTING')

const jobOf = ({ id, closesAt }: Consultation): string => `closing:${id}:${closesAt}`

const daysLeft = ({ closesAt }: Consultation, at: Instant): number =>
  Math.round((startOf(dayOf(closesAt - 1)) - startOf(dayOf(at))) / DAY_MS)

/** Staff of the contact points hear three days before the end how many opinions came. */
export const tellClosing: Job = {
  name: 'consultation-closing',
  async due({ store, knowledge, at }) {
    const closing = knowledge.content.consultations.filter((one) => isOpen(one, at) && daysLeft(one, at) <= DAYS_BEFORE)
    for (const one of closing)
      if ((await store.agenda.doneAt(jobOf(one))) === undefined)
        return [...(await tell(one, store, at)), { do: 'job.done', job: jobOf(one), at }]
    return []
  },
}

async function tell(one: Consultation, store: Store, at: Instant): Promise<readonly Change[]> {
  const roster = await readRoster(store.people)
  const count = (scope?: readonly string[]): Promise<number> =>
    store.submissions.count({
      consultationId: one.id,
      kinds: ['opinion'],
      states: RECEIVED,
      ...(scope === undefined ? {} : { scope }),
    })
  const all = await count()
  const points = contactPointsOf(one)
  const told = new Set<string>()
  const changes: Change[] = []
  for (const station of points.length === 0 ? [undefined] : points) {
    const here = station === undefined ? '' : `，其中本站${await count([station])}件`
    const days = daysLeft(one, at)
    const left = days === 0 ? '今天是最后一天' : `还有${days}天`
    const text = `${sayTitle(one)}征求意见到${sayClosing(one, at)}，${left}。到现在收到意见${all}件${here}。`
    const people = (['站点联络员', '登记员'] as const).flatMap((role): readonly Person[] =>
      roster.holders(role, station),
    )
    for (const person of people) {
      if (told.has(person.id)) continue
      told.add(person.id)
      changes.push(...(await tellColleague(store.people, person, { key: `${jobOf(one)}:${person.id}`, text, at })))
    }
  }
  return changes
}
