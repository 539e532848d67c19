import { groupsAwake } from '../../people/groups.ts'
import type { Job } from '../../ports/job.ts'
import type { Lane } from '../../ports/store.ts'
import { newsOf } from './events.ts'
import { type Place, tellNext } from './recipients.ts'

const laneOf = (key: string): Lane => `news|${key}`
const doneName = (key: string): string => `news:${key}`

/** A draft opens, is extended, closes, is passed: who asked to hear it hears it once. Nights are left to the delivery. */
export const tellNews: Job = {
  name: 'consultation-news',
  async due({ store, knowledge, at }) {
    const { consultations } = knowledge.content
    for (const news of consultations.flatMap((one) => newsOf(one, at))) {
      const job = doneName(news.key)
      if ((await store.agenda.doneAt(job)) !== undefined) continue
      const lane = laneOf(news.key)
      const place = ((await store.conversation(lane))?.data.place ?? { of: 'groups' }) as Place
      const groups = place.of === 'groups' ? await groupsAwake(knowledge.content.groups, store) : []
      const { changes, next } = await tellNext(news, place, store, groups, at)
      return next === undefined
        ? [...changes, { do: 'conversation.forget', lane }, { do: 'job.done', job, at }]
        : [...changes, { do: 'conversation.keep', state: { lane, updatedAt: at, data: { place: next } } }]
    }
    return []
  },
}
