import { Problem } from './problem.ts'
import type { Instant } from './shanghai.ts'

/** From applying to having been there. */
export const BOOKING_STATES = [
  'APPLIED',
  'BOOKED',
  'WAITING',
  'REFUSED',
  'CANCELLED',
  'CALLED_OFF',
  'ATTENDED',
  'ABSENT',
] as const
export type BookingState = (typeof BOOKING_STATES)[number]

export const BOOKING_STATE_NAME: Readonly<Record<BookingState, string>> = {
  APPLIED: '待审核',
  BOOKED: '已约上',
  WAITING: '候补',
  REFUSED: '未通过',
  CANCELLED: '已取消',
  CALLED_OFF: '活动取消',
  ATTENDED: '已到场',
  ABSENT: '未到场',
}

/** Somebody still means to come. */
export const LIVE_STATES = ['APPLIED', 'BOOKED', 'WAITING'] as const satisfies readonly BookingState[]
export const isLive = ({ state }: Pick<Booking, 'state'>): boolean => LIVE_STATES.some((live) => live === state)

/** A place at a reception session or an event that one person asked for. */
export interface Booking {
  readonly id: string
  /** `YY-261015-7K3M-Q` */
  readonly number: string
  readonly rev: number
  readonly occasionId: string
  readonly stationId: string
  /** When it begins, as was known last. */
  readonly heldAt: Instant
  /** 正方, 反方, 旁听: empty where there are no sides. */
  readonly side: string
  readonly personId: string
  /** JSON of the address where it was asked for. */
  readonly address: string
  /** What it is about, in the person's words. */
  readonly matter?: string
  readonly name?: string
  readonly contact?: string
  readonly state: BookingState
  readonly at: Instant
  /** Why it was refused. */
  readonly reason?: string
}

export type BookingSet = Partial<Pick<Booking, 'state' | 'reason'>>

type Mover = 'citizen' | 'staff' | 'system'

const MOVES: Readonly<Record<BookingState, Partial<Record<BookingState, readonly Mover[]>>>> = {
  APPLIED: {
    BOOKED: ['staff'],
    WAITING: ['staff'],
    REFUSED: ['staff'],
    CANCELLED: ['citizen'],
    CALLED_OFF: ['staff'],
  },
  WAITING: {
    BOOKED: ['staff', 'system'],
    REFUSED: ['staff'],
    CANCELLED: ['citizen'],
    CALLED_OFF: ['staff'],
    ATTENDED: ['staff'],
  },
  BOOKED: { CANCELLED: ['citizen'], CALLED_OFF: ['staff'], ATTENDED: ['staff'], ABSENT: ['staff'] },
  REFUSED: {},
  CANCELLED: {},
  CALLED_OFF: {},
  ATTENDED: { ABSENT: ['staff'] },
  ABSENT: { ATTENDED: ['staff'] },
}

export interface MoveFacts {
  readonly by: Mover
  /** The occasion has begun. */
  readonly begun: boolean
  readonly reason?: string
}

/**
 * What a booking becomes.
 * @throws {Problem} `BOOKING_MOVE` not from here, or not by whom; `BOOKING_EARLY` nobody came or stayed away yet;
 * `BOOKING_OVER` it has begun; `BOOKING_REASON` a refusal without its reason
 */
export function moveBooking({ number, state }: Booking, to: BookingState, facts: MoveFacts): BookingSet {
  const { by, begun, reason = '' } = facts
  if (MOVES[state][to]?.includes(by) !== true)
    throw new Problem('BOOKING_MOVE', { number, from: BOOKING_STATE_NAME[state], to: BOOKING_STATE_NAME[to] })
  const afterwards = to === 'ATTENDED' || to === 'ABSENT'
  if (afterwards && !begun) throw new Problem('BOOKING_EARLY', { number })
  if (!afterwards && begun && by === 'citizen') throw new Problem('BOOKING_OVER', { number })
  if (to === 'REFUSED' && reason.trim() === '') throw new Problem('BOOKING_REASON')
  return { state: to, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) }
}

/** How a side is filled now. */
export interface Filled {
  readonly booked: number
  readonly waiting: number
}

/** Nobody gets a place before those who wait. Without a limit there is always one. */
export function placeFor({ booked, waiting }: Filled, places: number | undefined): 'BOOKED' | 'WAITING' {
  return places === undefined || (waiting === 0 && booked < places) ? 'BOOKED' : 'WAITING'
}

/** How many of those who wait have a place now. */
export function movingUp({ booked, waiting }: Filled, places: number | undefined): number {
  return places === undefined ? waiting : Math.max(0, Math.min(waiting, places - booked))
}

export function filled(bookings: readonly Pick<Booking, 'state' | 'side'>[], side: string): Filled {
  const own = bookings.filter((one) => one.side === side)
  return {
    booked: own.filter(({ state }) => state === 'BOOKED').length,
    waiting: own.filter(({ state }) => state === 'WAITING').length,
  }
}
