import { dayOf, sayDay, sayWeekday } from '../../src/domain/shanghai.ts'
import { isForCitizens, type ReceptionRule, type Station } from '../../src/domain/station.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { daysIn } from '../../src/station/day-words.ts'
import { sessionsIn } from '../../src/station/reception.ts'
import { sampleMark, sayTime } from '../../src/station/say-session.ts'
import { isGone } from '../../src/station/succession.ts'

/** Rules that are worked out for one answer; an office with more has to be asked for a station. */
const MOST_RULES = 300
const MAX_SHOWN = 6

const kinds = new WeakMap<readonly ReceptionRule[], ReadonlySet<string>>()

/** Whether a text names a kind of session that some station has. */
export function namesSession(text: string, receptions: readonly ReceptionRule[]): boolean {
  const known = kinds.get(receptions) ?? new Set(receptions.flatMap(({ kind }) => kind ?? []))
  kinds.set(receptions, known)
  return [...known].some((kind) => text.includes(kind))
}

/** Of several stations that were meant, those of which deputies or days are on file. */
export const receiving = ({ knowledge: { content } }: Turn, stations: readonly Station[]): readonly Station[] =>
  stations.filter(
    ({ id }) =>
      content.receptions.some(({ stationId }) => stationId === id) ||
      content.deputies.some((deputy) => deputy.stations.includes(id)),
  )

/** Stations that have sessions of the kind that was named: 主任接待日. */
export function stationsOfSessions({ text, at, knowledge }: Turn): readonly Station[] {
  const { receptions } = knowledge.content
  const ids = receptions.flatMap(({ kind, stationId }) =>
    kind !== undefined && text.includes(kind) ? [stationId] : [],
  )
  return [...new Set(ids)].flatMap((id) => knowledge.station(id) ?? []).filter((one) => !isGone(one, at))
}

/** 这周哪个站有代表接待: the sessions of the days that were named, of all stations. */
export function sayAcross({ text, at, knowledge }: Turn): Outcome | undefined {
  const { receptions, holidays } = knowledge.content
  const today = dayOf(at)
  const days = daysIn(text, today).flatMap((words) => (words.kind === 'day' || words.kind === 'span' ? [words] : []))
  const [span] = days
  if (span === undefined || days.length > 1 || span.last < today || receptions.length > MOST_RULES) return undefined
  const first = span.first < today ? today : span.first
  const found = receptions
    .filter(isForCitizens)
    .flatMap((rule) => {
      const station = knowledge.station(rule.stationId)
      if (station === undefined || isGone(station, at)) return []
      return sessionsIn(rule, first, span.last, holidays).map(({ day, time }) => ({ day, time, station }))
    })
    .toSorted((a, b) => a.day.localeCompare(b.day) || (a.time ?? '').localeCompare(b.time ?? ''))
  if (found.length === 0) return undefined
  const lines = found
    .slice(0, MAX_SHOWN)
    .map(
      ({ day, time, station }) =>
        `${sayDay(day, at)}（${sayWeekday(day)}）${sayTime(time)} ${station.name}${sampleMark(station)}`,
    )
  const more = found.length > MAX_SHOWN ? ['后面还有，请告诉我街道或社区的名字。'] : []
  const choices = [...new Set(found.map(({ station }) => station.name))]
    .slice(0, MAX_SHOWN)
    .map((name) => ({ label: name, says: `${name}的代表接待日是哪天` }))
  return { replies: [say(['这段时间的代表接待：', ...lines, ...more].join('\n'), ...choices)] }
}
