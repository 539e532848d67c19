import { authorise, authoriseAnywhere, mayDo } from '../../src/casework/may.ts'
import { filled, isLive } from '../../src/domain/booking.ts'
import type { PublicNotice } from '../../src/domain/occasion.ts'
import { Problem } from '../../src/domain/problem.ts'
import { scopeOf } from '../../src/domain/role.ts'
import type { Instant } from '../../src/domain/shanghai.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { occasionOf, occasionsNow } from '../../src/station/booking/look.ts'
import { type Occasion, USUAL_KIND } from '../../src/station/booking/occasion.ts'
import { hoursBefore, isLate } from '../../src/station/booking/publish.ts'
import { sayOccasion, sayWhen } from '../../src/station/booking/say.ts'
import { stationNamed } from '../../src/station/meant.ts'
import { cancel, capacity, move, place, publish, roster } from './change.ts'
import { deputies } from './deputies.ts'
import { english } from './english.ts'
import { goneAt } from './gone.ts'
import { OF_BOOKINGS, type Order, orderIn } from './read.ts'
import { decide, roll } from './roll.ts'
import { sayVisits, walkIn } from './walk-in.ts'

const MAX_LISTED = 12
/** Of more at once the sessions are not worked out. */
const MAX_STATIONS = 60
/** What is over stays on the list until who came is entered. */
const OVER_DAYS = 7

/** Staff and the sessions and events of their station: who comes, what changes, what was published, who was there. */
export const receptionDesk: Intent = {
  name: 'reception-desk',
  english,
  phrases: [],
  audience: 'staff',
  privacy: 'personal',
  claims: ({ text }) => orderIn(text) !== undefined,
  async handle(turn) {
    const order = orderIn(turn.text)
    if (order === undefined) return { replies: [] }
    if (turn.message.scope === 'group') return { replies: [say('接待安排和报名名单请单独发消息给我，群里不显示。')] }
    authoriseAnywhere(turn.speaker.grants, 'sessions')
    if (order.does === 'list') return list(turn, order)
    if (OF_BOOKINGS.has(order.does)) return decide(turn, order)
    const one = await meant(turn, order)
    if (order.does === 'roll') return roll(turn, one)
    if (order.does === 'deputies-came' || order.does === 'deputies-absent') return deputies(turn, one, order)
    if (order.does === 'walk-in') return walkIn(turn, one, order)
    authorise(turn.speaker.grants, 'change-session', one.station.id)
    const change = CHANGES[order.does as keyof typeof CHANGES]
    return change(turn, one, order)
  },
}

const CHANGES = { move, cancel, place, roster, capacity, publish } as const

/** Which occasion an order is about: a place in the list seen last, an id, or the one opened last. @throws {Problem} `OCCASION_UNKNOWN` */
async function meant(turn: Turn, { which }: Order): Promise<Occasion> {
  const { ids = [], opened } = turn.memory.occasions ?? {}
  const unsaid = opened ?? (ids.length === 1 ? ids[0] : undefined)
  const id = which === '' ? unsaid : /^\d/.test(which) ? ids[Number(which) - 1] : which
  const one = id === undefined ? undefined : await occasionOf(turn.store, turn.knowledge.content, id)
  if (one === undefined || !mayDo(turn.speaker.grants, 'sessions', one.station.id))
    throw new Problem('OCCASION_UNKNOWN')
  return one
}

async function list(turn: Turn, { rest }: Order): Promise<Outcome> {
  const { content } = turn.knowledge
  const scope = scopeOf(turn.speaker.grants)
  const named = rest === '' ? undefined : stationNamed(rest, undefined, content.stations)
  const all = scope === 'all' ? content.stations.map(({ id }) => id) : scope
  const stations = named?.kind === 'one' ? [named.station.id] : all
  if (stations.length > MAX_STATIONS) return { replies: [say('站点很多，请说明看哪一个。例：接待安排 柳岸街道')] }
  const span = { stations, back: OVER_DAYS }
  const own = (await occasionsNow(turn.store, content, turn.at, span)).filter(({ station }) =>
    mayDo(turn.speaker.grants, 'sessions', station.id),
  )
  const shown = own.slice(0, MAX_LISTED)
  const gone = await goneAt(turn, stations)
  if (shown.length === 0) return { replies: [say([...gone, '近期没有登记在资料里的接待和活动。'].join('\n'))] }
  const ids = shown.map(({ id }) => id)
  const bookings = await turn.store.bookings.find({ occasionIds: ids })
  const published = await turn.store.bookings.published(ids)
  const visits = await turn.store.presence.visits(ids)
  const many = new Set(shown.map(({ station }) => station.id)).size > 1
  const lines = shown.map((one, n) => {
    const here = bookings.filter(({ occasionId }) => occasionId === one.id)
    const notice = published.findLast(({ occasionId }) => occasionId === one.id)
    const parts = [
      many || one.title !== undefined ? sayOccasion(one, turn.at) : sayShort(one, turn.at),
      one.cancelled === undefined ? '' : `已取消：${one.cancelled}`,
      one.deputies.join('、'),
      sayFill(one, here),
      sayVisits(visits.find(({ occasionId }) => occasionId === one.id)),
      sayPublished(one, notice, turn.at),
    ]
    return `${n + 1}. ${parts.filter((part) => part !== '').join('｜')}`
  })
  return {
    replies: [
      say(
        `${gone.map((line) => `${line}\n`).join('')}接待安排：\n${lines.join('\n')}\n报名名单 1 · 接待改期 1 到… 理由：… · 接待取消 1 理由：… · 公布接待 1`,
      ),
    ],
    remember: { occasions: { ids } },
  }
}

const sayShort = (one: Occasion, at: Instant): string => `${sayWhen(one, at)}${one.kind === USUAL_KIND ? '' : one.kind}`

/** Whether the public was told, in time and of whom: for every session, whoever runs its places. */
function sayPublished(one: Occasion, notice: PublicNotice | undefined, at: Instant): string {
  if (notice === undefined && (one.startsAt <= at || one.cancelled !== undefined)) return ''
  const roster = one.deputies.length === 0 && one.title === undefined ? '，还没有代表名单' : ''
  if (notice === undefined) return `${at > one.noticeDue ? '还没有公布，已不足72小时' : '还没有公布'}${roster}`
  const hours = hoursBefore(one, notice.at)
  if (isLate(notice)) return `公布晚了，提前${hours}小时${roster}`
  return `${(one.record?.updatedAt ?? 0) > notice.at ? '公布后有改动' : `已提前${hours}小时公布`}${roster}`
}

/** `约上3/10，候补2`; on each side where there are sides. */
function sayFill(one: Occasion, all: Parameters<typeof filled>[0]): string {
  const applied = all.filter(({ state }) => state === 'APPLIED').length
  const came = all.filter(({ state }) => state === 'ATTENDED').length
  const sides = one.quotas.map(({ side, places }) => {
    const { booked, waiting } = filled(all, side)
    return `${side}约上${booked}${places === undefined ? '' : `/${places}`}${waiting === 0 ? '' : `，候补${waiting}`}`
  })
  const more = [...(applied === 0 ? [] : [`待审核${applied}`]), ...(came === 0 ? [] : [`到场${came}`])]
  return all.some(isLive) || more.length > 0 || one.quotas.some(({ places }) => places !== undefined)
    ? [...sides, ...more].join('，')
    : ''
}
