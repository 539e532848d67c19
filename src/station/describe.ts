import { clockOf, type Day, type Instant, sayDay, sayWeekday } from '../domain/shanghai.ts'
import type { Deputy, HolidayYear, ReceptionRule, Station } from '../domain/station.ts'
import { breakOf, kindOf } from './calendar.ts'
import { HOLIDAY_TITLE } from './day-names.ts'
import { type DayWords, daysIn } from './day-words.ts'
import { nextSessions, type Session, sessionsIn } from './reception.ts'
import { parseRule } from './rule.ts'
import { askFirst, notArranged, sayBreak, sayDate } from './say-days.ts'
import { sampleMark, saySession, sayTime } from './say-session.ts'
import { forAllFirst, sayKind, sayMore } from './say-terms.ts'

/** What is needed to speak of the reception days of a station. */
interface Matter {
  readonly station: Station
  readonly deputies: readonly Deputy[]
  readonly holidays: readonly HolidayYear[]
  readonly now: Instant
  readonly today: Day
}

/**
 * The reception days of one station: those of the days that the question names, else the next one. What is over is said
 * to be over.
 */
export function sayReception(
  station: Station,
  rules: readonly ReceptionRule[],
  deputies: readonly Deputy[],
  holidays: readonly HolidayYear[],
  now: Instant,
  today: Day,
  asked = '',
): string {
  const own = rules.filter((r) => r.stationId === station.id)
  const phone = station.phone === undefined ? '' : `，电话 ${station.phone}`
  if (own.length === 0)
    return `${station.name}的代表接待日没有登记在资料里，请向站点询问${phone}。\n平时的开放时间：${station.hoursText}`
  const matter = { station, deputies, holidays, now, today }
  const days = daysIn(asked, today).filter(({ kind }) => kind !== 'holidays')
  const lines = forAllFirst(own).map((rule) => {
    const kind = sayKind(rule)
    const type = parseRule(rule.rule)?.type
    if (type === 'appointment')
      return `${kind}没有固定的接待日，${rule.note ?? '请先预约'}${rule.note?.includes(station.phone ?? '无') === true ? '' : phone}`
    if (type === 'unfixed')
      return `${kind}${rule.rule}，哪一天还没有登记，定下来以前请向站点询问${phone}。${rule.note ?? ''}`
    const more = sayMore(rule)
    if (days.length === 0) return `${kind}${sayNextOnes(matter, rule, '最近一次接待')}${more}`
    return `${kind}${days.map((words) => sayWithin(matter, rule, words)).join('\n')}${more}`
  })
  return `${station.name}${sampleMark(station)}\n${lines.join('\n')}`
}

function sayNextOnes(matter: Matter, rule: ReceptionRule, lead: string): string {
  const [first, second] = toCome(matter, nextSessions(rule, matter.today, matter.holidays, 3))
  if (first === undefined) return `${rule.rule}${sayTime(rule.time)}接待，近期没有安排`
  const usual = `\n平时是${rule.rule}${rule.time === undefined ? '' : ` ${sayTime(rule.time)}`}${rule.postpone ? '，遇休息日顺延到其后第一个工作日' : rule.pause === true ? '，遇休息日暂停' : ''}`
  const after = second === undefined ? '' : `\n再下一次：${sayDay(second.day, matter.now)}（${sayWeekday(second.day)}）`
  return `${lead}：${sayOne(matter, first)}${usual}${after}`
}

/** Sessions that are not over yet. */
function toCome({ now, today }: Matter, sessions: readonly Session[]): readonly Session[] {
  const over = ({ day, time }: Session): boolean =>
    day < today || (day === today && time !== undefined && endOf(time) <= clockOf(now))
  return sessions.filter((session) => !over(session))
}

/** `14:00-16:00` -> `16:00`, as clock times are compared. */
const endOf = (time: string): string => (time.split('-').at(-1) ?? '').trim().padStart(5, '0')

function sayOne({ deputies, holidays, now }: Matter, session: Session): string {
  const kind = kindOf(session.day, holidays)
  const off = kind.kind === 'holiday' ? `。这天在${sayBreak(kind.holiday, now)}里，接待照不照常请先问一下站点` : ''
  return `${saySession(session, deputies, now)}${off}`
}

/** The sessions of the days that were asked for; where there is none to come, also the next one after them. */
function sayWithin(matter: Matter, rule: ReceptionRule, words: DayWords): string {
  const span = spanOf(matter, words)
  if (span === undefined) return sayNext(matter, rule)
  if ('missing' in span)
    return `资料里还没有${span.missing}的放假安排，那几天有没有接待说不准，${askFirst(matter.station)}。\n${sayNext(matter, rule)}`
  const sessions = sessionsIn(rule, span.first, span.last, matter.holidays)
  const coming = toCome(matter, sessions)
  const oneDay = span.first === span.last
  if (coming.length > 0)
    return `${oneDay ? '有代表接待' : `${span.name}的接待`}：${coming.map((session) => sayOne(matter, session)).join('\n')}`
  return `${sayNone(matter, span, sessions.at(-1))}\n${sayNext(matter, rule)}`
}

const sayNext = (matter: Matter, rule: ReceptionRule): string => sayNextOnes(matter, rule, '下一次接待')

interface NamedSpan {
  /** The name says already that it is a public holiday. */
  readonly holiday?: boolean
  readonly name: string
  readonly first: Day
  readonly last: Day
}

function spanOf({ now, today, holidays }: Matter, words: DayWords): NamedSpan | { missing: string } | undefined {
  if (words.kind === 'holidays') return undefined
  if (words.kind === 'day') return { ...words, name: sayDate(words.first, now) }
  if (words.kind === 'span') return words
  const found = breakOf(words.name, words.year, today, holidays)
  if (found.found === undefined) return { missing: `${found.year}年${HOLIDAY_TITLE[words.name]}` }
  return { ...found.found, name: sayBreak(found.found, now), holiday: true }
}

function sayNone({ now, today, holidays }: Matter, span: NamedSpan, past: Session | undefined): string {
  const { name, first, last } = span
  if (past !== undefined && first === last) return `${name}的接待已经结束了。`
  const over = past?.day === today ? '今天已经结束了' : '已经过去了'
  if (past !== undefined) return `${name}的接待日是${sayDay(past.day, now)}（${sayWeekday(past.day)}），${over}。`
  const kind = kindOf(first, holidays)
  if (last >= today && kind.kind === 'unknown')
    return `${name}没有排代表接待。${notArranged(kind.year)}，请以站点通知为准。`
  const named = kind.kind !== 'holiday' || first !== last || span.holiday === true
  return named ? `${name}没有代表接待。` : `${name}在${sayBreak(kind.holiday, now)}里，没有代表接待。`
}
