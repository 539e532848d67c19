import { type Booking, isLive, LIVE_STATES } from '../../src/domain/booking.ts'
import { DAY_MS } from '../../src/domain/shanghai.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { cancelBooking } from '../../src/station/booking/book.ts'
import { calendarLink } from '../../src/station/booking/calendar.ts'
import { occasionOf } from '../../src/station/booking/look.ts'
import { bookingNamed, bookingNumberIn } from '../../src/station/booking/number.ts'
import { sayBooking, sayOccasion } from '../../src/station/booking/say.ts'
import { sessionTopic } from '../../src/station/booking/topic.ts'
import { stationMeant } from '../../src/station/meant.ts'

const MAX_LISTED = 9
/** What is over is shown for so long. */
const SHOWN_DAYS = 30

async function lineOf(turn: Turn, booking: Booking): Promise<string> {
  const one = await occasionOf(turn.store, turn.knowledge.content, booking.occasionId)
  if (booking.state !== 'WAITING') return sayBooking(booking, one, turn.at)
  const waiting = await turn.store.bookings.find({ occasionIds: [booking.occasionId], states: ['WAITING'] })
  const ahead = waiting.filter(({ side }) => side === booking.side).findIndex(({ id }) => id === booking.id)
  return sayBooking(booking, one, turn.at, Math.max(ahead, 0))
}

export async function listOwn(turn: Turn): Promise<Outcome> {
  const own = await turn.store.bookings.find({ personId: turn.speaker.id, from: turn.at - SHOWN_DAYS * DAY_MS })
  const shown = own.filter((one) => isLive(one) || one.state !== 'CANCELLED').slice(-MAX_LISTED)
  if (shown.length === 0) return { replies: [say('您现在没有预约。想约代表接待，请发：我要预约接待')] }
  const lines = await Promise.all(shown.map((one) => lineOf(turn, one)))
  return { replies: [say(`您的预约：\n${lines.join('\n')}\n来不了请回复“取消预约 编号”。`)] }
}

export async function showOne(turn: Turn): Promise<Outcome> {
  const own = await turn.store.bookings.find({ personId: turn.speaker.id })
  const found = bookingNamed(bookingNumberIn(turn.text) ?? '', own)
  return found === undefined ? listOwn(turn) : { replies: [say(await lineOf(turn, found))] }
}

/** Gives up one place; who has one only need not name it. */
export async function cancelOwn(turn: Turn): Promise<Outcome> {
  const own = await turn.store.bookings.find({ personId: turn.speaker.id })
  const live = own.filter((one) => isLive(one) && one.heldAt > turn.at)
  const named = bookingNamed(turn.text, own) ?? (live.length === 1 ? live[0] : undefined)
  if (named === undefined) {
    if (live.length === 0) return { replies: [say('您现在没有可以取消的预约。')] }
    const choices = await Promise.all(
      live
        .slice(0, MAX_LISTED)
        .map(async (one) => ({ label: await lineOf(turn, one), says: `取消预约 ${one.number}` })),
    )
    return { replies: [say('取消哪一个？', ...choices)] }
  }
  const one = await occasionOf(turn.store, turn.knowledge.content, named.occasionId)
  const all = await turn.store.bookings.find({ occasionIds: [named.occasionId], states: LIVE_STATES })
  const by = { id: turn.speaker.id, role: '市民', channel: turn.message.from.channel, at: turn.at }
  const what = one === undefined ? named.number : sayOccasion(one, turn.at)
  return {
    replies: [say(`已取消您在${what}的预约（${named.number}）。想再来，请重新预约。`)],
    changes: cancelBooking(one, named, all, by),
  }
}

/** News of all sessions of one station. */
export async function follow(turn: Turn): Promise<Outcome> {
  const meant = stationMeant(turn)
  if (meant.kind !== 'one') return { replies: [say('请说明关注哪个站点的接待。例：关注 柳岸街道接待日')] }
  const { station } = meant
  const link = calendarLink(turn, `station/${station.code}`)
  const calendar = link === undefined ? '' : `\n也可以在手机日历里订阅：${link}`
  return {
    replies: [
      say(
        `已关注${station.name}的接待。改期、取消、换人、换地点时在这里告诉您。\n不想再收，回复“取消关注 ${station.name}接待”。${calendar}`,
      ),
    ],
    changes: [
      {
        do: 'subscription.put',
        subscription: {
          personId: turn.speaker.id,
          topic: sessionTopic(station.id),
          address: { ...turn.message.from, user: turn.message.sender.id },
          at: turn.at,
        },
      },
    ],
  }
}

export async function unfollow(turn: Turn): Promise<Outcome> {
  const meant = stationMeant(turn)
  if (meant.kind !== 'one') return { replies: [say('请说明取消关注哪个站点的接待。例：取消关注 柳岸街道接待日')] }
  return {
    replies: [say(`已取消关注${meant.station.name}的接待，不再发消息给您。`)],
    changes: [{ do: 'subscription.remove', personId: turn.speaker.id, topic: sessionTopic(meant.station.id) }],
  }
}
