import { type Booking, filled } from '../../src/domain/booking.ts'
import { type Instant, sayDay, sayWeekday } from '../../src/domain/shanghai.ts'
import type { Deputy } from '../../src/domain/station.ts'
import type { Choice } from '../../src/ports/channel.ts'
import { sayOccasion, sayRoom, sayWhere } from '../../src/station/booking/say.ts'
import { onDuty } from '../../src/station/deputies.ts'
import type { Fit } from '../../src/station/matching/best.ts'
import type { Home } from '../../src/station/matching/where.ts'

const ORDINALS = ['第一场', '第二场'] as const
const BOOK = ['约第一场', '约第二场'] as const
const SEE = ['看第一场', '看第二场'] as const

const NEAR: Readonly<Record<Home['known'], string>> = {
  said: '是您问的站点',
  group: '是本群的站点',
  before: '是您上次联系的站点',
}

/** One session: when, where, who, how many places, and why it is offered. */
export function sayFit(
  fit: Fit,
  n: number,
  home: Home | undefined,
  bookings: readonly Booking[],
  deputies: readonly Deputy[],
  at: Instant,
): string {
  const { one, room } = fit
  const names = onDuty(one.deputies, deputies, one.day)
  const who = names.length === 0 ? '接待代表以站点公布为准' : `接待代表：${names.join('、')}`
  const here = bookings.filter(({ occasionId }) => occasionId === one.id)
  const places = room === 'walk-in' ? '不用预约，直接到现场' : sayRoom(one, '', filled(here, ''))
  const unsure = one.unconfirmed ? '。这一年的放假安排还没有录入，日期请以站点通知为准' : ''
  return [
    `${ORDINALS[n] ?? ''}：${sayOccasion(one, at)}${unsure}`,
    `地点：${sayWhere(one)}；${who}${places === '' ? '' : `；${places}`}`,
    `推荐理由：${whyOf(fit, home).join('；')}`,
  ].join('\n')
}

/** Only what is on file: whose station it is, and topics that deputies and sessions have there. */
function whyOf({ near, topics, one, wanted }: Fit, home: Home | undefined): readonly string[] {
  const where = near === 3 ? NEAR[home?.known ?? 'said'] : near === 2 ? sameDistrict(one.station.district) : ''
  const about = [...topics].map(([name, words]) =>
    name === '' ? `这一场的主题是“${words.join('、')}”` : `${name}代表关注${words.join('、')}`,
  )
  return [
    ...(wanted === undefined ? [] : [`${wanted}代表接待`]),
    ...(where === '' ? [] : [where]),
    ...about,
    ...(near === 0 && home !== undefined ? ['不在您附近'] : []),
  ]
}

const sameDistrict = (district: string | undefined): string =>
  district === undefined ? '和您同在一个区' : `和您同在${district}`

/** Said where nothing on file bears on the matter in any of them. */
export const PLACE_AND_DATE = '资料里没有登记和这件事有关的代表关注或接待主题，只按地点和日期排的。'

/** A digit books it, and what it is about goes with it. */
export const bookChoices = (fits: readonly Fit[], matter: string, insists: boolean, at: Instant): readonly Choice[] =>
  fits.map(({ one, room }, n) => ({
    label: `${(room === 'walk-in' ? SEE : BOOK)[n] ?? ''}（${sayDay(one.day, at)}${sayWeekday(one.day)}）`,
    says: `预约场次 ${one.id} ${insists ? '坚持谈' : '谈'}：${matter}`,
  }))

/** What was said is not said again: it stands in the form. */
export const writeDown = (words: string): Choice => ({ label: '不去现场，写下来交给代表', says: `写下来：${words}` })
