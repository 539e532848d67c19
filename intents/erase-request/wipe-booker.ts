import { accountsIn } from '../../src/casework/erasure.ts'
import type { Booking } from '../../src/domain/booking.ts'
import { DAY_MS, dayOf, sayDay } from '../../src/domain/shanghai.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { type Address, say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import type { Change } from '../../src/ports/store.ts'
import { tellBooker } from '../../src/station/booking/tell.ts'
import { sayOffice } from '../../src/station/instead.ts'
import { wipeItems } from './carry-out.ts'

/** As long as whoever did not ask for it may still hear of it. */
const TOLD_DAYS = 30

/** Somebody who booked, by one of their bookings, and what goes with them. */
export interface Booker {
  readonly booking: Booking
  readonly bookings: readonly Booking[]
  /** Handed in by the same person; deleted only with 全部. */
  readonly items: readonly Submission[]
}

export const numbers = (of: readonly { readonly number: string }[]): string => of.map(({ number }) => number).join('、')

/** Who only booked leaves nothing else behind; who also handed something in keeps that, and what belongs to it. */
export const isWhole = ({ items }: Booker, everything: boolean): boolean => everything || items.length === 0

/** Deletes; in the trail it was done by who asked for it, and whoever did not ask for it hears of it. */
export async function wipeBooker(
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
