import { BOOKING_STATE_NAME, type Booking, type Filled } from '../../domain/booking.ts'
import { type Instant, sayDay, sayWeekday } from '../../domain/shanghai.ts'
import { sayTime } from '../say-session.ts'
import { type Occasion, placesOf } from './occasion.ts'

/** `9月17日（周四）14:00-16:00` */
export const sayWhen = ({ day, time }: Pick<Occasion, 'day' | 'time'>, now: Instant): string =>
  `${sayDay(day, now)}（${sayWeekday(day)}）${sayTime(time)}`

/** `柳岸街道人大代表联络站代表接待日`, `听证会“停车收费”（示例）` */
export function sayWhat({ station, kind, title, sample }: Occasion): string {
  const name = title === undefined ? `${station.name}${kind}` : `${kind}“${title}”`
  return sample ? `${name}（示例）` : name
}

/** Both in one line. */
export const sayOccasion = (one: Occasion, now: Instant): string => `${sayWhat(one)} ${sayWhen(one, now)}`

export const sayWhere = ({ place, station }: Occasion): string => place ?? station.address

/** `还有3个名额`, `名额已满，可以候补`; empty where there is no limit. */
export function sayRoom(one: Occasion, side: string, { booked, waiting }: Filled): string {
  const places = placesOf(one, side)
  if (places === undefined) return ''
  const left = places - booked
  return left > 0 && waiting === 0 ? `还有${left}个名额` : '名额已满，可以候补'
}

/** What is said of coming without a booking. */
export const sayOnSite = ({ entrance }: Occasion): string =>
  entrance === '预约或现场' ? '不预约也可以直接到现场。' : ''

/** Number, what and when, how it stands; `ahead` wait before it. */
export function sayBooking(booking: Booking, one: Occasion | undefined, now: Instant, ahead?: number): string {
  const what = one === undefined ? '场次已不在安排里' : sayOccasion(one, now)
  const side = booking.side === '' ? '' : `（${booking.side}）`
  const before = booking.state !== 'WAITING' || ahead === undefined ? '' : `，前面还有${ahead}人`
  const reason = booking.state === 'REFUSED' && booking.reason !== undefined ? `，理由：${booking.reason}` : ''
  const off = one?.cancelled !== undefined && booking.state === 'CALLED_OFF' ? `，理由：${one.cancelled}` : ''
  return `${booking.number}　${what}${side}　${BOOKING_STATE_NAME[booking.state]}${before}${reason}${off}`
}
