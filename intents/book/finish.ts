import { LIVE_STATES } from '../../src/domain/booking.ts'
import { say } from '../../src/ports/channel.ts'
import type { Answers } from '../../src/ports/dialogue.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { makeBooking, ownAt } from '../../src/station/booking/book.ts'
import { calendarLink } from '../../src/station/booking/calendar.ts'
import { occasionOf } from '../../src/station/booking/look.ts'
import { type Occasion, placesOf, takesBookings } from '../../src/station/booking/occasion.ts'
import { sayBooking, sayOccasion, sayOnSite, sayWhere } from '../../src/station/booking/say.ts'

const given = (answers: Answers, name: string): string => answers[name]?.value ?? ''

/** Takes the place, or one on the waiting list; what changed while the form was filled in counts. */
export async function finishBooking(turn: Turn, answers: Answers): Promise<Outcome> {
  const one = await occasionOf(turn.store, turn.knowledge.content, given(answers, 'occasion'))
  if (one === undefined || !takesBookings(one, turn.at)) {
    const why = one?.cancelled === undefined ? '报名已经截止' : `这一场已取消，理由：${one.cancelled}`
    return { replies: [say(`没有约上：${why}。您可以再约别的场次。`)] }
  }
  const all = await turn.store.bookings.find({ occasionIds: [one.id], states: LIVE_STATES })
  const own = ownAt(all, turn.speaker.id)
  if (own !== undefined) return { replies: [say(`您已经约过这一场：\n${sayBooking(own, one, turn.at)}`)] }
  const words = { matter: given(answers, 'matter'), name: given(answers, 'name'), contact: given(answers, 'contact') }
  const { booking, changes } = makeBooking(
    one,
    {
      personId: turn.speaker.id,
      address: { ...turn.message.from, user: turn.message.sender.id },
      side: given(answers, 'side'),
      ...Object.fromEntries(Object.entries(words).filter(([, value]) => value !== '')),
    },
    all,
    { id: turn.speaker.id, role: '市民', channel: turn.message.from.channel, at: turn.at },
    turn.random,
  )
  const link = booking.state === 'BOOKED' ? calendarLink(turn, `session/${one.id}`) : undefined
  const calendar = link === undefined ? '' : `\n加到日历：${link}`
  return {
    replies: [
      say(
        `${sayMade(one, booking.state, booking.side, turn.at)}\n预约编号 ${booking.number}。${after(booking.number)}${calendar}`,
      ),
    ],
    changes,
  }
}

const after = (number: string): string => `来不了请回复“取消预约 ${number}”，名额给后面的人。发“我的预约”随时可看。`

function sayMade(one: Occasion, state: string, side: string, at: number): string {
  const what = `${sayOccasion(one, at)}${side === '' ? '' : `（${side}）`}`
  if (state === 'APPLIED') return `已报名：${what}。站点审核后在这里告诉您能不能参加。`
  if (state === 'BOOKED') return `已约上：${what}。地点：${sayWhere(one)}。前一天会提醒您。`
  const places = placesOf(one, side)
  const full = places === undefined ? `${what}的名额已经约满` : `${what}的${places}个名额已经约满`
  return `${full}，您在候补名单里。有人取消就按先后补上，补上了马上告诉您。${sayOnSite(one)}`
}
