import { type Day, dayOf, type Instant } from '../../src/domain/shanghai.ts'
import { daysIn } from '../../src/station/day-words.ts'

export type Does =
  | 'list'
  | 'move'
  | 'cancel'
  | 'place'
  | 'roster'
  | 'capacity'
  | 'publish'
  | 'roll'
  | 'walk-in'
  | 'attended'
  | 'deputies-came'
  | 'deputies-absent'
  | 'absent'
  | 'admit'
  | 'wait'
  | 'refuse'

export interface Order {
  readonly does: Does
  /** `1`, or the id of the occasion; the bookings where they are meant. */
  readonly which: string
  readonly rest: string
  readonly reason: string
}

const ORDERS: readonly (readonly [RegExp, Does])[] = [
  [/^\s*(?:看一?下?|查看?)?(?:接待|活动)安排\s*/, 'list'],
  [/^\s*(?:接待|活动)(?:改期|改到|改时间)\s*/, 'move'],
  [/^\s*(?:接待|活动)取消\s*/, 'cancel'],
  [/^\s*(?:接待|活动)(?:地点|改地点|换地点)\s*/, 'place'],
  [/^\s*接待(?:代表|换人|值班)\s*(?=\d|[A-Z])/, 'roster'],
  [/^\s*(?:接待|活动)名额\s*(?=\d|[A-Z])/, 'capacity'],
  [/^\s*公布(?:接待|活动)\s*/, 'publish'],
  [/^\s*(?:报名|预约|接待)名单\s*/, 'roll'],
  [/^\s*(?:登记)?代表(?:已?到场|已到|到会|出席|签到)\s*/, 'deputies-came'],
  [/^\s*(?:登记)?代表(?:未到场?|没到场?|缺席|没来|请假)\s*/, 'deputies-absent'],
  [/^\s*(?:登记)?现场(?:来访|来人|登记)\s*/, 'walk-in'],
  [/^\s*(?:登记)?(?:已?到场|已到|签到)\s*(?=\d|YY|[0-9A-Z]{4})/i, 'attended'],
  [/^\s*(?:登记)?(?:未到场?|没到场?|没来)\s*(?=\d|YY|[0-9A-Z]{4})/i, 'absent'],
  [/^\s*报名通过\s*/, 'admit'],
  [/^\s*报名候补\s*/, 'wait'],
  [/^\s*报名不通过\s*/, 'refuse'],
]
/** A place in a list, or an id; a number that begins a date is none. */
const WHICH =
  /^(?:第?(\d{1,2})(?!\d|月|[:：.\-/年])(?:场|个|号)?|([A-Z][\w-]{3,58}))(?=$|[\s，,、：:到改为])[\s，,：:]*/
const WHO = /^(?:(?:YY-\d{6}-[0-9A-Z]{4}-[0-9A-Z]|[0-9A-Z]{4}|\d{1,3})(?:[\s、，,和]+|$))+/i
const REASON = /[\s，,。；;]*(?:理由|原因)\s*[：:是]?\s*([\s\S]*)$/
/** Orders that name bookings and not an occasion. */
export const OF_BOOKINGS: ReadonlySet<Does> = new Set(['attended', 'absent', 'admit', 'wait', 'refuse'])
/** A question about a session is no order to change it. */
const ASKS = /^[^:：]{0,40}(?:[吗呢么]|\?)\s*$/
/** Longer texts are no order. */
const MOST_SAID = 300

/** What staff want with sessions and events; undefined when something else. */
export function orderIn(text: string): Order | undefined {
  if (text.length > MOST_SAID) return undefined
  const folded = text.normalize('NFKC')
  if (ASKS.test(folded)) return undefined
  for (const [pattern, does] of ORDERS) {
    const word = pattern.exec(folded)
    if (word === null) continue
    const said = folded.slice(word[0].length)
    const reason = (REASON.exec(said)?.[1] ?? '').trim()
    const body = said.replace(REASON, '').trim()
    const ofBookings = OF_BOOKINGS.has(does)
    const found = (ofBookings ? WHO : WHICH).exec(does === 'list' ? '' : body)
    const which = found === null ? '' : ofBookings ? found[0] : (found[1] ?? found[2] ?? '')
    return { does, which: which.trim(), rest: body.slice(found?.[0].length ?? 0).trim(), reason }
  }
  return undefined
}

const TIME = /(\d{1,2}):(\d{2})\s*[-–—~～到至]+\s*(\d{1,2}):(\d{2})/

/** `到9月24日 14:00-16:00`; what is not said stays as it was. */
export function whenIn(text: string, at: Instant): { readonly day?: Day; readonly time?: string } {
  const time = TIME.exec(text)
  const [words] = daysIn(text.replace(TIME, ' '), dayOf(at))
  const clock = time === null ? undefined : clockOf(time)
  return {
    ...(words?.kind === 'day' ? { day: words.first } : {}),
    ...(clock === undefined ? {} : { time: clock }),
  }
}

function clockOf([, from = '', fromMinute = '', to = '', toMinute = '']: RegExpExecArray): string | undefined {
  const [start, end] = [`${from.padStart(2, '0')}:${fromMinute}`, `${to.padStart(2, '0')}:${toMinute}`]
  return start < end && end <= '24:00' && Number(fromMinute) < 60 && Number(toMinute) < 60
    ? `${start}-${end}`
    : undefined
}

/** Names one after the other. */
export const namesIn = (text: string): readonly string[] =>
  text
    .replace(/^(?:改为|改成|换成|为|是)/, '')
    .split(/[、，,和\s]+/)
    .filter((name) => name !== '')
