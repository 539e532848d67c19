import { filled, LIVE_STATES } from '../../src/domain/booking.ts'
import { dayOf } from '../../src/domain/shanghai.ts'
import { isForCitizens, type Station } from '../../src/domain/station.ts'
import { type Choice, say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { occasionsNow } from '../../src/station/booking/look.ts'
import { type Occasion, takesBookings } from '../../src/station/booking/occasion.ts'
import { sayOccasion, sayOnSite, sayRoom, sayWhen, sayWhere } from '../../src/station/booking/say.ts'
import { daysIn } from '../../src/station/day-words.ts'
import { deputyIn } from '../../src/station/deputies.ts'
import { stationMeant } from '../../src/station/meant.ts'
import { choose } from './choose.ts'
import { kindIn, namesReception } from './read.ts'

const MAX_LISTED = 6
/** Sessions of one station offered at a time. */
const NEXT_ONES = 3

/** What can be booked of what was asked for. */
export async function offer(turn: Turn): Promise<Outcome> {
  const kind = kindIn(turn.text)
  const { content } = turn.knowledge
  if (kind !== undefined || !namesReception(turn.text)) {
    const events = await openEvents(turn, kind)
    const others = kind === undefined ? [{ label: '代表接待日', says: '我要预约接待' }] : []
    if (events.length > 0) return offerThese(turn, events, '', others)
    const closed = kind === undefined ? undefined : await notForAll(turn, kind)
    if (closed !== undefined)
      return {
        replies: [say(`${sayOccasion(closed, turn.at)}是面向${closed.audience}的，不接受群众报名。`, ...others)],
      }
    const elsewhere = kind === undefined || kind === '流动站' ? [] : await openEvents(turn, undefined)
    if (elsewhere.length > 0) return offerThese(turn, elsewhere, `现在没有可以报名的${kind}。`, others)
    if (kind !== undefined && kind !== '流动站')
      return { replies: [say(`现在没有可以报名的${kind}。有新的安排，会在这里公布；也可以问我代表接待日。`)] }
  }
  const meant = ofDeputy(turn) ?? stationMeant(turn)
  if (meant.kind === 'unknown')
    return { replies: [say('资料里没有查到这个地方的联络站。请告诉我街道或社区的名字，再约接待。')] }
  if (meant.kind !== 'one') {
    const all = meant.kind === 'several' ? meant.stations : content.stations
    const choices = all
      .slice(0, MAX_LISTED)
      .map((station) => ({ label: station.name, says: `我要预约${station.name}的接待` }))
    return { replies: [say('您想约哪个站点的接待？请说街道或社区的名字，或选一个：', ...choices)] }
  }
  const { station } = meant
  const all = (await occasionsNow(turn.store, content, turn.at, { stations: [station.id] })).filter(isForCitizens)
  const phone = station.phone === undefined ? '' : `，或打电话 ${station.phone}`
  const open = all.filter((one) => takesBookings(one, turn.at))
  const [first] = all.filter((one) => one.cancelled === undefined && one.startsAt > turn.at)
  if (first !== undefined && open.length === 0)
    return { replies: [say(`${sayOccasion(first, turn.at)}不用预约，直接到现场。地点：${sayWhere(first)}。`)] }
  if (open.length === 0) return { replies: [say(`${station.name}近期没有可以预约的接待，请看站点通知${phone}。`)] }
  const days = daysIn(turn.text, dayOf(turn.at)).filter((words) => words.kind === 'day' || words.kind === 'span')
  const named = open.filter(({ day }) => days.some(({ first: from, last }) => day >= from && day <= last))
  const [only] = named
  if (only !== undefined && named.length === 1) return choose(turn, only.id, '')
  const listed = named.length > 0 ? named : open.slice(0, NEXT_ONES)
  const none = days.length > 0 && named.length === 0 ? '您说的那天没有可以预约的接待。' : ''
  return offerThese(turn, listed, none)
}

/** Events that can still be booked. @param kind of one kind alone */
async function openEvents(turn: Turn, kind: string | undefined): Promise<readonly Occasion[]> {
  const { events = [] } = turn.knowledge.content
  if (events.length === 0) return []
  const all = await occasionsNow(turn.store, { ...turn.knowledge.content, receptions: [] }, turn.at)
  return all.filter((one) => (kind === undefined || one.kind === kind) && takesBookings(one, turn.at))
}

/** The next one of a kind that citizens may not come to, so that they hear whom it is for. */
async function notForAll(turn: Turn, kind: string): Promise<Occasion | undefined> {
  const all = await occasionsNow(turn.store, { ...turn.knowledge.content, receptions: [] }, turn.at)
  return all.find((one) => one.kind === kind && one.startsAt > turn.at && !isForCitizens(one))
}

/** The one station of a deputy who is named. */
function ofDeputy({ text, at, knowledge }: Turn): { readonly kind: 'one'; readonly station: Station } | undefined {
  const deputy = deputyIn(text, knowledge.content.deputies, dayOf(at))
  const [id = '', ...others] = deputy?.stations ?? []
  const station = others.length === 0 ? knowledge.station(id) : undefined
  return station === undefined ? undefined : { kind: 'one', station }
}

/** Which of them; each with what room there is. */
async function offerThese(
  turn: Turn,
  listed: readonly Occasion[],
  before = '',
  others: readonly Choice[] = [],
): Promise<Outcome> {
  const shown = listed.slice(0, MAX_LISTED)
  const all = await turn.store.bookings.find({ occasionIds: shown.map(({ id }) => id), states: LIVE_STATES })
  const one = new Set(shown.map(({ station, title }) => title ?? station.id)).size === 1
  const choices = shown.map((session): Choice => {
    const [first] = session.quotas
    const room =
      session.quotas.length > 1 || session.checked || first === undefined
        ? ''
        : sayRoom(
            session,
            first.side,
            filled(
              all.filter(({ occasionId }) => occasionId === session.id),
              first.side,
            ),
          )
    const what = one && session.title === undefined ? sayWhen(session, turn.at) : sayOccasion(session, turn.at)
    const whom = session.audience === '群众' ? '' : `（面向本选区的${session.audience}）`
    return { label: `${what}${whom}${room === '' ? '' : `，${room}`}`, says: `预约场次 ${session.id}` }
  })
  const onSite = shown.map(sayOnSite).find((text) => text !== '') ?? ''
  const whose = one && shown[0]?.title === undefined ? (shown[0]?.station.name ?? '') : ''
  return {
    replies: [say(`${before}${whose === '' ? '' : `${whose}，`}您想约哪一场？${onSite}`, ...choices, ...others)],
    ...(whose === '' ? {} : { remember: { topic: { label: 'book', stationId: shown[0]?.station.id ?? '' } } }),
  }
}
