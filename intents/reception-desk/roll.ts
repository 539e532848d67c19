import { authorise } from '../../src/casework/may.ts'
import { BOOKING_STATE_NAME, type Booking, filled, isLive, moveBooking, placeFor } from '../../src/domain/booking.ts'
import { Problem } from '../../src/domain/problem.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import type { Change } from '../../src/ports/store.ts'
import { moveUp } from '../../src/station/booking/book.ts'
import { occasionOf } from '../../src/station/booking/look.ts'
import { tailOfBooking } from '../../src/station/booking/number.ts'
import { type Occasion, placesOf } from '../../src/station/booking/occasion.ts'
import { sayOccasion, sayWhere } from '../../src/station/booking/say.ts'
import { tellBooker, trace } from '../../src/station/booking/tell.ts'
import { doer } from './change.ts'
import { sayDeputies } from './deputies.ts'
import type { Order } from './read.ts'
import { sayCame } from './walk-in.ts'

const MAX_SHOWN = 60
const SHOWN = new Set(['APPLIED', 'BOOKED', 'WAITING', 'ATTENDED', 'ABSENT'])

/** Who comes, with what they want to speak of; who looked is kept. */
export async function roll(turn: Turn, one: Occasion): Promise<Outcome> {
  authorise(turn.speaker.grants, 'roll', one.station.id)
  const all = (await turn.store.bookings.find({ occasionIds: [one.id] })).filter(({ state }) => SHOWN.has(state))
  const seen = turn.memory.occasions
  const shown = all.slice(0, MAX_SHOWN)
  const remember = {
    occasions: { ids: seen?.ids ?? [one.id], opened: one.id, numbers: shown.map(({ number }) => number) },
  }
  const beside = [await sayDeputies(turn, one), await sayCame(turn, one)].filter((line) => line !== '')
  const there = beside.map((line) => `\n${line}`).join('')
  if (shown.length === 0) return { replies: [say(`${sayOccasion(one, turn.at)}还没有人报名。${there}`)], remember }
  const lines = shown.map((booking, n) => {
    const parts = [booking.side, booking.name, booking.matter, booking.contact].filter((part) => (part ?? '') !== '')
    return `${n + 1}. ${booking.number} ${BOOKING_STATE_NAME[booking.state]}${parts.map((part) => `｜${part}`).join('')}`
  })
  const more = all.length > shown.length ? `\n还有${all.length - shown.length}人没有列出。` : ''
  const next = one.checked ? '报名通过 1 · 报名候补 1 · 报名不通过 1 理由：… · 到场 1 2 · 未到 3' : '到场 1 2 · 未到 3'
  const text = `${sayOccasion(one, turn.at)}报名名单（只用于这次接待，请勿转发）：\n${lines.join('\n')}${more}${there}\n${next}`
  const theirs = shown.flatMap(({ name, matter, contact }) =>
    [name, matter, contact].filter((words) => words !== undefined),
  )
  return {
    replies: [{ blocks: [{ type: 'text', text, theirs }] }],
    changes: [trace(doer(turn), 'roll', one.id)],
    remember,
  }
}

/** Bookings by their place in the list seen last or by their four characters. @throws {Problem} `OCCASION_UNKNOWN` */
function named(turn: Turn, which: string, all: readonly Booking[]): readonly Booking[] {
  const numbers = turn.memory.occasions?.numbers ?? []
  const found = which.split(/[\s、，,和]+/).flatMap((word) => {
    if (word === '') return []
    const number = /^\d{1,3}$/.test(word) ? numbers[Number(word) - 1] : word.toUpperCase()
    const booking = all.find((one) => one.number === number || tailOfBooking(one.number) === number)
    if (booking === undefined) throw new Problem('OCCASION_UNKNOWN')
    return [booking]
  })
  if (found.length === 0) throw new Problem('OCCASION_UNKNOWN')
  return [...new Map(found.map((one) => [one.id, one])).values()]
}

/** Who came, who did not, who is admitted. */
export async function decide(turn: Turn, { does, which, reason, rest }: Order): Promise<Outcome> {
  const id = turn.memory.occasions?.opened
  const one = id === undefined ? undefined : await occasionOf(turn.store, turn.knowledge.content, id)
  if (one === undefined) throw new Problem('OCCASION_UNKNOWN')
  const came = does === 'attended' || does === 'absent'
  authorise(turn.speaker.grants, came ? 'roll' : 'admit', one.station.id)
  const all = await turn.store.bookings.find({ occasionIds: [one.id] })
  const chosen = named(turn, which, all)
  return came
    ? attendance(turn, one, chosen, does === 'attended')
    : admission(turn, one, chosen, all, does, reason === '' ? rest : reason)
}

function attendance(turn: Turn, one: Occasion, chosen: readonly Booking[], came: boolean): Outcome {
  const to = came ? 'ATTENDED' : 'ABSENT'
  const changes = chosen.flatMap((booking): readonly Change[] => [
    {
      do: 'booking.change',
      id: booking.id,
      rev: booking.rev,
      set: moveBooking(booking, to, { by: 'staff', begun: turn.at >= one.startsAt }),
    },
    trace(doer(turn), 'attended', booking.number, { before: booking.state, after: to }),
  ])
  const numbers = chosen.map(({ number }) => number).join('、')
  const next = came ? '他们反映的事请发“代录 第1场 …”，会记上这一场。' : '只记这一次没有到，不影响以后预约。'
  return { replies: [say(`已登记${came ? '到场' : '未到场'}：${numbers}。${next}`)], changes }
}

const WANTED = { admit: 'BOOKED', wait: 'WAITING', refuse: 'REFUSED' } as const

function admission(
  turn: Turn,
  one: Occasion,
  chosen: readonly Booking[],
  all: readonly Booking[],
  does: Order['does'],
  reason: string,
): Outcome {
  const wanted = WANTED[does as keyof typeof WANTED]
  let known = all.filter(isLive)
  const changes: Change[] = []
  const lines: string[] = []
  for (const booking of chosen) {
    const room = placeFor(filled(known, booking.side), placesOf(one, booking.side))
    const to = wanted === 'BOOKED' ? room : wanted
    if (to === booking.state)
      throw new Problem('BOOKING_MOVE', {
        number: booking.number,
        from: BOOKING_STATE_NAME[to],
        to: BOOKING_STATE_NAME[wanted],
      })
    const set = moveBooking(booking, to, { by: 'staff', begun: turn.at >= one.startsAt, reason })
    changes.push(
      { do: 'booking.change', id: booking.id, rev: booking.rev, set },
      trace(doer(turn), 'admit', booking.number, { before: booking.state, after: to }),
      ...tellBooker(
        booking,
        `admission:${booking.rev}`,
        sayAdmission(one, booking, to, reason, turn.at),
        turn.at,
        one.startsAt,
      ),
    )
    known = known.map((other) => (other.id === booking.id ? { ...other, state: to } : other))
    lines.push(`${booking.number} ${BOOKING_STATE_NAME[to]}`)
  }
  const asked = new Set(chosen.map(({ id }) => id))
  const full = wanted === 'BOOKED' && known.some(({ id, state }) => state === 'WAITING' && asked.has(id))
  return {
    replies: [say(`已办：${lines.join('、')}。${full ? '名额已满的转为候补。' : ''}正在告知报名的人。`)],
    changes: [
      ...changes,
      ...(wanted === 'REFUSED' ? one.quotas.flatMap(({ side }) => moveUp(one, side, known, turn.at)) : []),
    ],
  }
}

function sayAdmission(one: Occasion, { number, side }: Booking, to: string, reason: string, at: number): string {
  const what = `您报名的${sayOccasion(one, at)}${side === '' ? '' : `（${side}）`}`
  if (to === 'BOOKED')
    return `${what}已通过。地点：${sayWhere(one)}。编号 ${number}。来不了请回复“取消预约 ${number}”，名额给后面的人。`
  if (to === 'WAITING') return `${what}已审核，名额已满，您在候补名单里。有名额了马上告诉您。编号 ${number}。`
  return `${what}没有通过。\n理由：${reason}\n编号 ${number}。以后的活动欢迎再报名。`
}
