import { filled, LIVE_STATES } from '../../src/domain/booking.ts'
import { isForCitizens } from '../../src/domain/station.ts'
import { type Choice, say } from '../../src/ports/channel.ts'
import type { Answer, Answers } from '../../src/ports/dialogue.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { ownAt } from '../../src/station/booking/book.ts'
import { occasionOf } from '../../src/station/booking/look.ts'
import { takesBookings } from '../../src/station/booking/occasion.ts'
import { sayBooking, sayOccasion, sayRoom } from '../../src/station/booking/say.ts'
import { BOOK, STILL } from './dialogue.ts'
import type { Spoken } from './read.ts'

/** One was chosen: on which side, where there are sides; then the form. */
export async function choose(turn: Turn, id: string, said: string, matter?: Spoken): Promise<Outcome> {
  const one = await occasionOf(turn.store, turn.knowledge.content, id)
  if (one === undefined) return { replies: [say('没有找到这一场。发“我要预约接待”，重新选一场。')] }
  if (one.cancelled !== undefined)
    return { replies: [say(`${sayOccasion(one, turn.at)}已取消，理由：${one.cancelled}。`)] }
  if (!isForCitizens(one))
    return { replies: [say(`${sayOccasion(one, turn.at)}是面向${one.audience}的，不接待群众。群众请约代表接待日。`)] }
  if (!takesBookings(one, turn.at))
    return {
      replies: [
        say(
          one.entrance === '现场' && turn.at < one.startsAt
            ? `${sayOccasion(one, turn.at)}不用预约，直接到现场。`
            : `${sayOccasion(one, turn.at)}的报名已经截止。`,
        ),
      ],
    }
  const all = await turn.store.bookings.find({ occasionIds: [one.id], states: LIVE_STATES })
  const own = ownAt(all, turn.speaker.id)
  if (own !== undefined)
    return {
      replies: [say(`您已经约过这一场：\n${sayBooking(own, one, turn.at)}\n不去了请回复“取消预约 ${own.number}”。`)],
    }
  const sides = one.quotas.map(({ side }) => side)
  const side = sides.length === 1 ? sides[0] : sides.find((name) => name !== '' && name === said)
  if (side === undefined) {
    const choices = sides.map((name): Choice => {
      const room = one.checked ? '' : sayRoom(one, name, filled(all, name))
      return {
        label: `${name}${room === '' ? '' : `（${room}）`}`,
        says: `预约场次 ${one.id} ${name}${sayAgain(matter)}`,
      }
    })
    return { replies: [say(`${sayOccasion(one, turn.at)}\n您想以哪一种身份参加？`, ...choices)] }
  }
  const occasion: Answer = { value: one.id, shown: sayOccasion(one, turn.at) }
  return {
    replies: one.audience === '选民' ? [say(`${sayOccasion(one, turn.at)}面向本选区的选民。`)] : [],
    begin: {
      dialogue: BOOK,
      answers: { occasion, ...(side === '' ? {} : { side: { value: side, shown: side } }), ...spoken(matter) },
    },
  }
}

const sayAgain = (matter: Spoken | undefined): string =>
  matter === undefined ? '' : ` ${matter.insists ? '坚持' : ''}谈：${matter.words}`

/** What was said before is not asked again. */
function spoken(matter: Spoken | undefined): Answers {
  if (matter === undefined) return {}
  const { words, insists } = matter
  return { matter: { value: words, shown: words, verbatim: words }, ...(insists ? { otherBody: STILL } : {}) }
}
