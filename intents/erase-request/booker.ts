import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { authorise, type Command, mayDo } from '../../src/casework/may.ts'
import { askSecondPerson, forgetAsked, laneOfAsked, trailOfSecond } from '../../src/casework/second-person.ts'
import { Problem } from '../../src/domain/problem.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { bookingNumberOf } from '../../src/station/booking/number.ts'
import { askedByOther, checkAsker, type Erasing, sayAsked, WHAT } from './two-people.ts'
import { type Booker, isWhole, numbers, wipeBooker } from './wipe-booker.ts'

/** @throws {Problem} `BOOKING_NUMBER`; `OUT_OF_SCOPE` not there for this person, or nobody's any more; `NOT_ALLOWED` */
async function bookerOf(turn: Turn, typed: string, everything: boolean, command: Command): Promise<Booker> {
  const { store, speaker } = turn
  const [booking] = await store.bookings.find({ number: bookingNumberOf(typed) })
  if (booking === undefined || booking.personId === '') throw new Problem('OUT_OF_SCOPE')
  authorise(speaker.grants, command, booking.stationId)
  const { personId } = booking
  const [bookings, items] = [await store.bookings.find({ personId }), await store.submissions.find({ personId })]
  const booker = { booking, bookings, items }
  for (const stationId of stationsOf(booker, everything)) authorise(speaker.grants, command, stationId)
  return booker
}

/** Where whoever decides on it must have a say. */
const stationsOf = ({ bookings, items }: Booker, everything: boolean): readonly (string | undefined)[] =>
  [...bookings, ...(everything ? items : [])].map(({ stationId }) => stationId)

const seenOf = ({ bookings, items }: Booker, everything: boolean): Erasing['seen'] =>
  Object.fromEntries([
    ...bookings.map(({ number, rev }) => [number, rev] as const),
    ...(everything ? items.map(({ receipt, rev }) => [receipt as string, rev] as const) : []),
  ])

const isSame = (one: Erasing['seen'], other: Erasing['seen'] | undefined): boolean =>
  other !== undefined &&
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([key, rev]) => other[key] === rev)

const receipts = (of: readonly Submission[]): string => of.map(({ receipt }) => receipt).join('、')

function preview(booker: Booker, everything: boolean, reason: string): string {
  const { bookings, items } = booker
  const own = `将删除 ${numbers(bookings)} 的姓名、想谈的事、联系方式，还没有举行的同时取消，名额让出`
  const more = isWhole(booker, everything) ? '，以及这位预约人的对话记录和账号关联' : ''
  const matters = everything && items.length > 0 ? `；连同提交的 ${receipts(items)}` : ''
  const kept =
    everything || items.length === 0
      ? ''
      : `\n这位还提交过 ${items.length} 件事项，不在这次删除里；要一并删除，命令里加“全部”。`
  return [
    `${own}${more}${matters}。${kept}`,
    '约过几人、到场几人的统计数字留下；会告知本人。要两个人同意，删除后不能恢复。',
    `理由：${reason}`,
  ].join('\n')
}

/** `删除个人信息 YY-260914-7K3M-Q 理由：…`: who only booked has no other number. */
export async function eraseBooker(turn: Turn, typed: string, everything: boolean, reason: string): Promise<Outcome> {
  const booker = await bookerOf(turn, typed, everything, 'erase')
  const { booking } = booker
  if (reason === '')
    return { replies: [say(`请写明理由，例：删除个人信息 ${booking.number} 理由：收到本人书面申请，申请书第3号`)] }
  const seen = seenOf(booker, everything)
  const says = preview(booker, everything, reason)
  if (!turn.confirmed)
    return askToConfirm(turn, says, `删除个人信息 ${booking.number}${everything ? ' 全部' : ''} 理由：${reason}`, seen)
  if (!isSame(seen, turn.seen))
    return { replies: [say(`${booking.number} 刚刚有变动，什么都没有删。请重新发一次命令。`)] }
  const { changes, ...asked } = await askSecondPerson<Erasing>(turn, {
    lane: laneOfAsked('erase', booking.id),
    what: { everything, seen },
    says,
    deed: WHAT,
    command: 'erase-ask',
    target: booking.number,
    may: ({ grants }) => stationsOf(booker, everything).every((stationId) => mayDo(grants, 'agree-erase', stationId)),
    request: (name) => `${name}申请：\n${says}`,
    order: () => `同意删除 ${booking.number}`,
  })
  return { replies: [sayAsked(asked)], changes }
}

/** `同意删除 YY-260914-7K3M-Q` */
export async function agreeToBooker(turn: Turn, typed: string): Promise<Outcome> {
  const { booking } = await bookerOf(turn, typed, false, 'agree-erase')
  const lane = laneOfAsked('erase', booking.id)
  const asked = await askedByOther(turn, lane)
  const { everything, seen } = asked.what
  const booker = await bookerOf(turn, typed, everything, 'agree-erase')
  await checkAsker(turn, asked, stationsOf(booker, everything))
  if (!isSame(seenOf(booker, everything), seen))
    return {
      replies: [say(`${booking.number} 在提出以后有变动，什么都没有删。请${asked.name}重新发一次命令。`)],
      changes: [forgetAsked(lane)],
    }
  if (!turn.confirmed) return askToConfirm(turn, `${asked.name}申请：\n${asked.says}`, `同意删除 ${booking.number}`)
  const done = await wipeBooker(turn, booker, everything, asked)
  const trail = trailOfSecond(turn, 'erase-agree', booking.number)
  return { ...done, changes: [...(done.changes ?? []), trail, forgetAsked(lane)] }
}
