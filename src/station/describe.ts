import { addDays, type Day, sayDay, sayWeekday, weekdayOf } from '../domain/shanghai.ts'
import type { Deputy, HolidayYear, ReceptionRule, Station } from '../domain/station.ts'
import { isWorkingDay, nextSessions, type Session } from './reception.ts'
import { parseRule } from './rule.ts'

/** Mentioned when a fact comes from invented starter data. */
export const sampleMark = (station: Station): string => (station.sample ? '（示例）' : '')

/** Hours of one weekday: `周六 9:00-11:30`, or that it is closed. */
export function sayHoursOn(station: Station, weekday: number): string {
  const name = `周${'日一二三四五六'[weekday]}`
  const spans = station.hours[weekday] ?? []
  return spans.length === 0 ? `${name}不开放` : `${name}开放 ${spans.map(([a, b]) => `${a}-${b}`).join('、')}`
}

/** Hours on a real day, with the holiday arrangement in mind. */
export function sayHoursDay(station: Station, day: Day, holidays: readonly HolidayYear[]): string {
  const weekday = weekdayOf(day)
  const working = isWorkingDay(day, holidays)
  const base = sayHoursOn(station, weekday)
  const weekend = weekday === 0 || weekday === 6
  if (working === false && !weekend) return `${base}；当天是法定节假日，是否开放请先打电话问一下`
  if (working === true && weekend) return `${base}；当天是调休上班日，请先打电话问一下`
  return base
}

const sayDeputies = (names: readonly string[], deputies: readonly Deputy[]): string =>
  names.map((name) => `${deputies.find((d) => d.name === name)?.level ?? ''}${name}`).join('、')

/** `9月17日（周四）14:00-16:00，市人大代表顾明远` */
export function saySession(session: Session, deputies: readonly Deputy[], now: number): string {
  const moved = session.movedFrom === undefined ? '' : `（原定${sayDay(session.movedFrom, now)}，遇休息日顺延）`
  const who = session.deputies.length === 0 ? '接待代表以站点公布为准' : sayDeputies(session.deputies, deputies)
  const unsure = session.unconfirmed ? '。这一年的放假安排还没有录入，日期请以站点通知为准' : ''
  return `${sayDay(session.day, now)}（${sayWeekday(session.day)}）${session.time ?? ''}${moved}，${who}${unsure}`
}

/** Everything about the reception days of one station from today on. */
export function sayReception(
  station: Station,
  rules: readonly ReceptionRule[],
  deputies: readonly Deputy[],
  holidays: readonly HolidayYear[],
  now: number,
  today: Day,
): string {
  const own = rules.filter((r) => r.stationId === station.id)
  const phone = station.phone === undefined ? '' : `，电话 ${station.phone}`
  if (own.length === 0) return `${station.name}的代表接待日没有登记在资料里，请向站点询问${phone}。`
  const lines = own.map((rule) => {
    if (parseRule(rule.rule)?.type === 'appointment')
      return `没有固定的接待日，${rule.note ?? '请先预约'}${rule.note?.includes(station.phone ?? '无') === true ? '' : phone}`
    const [first, second] = nextSessions(rule, today, holidays, 2)
    if (first === undefined) return `${rule.rule}${rule.time ?? ''}接待，近期没有安排`
    const next = second === undefined ? '' : `\n再下一次：${sayDay(second.day, now)}（${sayWeekday(second.day)}）`
    return `最近一次接待：${saySession(first, deputies, now)}\n平时是${rule.rule}${rule.time === undefined ? '' : ` ${rule.time}`}${rule.postpone ? '，遇休息日顺延到其后第一个工作日' : ''}${next}`
  })
  return `${station.name}${sampleMark(station)}\n${lines.join('\n')}`
}

/** Day meant by 今天, 明天, 后天, 周六, 星期天; the coming one for a weekday. */
export function dayMeant(text: string, today: Day): Day | undefined {
  const near = ['今天', '明天', '后天'].findIndex((w) => text.includes(w))
  if (near >= 0) return addDays(today, near)
  const named = /(?:周|星期|礼拜)([日天一二三四五六末])/.exec(text)?.[1]
  if (named === undefined) return undefined
  const weekday = named === '末' ? 6 : '日一二三四五六'.indexOf(named === '天' ? '日' : named)
  const ahead = (weekday - weekdayOf(today) + 7) % 7
  return addDays(today, ahead)
}
