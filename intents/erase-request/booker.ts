import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { accountsIn } from '../../src/casework/erasure.ts'
import { authorise, type Command, mayDo } from '../../src/casework/may.ts'
import { askedFor, askSecondPerson, forgetAsked, laneOfAsked, trailOfSecond } from '../../src/casework/second-person.ts'
import type { Booking } from '../../src/domain/booking.ts'
import { Problem } from '../../src/domain/problem.ts'
import { DAY_MS, dayOf, sayDay } from '../../src/domain/shanghai.ts'
import type { Submission } from '../../src/domain/submission.ts'
import type { Address } from '../../src/ports/channel.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import type { Change } from '../../src/ports/store.ts'
import { bookingNumberOf } from '../../src/station/booking/number.ts'
import { tellBooker } from '../../src/station/booking/tell.ts'
import { sayOffice } from '../../src/station/instead.ts'
import { wipeItems } from './carry-out.ts'

const WHAT = '删除个人信息'
/** As long as whoever did not ask for it may still hear of it. */
const TOLD_DAYS = 30

interface Erasing {
  readonly everything: boolean
  readonly seen: Readonly<Record<string, number>>
}

/** Somebody who booked, by one of their bookings, and what goes with them. */
interface Booker {
  readonly booking: Booking
  readonly bookings: readonly Booking[]
  /** Handed in by the same person; deleted only with 全部. */
  readonly items: readonly Submission[]
}

/** @throws {Problem} `BOOKING_NUMBER`; `OUT_OF_SCOPE` not there for this person, or nobody's any more; `NOT_ALLOWED` */
async function bookerOf(turn: Turn, typed: string, everything: boolean, command: Command): Promise<Booker> {
  const { store, speaker } = turn
  const [booking] = await store.bookings.find({ number: bookingNumberOf(typed) })
  if (booking === undefined || booking.personId === '') throw new Problem('OUT_OF_SCOPE')
  authorise(speaker.grants, command, booking.stationId)
  const { personId } = booking
  const [bookings, items] = [await store.bookings.find({ personId }), await store.submissions.find({ personId })]
  for (const { stationId } of [...bookings, ...(everything ? items : [])]) authorise(speaker.grants, command, stationId)
  return { booking, bookings, items }
}

const seenOf = ({ bookings, items }: Booker, everything: boolean): Erasing['seen'] =>
  Object.fromEntries([
    ...bookings.map(({ number, rev }) => [number, rev] as const),
    ...(everything ? items.map(({ receipt, rev }) => [receipt as string, rev] as const) : []),
  ])

const isSame = (one: Erasing['seen'], other: Erasing['seen'] | undefined): boolean =>
  other !== undefined &&
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([key, rev]) => other[key] === rev)

const numbers = (of: readonly { readonly number: string }[]): string => of.map(({ number }) => number).join('、')
const receipts = (of: readonly Submission[]): string => of.map(({ receipt }) => receipt).join('、')

/** Who only booked leaves nothing else behind; who also handed something in keeps that, and what belongs to it. */
const isWhole = ({ items }: Booker, everything: boolean): boolean => everything || items.length === 0

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
  const { booking, bookings, items } = booker
  if (reason === '')
    return { replies: [say(`请写明理由，例：删除个人信息 ${booking.number} 理由：收到本人书面申请，申请书第3号`)] }
  const seen = seenOf(booker, everything)
  const says = preview(booker, everything, reason)
  if (!turn.confirmed)
    return askToConfirm(turn, says, `删除个人信息 ${booking.number}${everything ? ' 全部' : ''} 理由：${reason}`, seen)
  if (!isSame(seen, turn.seen))
    return { replies: [say(`${booking.number} 刚刚有变动，什么都没有删。请重新发一次命令。`)] }
  const { names, order, changes } = await askSecondPerson<Erasing>(turn, {
    lane: laneOfAsked('erase', booking.id),
    what: { everything, seen },
    says,
    deed: WHAT,
    command: 'erase-ask',
    target: booking.number,
    may: ({ grants }) =>
      [...bookings, ...(everything ? items : [])].every(({ stationId }) => mayDo(grants, 'agree-erase', stationId)),
    request: (name) => `${name}申请：\n${says}`,
    order: () => `同意删除 ${booking.number}`,
  })
  return {
    replies: [say(`已提出，现在还没有删除。要另一位同志（${names}）在10分钟内发“${order}”，过时作废。`)],
    changes,
  }
}

/** `同意删除 YY-260914-7K3M-Q` */
export async function agreeToBooker(turn: Turn, typed: string): Promise<Outcome> {
  const { booking } = await bookerOf(turn, typed, false, 'agree-erase')
  const lane = laneOfAsked('erase', booking.id)
  const asked = await askedFor<Erasing>(turn, lane)
  if (asked === undefined) throw new Problem('SECOND_NONE', { what: WHAT })
  if (asked.by === turn.speaker.id) throw new Problem('SECOND_SELF', { what: WHAT })
  const { everything, seen } = asked.what
  const booker = await bookerOf(turn, typed, everything, 'agree-erase')
  const asker = await turn.store.people.byId(asked.by)
  if (asker === undefined || !booker.bookings.every(({ stationId }) => mayDo(asker.grants, 'erase', stationId)))
    throw new Problem('SECOND_GONE', { what: WHAT })
  if (!isSame(seenOf(booker, everything), seen))
    return {
      replies: [say(`${booking.number} 在提出以后有变动，什么都没有删。请${asked.name}重新发一次命令。`)],
      changes: [forgetAsked(lane)],
    }
  if (!turn.confirmed) return askToConfirm(turn, `${asked.name}申请：\n${asked.says}`, `同意删除 ${booking.number}`)
  const done = await carryOut(turn, booker, everything, asked)
  const trail = trailOfSecond(turn, 'erase-agree', booking.number)
  return { ...done, changes: [...(done.changes ?? []), trail, forgetAsked(lane)] }
}

async function carryOut(
  turn: Turn,
  booker: Booker,
  everything: boolean,
  by: { readonly by: string; readonly channel: string },
): Promise<Outcome> {
  const { at, store } = turn
  const { booking, bookings, items } = booker
  const { personId } = booking
  const { proofs, changes } = await wipeItems(turn, everything ? items : [], by)
  const linked = await store.people.accountsOf(personId)
  const accounts = [
    ...linked.map(({ channel, user }) => ({ channel, user })),
    ...bookings.flatMap(accountOf),
    ...accountsIn(items),
  ]
  const day = sayDay(dayOf(at), at)
  const forget: Change = isWhole(booker, everything)
    ? { do: 'person.erase', personId, accounts, at }
    : { do: 'booking.forget', personId, at }
  const proved = proofs.map((line) => `\n${line}`).join('')
  return {
    replies: [say(`已删除（${day}），并告知本人：${numbers(bookings)}${proved}`)],
    changes: [
      ...changes,
      forget,
      ...bookings.map((one): Change => erased(one, by, at)),
      ...tellBooker(booking, 'erased', sayErased(turn, day, proved), at, at + TOLD_DAYS * DAY_MS),
    ],
  }
}

function accountOf({ address }: Booking): readonly { readonly channel: string; readonly user: string }[] {
  const { channel, user } = JSON.parse(address) as Address
  return user === undefined ? [] : [{ channel, user }]
}

const erased = (
  { number, state }: Booking,
  by: { readonly by: string; readonly channel: string },
  at: number,
): Change => ({
  do: 'audit',
  entry: {
    at,
    actorId: by.by,
    role: '管理员',
    channel: by.channel,
    command: 'erase',
    target: number,
    result: 'done',
    before: state,
    after: 'erased',
  },
})

function sayErased(turn: Turn, day: string, proved: string): string {
  const office = sayOffice(turn.knowledge)
  return `收到书面申请，已删除您的预约和个人信息（${day}）。${proved}\n不是您本人申请的，请马上与${office}联系。`
}
