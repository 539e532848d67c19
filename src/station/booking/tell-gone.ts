import { readRoster } from '../../casework/digest/roster.ts'
import { tellColleague } from '../../casework/tell-colleague.ts'
import { type Booking, isLive } from '../../domain/booking.ts'
import type { OccasionRecord } from '../../domain/occasion.ts'
import type { Instant } from '../../domain/shanghai.ts'
import type { Station } from '../../domain/station.ts'
import type { Job, JobContext } from '../../ports/job.ts'
import type { Change } from '../../ports/store.ts'
import { orphanIn } from './booked.ts'
import { callOff, changeOccasion, concernedBy, sayChange, tellAll } from './change.ts'
import { asItWas, goneRecord, WHY_GONE } from './gone.ts'
import { type Occasion, USUAL_KIND } from './occasion.ts'
import { withRecord } from './occasions.ts'
import { sayOccasion, sayWhen } from './say.ts'
import { successorOf } from './successor.ts'
import { SYSTEM, trace } from './tell.ts'
import { asShown } from './tell-changed.ts'

/**
 * A session that the files do not arrange any more: where it is certain which one stands in its place, its bookings are
 * kept and told the change; else they are called off and told so. Either way its station hears of it.
 */
export const tellGone: Job = {
  name: 'sessions-gone',
  async due(context) {
    const booking = await orphanIn(context)
    if (booking === undefined) return []
    const { store, knowledge } = context
    const records = await store.bookings.records({ ids: [booking.occasionId] })
    const record = records.find(({ id }) => id === booking.occasionId)
    const next = record?.gone === undefined ? await successor(context, record) : undefined
    return next === undefined || record === undefined
      ? endOf(context, booking, record, stationOf(knowledge.content.stations, booking, record))
      : moved(context, record, next)
  },
}

const stationOf = (
  stations: readonly Station[],
  booking: Booking,
  record: OccasionRecord | undefined,
): Station | undefined => stations.find(({ id }) => id === (record?.stationId ?? booking.stationId))

/** One about which nothing is kept yet: nobody booked it for itself. */
async function successor({ store, knowledge, at }: JobContext, record: OccasionRecord | undefined) {
  const next = record === undefined ? undefined : successorOf(knowledge.content, record, at)
  if (next === undefined) return undefined
  const known = await store.bookings.records({ ids: [next.id] })
  const booked = await store.bookings.find({ occasionIds: [next.id], limit: 1 })
  return known.some(({ id, arranged }) => id === next.id || arranged === next.id) || booked.length > 0
    ? undefined
    : next
}

async function moved(context: JobContext, record: OccasionRecord, next: Occasion): Promise<readonly Change[]> {
  const { store, at } = context
  const one = withRecord({ ...next, id: record.id }, { ...record, arranged: next.id })
  const before = asShown(one, record.shown)
  const concerned = await concernedBy(store, one)
  const changed = changeOccasion(one, {}, '站点调整了安排', concerned, SYSTEM(at), before)
  if (sayChange(before, one, '', at) === undefined) return changed
  const desk = `${sayOccasion(before, at)}按改过的规则排到${sayWhen(one, at)}，约了的${concerned.bookings.length}人保留，正在告知他们。请看“接待安排”。`
  return [...changed, ...(await tellDesk(context, one.station.id, `session-moved:${one.id}:${record.rev}`, desk))]
}

async function endOf(
  context: JobContext,
  booking: Booking,
  before: OccasionRecord | undefined,
  station: Station | undefined,
): Promise<readonly Change[]> {
  const { store, at } = context
  const by = SYSTEM(at)
  const record = goneRecord(booking, before, at)
  const one = asItWas(record, station === undefined ? [] : [station])
  const all = await store.bookings.find({ occasionIds: [booking.occasionId] })
  const bookings = all.filter(isLive)
  const known = one === undefined ? undefined : await concernedBy(store, one)
  const followers = before?.gone === undefined ? (known?.followers ?? []) : []
  const what = one === undefined ? `您约的${record.title ?? record.kind ?? USUAL_KIND}` : sayOccasion(one, at)
  return [
    { do: 'occasion.put', record, rev: before?.rev ?? 0, heldAt: booking.heldAt },
    trace(by, 'session-cancel', record.id, { after: String(record.sequence) }),
    ...bookings.flatMap((other) => callOff(other, by)),
    ...tellAll(
      placed(record, one, booking),
      `${what}取消了。\n理由：${WHY_GONE}\n${sayWayOn(station)}`,
      { bookings, followers },
      at,
    ),
    ...(await tellDesk(
      context,
      record.stationId,
      `session-gone:${record.id}:${record.rev}`,
      `${what.replace('您约的', '')}已经不在资料里（规则、日期或活动被删改），约了的${bookings.length}人正在被告知取消。是误删的，请改回资料，他们要重新预约。请看“接待安排”。`,
    )),
  ]
}

/** What is needed to tell people, also where the station is not on file any more. */
const placed = (record: OccasionRecord, one: Occasion | undefined, { heldAt }: Booking) =>
  one ?? { id: record.id, sequence: record.sequence, endsAt: heldAt, cancelled: WHY_GONE }

function sayWayOn(station: Station | undefined): string {
  const again = station === undefined ? '我要预约接待' : `我要预约${station.name}的接待`
  const phone = station?.phone === undefined ? '' : `，也可以打站点电话 ${station.phone}`
  return `给您添了不便，抱歉。想约别的场次，请发“${again}”；写下来也一样，请发“我有话对代表说”${phone}。`
}

async function tellDesk(
  { store, at }: { readonly store: JobContext['store']; readonly at: Instant },
  stationId: string,
  key: string,
  text: string,
): Promise<readonly Change[]> {
  const people = (await readRoster(store.people)).holders('站点联络员', stationId)
  const told = people.map((person) => tellColleague(store.people, person, { key: `${key}:${person.id}`, text, at }))
  return (await Promise.all(told)).flat()
}
