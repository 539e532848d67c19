import { readRoster } from '../../casework/digest/roster.ts'
import { tellColleague } from '../../casework/tell-colleague.ts'
import { isLive } from '../../domain/booking.ts'
import { addDays, DAY_MS, dayOf, endOf, type Instant, startOf } from '../../domain/shanghai.ts'
import { LEAST_NOTICE_HOURS } from '../../domain/station.ts'
import type { Job } from '../../ports/job.ts'
import type { Change } from '../../ports/store.ts'
import { moveUp } from './book.ts'
import { withBookings } from './booked.ts'
import { occasionOf, occasionsNow } from './look.ts'
import type { Occasion } from './occasion.ts'
import { isManaged } from './occasions.ts'
import { hoursBefore } from './publish.ts'
import { sayOccasion, sayWhere } from './say.ts'
import { tellBooker } from './tell.ts'
import { tellChanged } from './tell-changed.ts'
import { tellGone } from './tell-gone.ts'

/** From this hour of the day before on. */
const REMIND_FROM_MS = 9 * 60 * 60 * 1000
/** Messages in one transaction. */
const PORTION = 100
const UNPUBLISHED = 'sessions-unpublished'
/** What has to be published is looked for so far ahead, and so often. */
const LOOK_DAYS = 31
const LOOK_AGAIN_MS = 60 * 60 * 1000
/** Staff hear so long before the public has to. */
const WARN_MS = 2 * DAY_MS

/** Who comes tomorrow hears so once. */
export const remindBookers: Job = {
  name: 'remind-bookers',
  async due({ store, knowledge, at }) {
    const tomorrow = addDays(dayOf(at), 1)
    const reached = at >= startOf(dayOf(at)) + REMIND_FROM_MS
    const coming = await store.bookings.find({
      states: ['BOOKED'],
      from: at + 1,
      before: reached ? endOf(tomorrow) : startOf(tomorrow),
    })
    const changes: Change[] = []
    for (const booking of coming) {
      if (changes.length === PORTION) return changes
      const event = `remind:${booking.heldAt}`
      if ((await store.outbox.byKey(`booking:${booking.id}:${event}`)) !== undefined) continue
      const one = await occasionOf(store, knowledge.content, booking.occasionId)
      if (one === undefined || one.cancelled !== undefined || booking.at >= booking.heldAt - DAY_MS / 2) continue
      const text = `提醒您：${sayOccasion(one, at)}，地点：${sayWhere(one)}。预约编号 ${booking.number}。来不了请回复“取消预约 ${booking.number}”，名额给后面的人。`
      changes.push(...tellBooker(booking, event, text, at, one.startsAt))
    }
    return changes
  },
}

/** Places that came free without anybody taking them: somebody was erased, or the file has more places now. */
export const fillPlaces: Job = {
  name: 'fill-places',
  async due(context) {
    for (const one of await withBookings(context)) {
      const live = (await context.store.bookings.find({ occasionIds: [one.id] })).filter(isLive)
      const changes = one.quotas.flatMap(({ side }) => moveUp(one, side, live, context.at))
      if (changes.length > 0) return changes
    }
    return []
  },
}

/** Staff of the station hear in time that the public was not told yet, and once more when it is too late. */
export const warnUnpublished: Job = {
  name: UNPUBLISHED,
  async due({ store, knowledge, at }) {
    const done = await store.agenda.doneAt(UNPUBLISHED)
    if (done !== undefined && at - done < LOOK_AGAIN_MS) return []
    const { content } = knowledge
    const receptions = content.receptions.filter(isManaged)
    const soon = (await occasionsNow(store, { ...content, receptions }, at, { ahead: LOOK_DAYS })).filter(
      (one) => one.managed && one.cancelled === undefined && one.startsAt > at && one.noticeDue - WARN_MS <= at,
    )
    const published = await store.bookings.published(soon.map(({ id }) => id))
    for (const one of soon) {
      if (published.some(({ occasionId }) => occasionId === one.id)) continue
      const late = at > one.noticeDue
      const job = `unpublished:${one.id}:${late ? 'late' : 'soon'}`
      if ((await store.agenda.doneAt(job)) !== undefined) continue
      const roster = await readRoster(store.people)
      const people = roster.holders('站点联络员', one.station.id)
      const text = sayUnpublished(one, late, at)
      const told = await Promise.all(
        people.map((person) => tellColleague(store.people, person, { key: `${job}:${person.id}`, text, at })),
      )
      return [...told.flat(), { do: 'job.done', job, at }]
    }
    return [{ do: 'job.done', job: UNPUBLISHED, at }]
  },
}

function sayUnpublished(one: Occasion, late: boolean, at: Instant): string {
  const what = sayOccasion(one, at)
  const how = '发“接待安排”，再发“公布接待 几”。'
  return late
    ? `${what}还没有公布，离开始只有${hoursBefore(one, at)}小时，已经不足规定的提前时间。请尽快${how}`
    : `${what}还没有公布，要提前至少${LEAST_NOTICE_HOURS}小时公布。请${how}`
}

export const bookingJobs: readonly Job[] = [tellGone, tellChanged, fillPlaces, remindBookers, warnUnpublished]
