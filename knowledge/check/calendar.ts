import { dayOf } from '../../src/domain/shanghai.ts'
import { readDay } from '../schema/field.ts'
import { type Finding, findingAt, quote, type Rule } from './finding.ts'

/** Sessions on explicit days that are over. One finding for each rule. */
export const sessionPast: Rule = ({ dir, pile, content, at }) =>
  pile.sessions.flatMap((place, n): Finding[] => {
    const today = dayOf(at)
    const days = writtenDays(place.source.data, place.path)
    const past = days.filter((day) => day < today)
    if (past.length === 0) return []
    const { stationId } = content.receptions[n] ?? place.value
    const left = past.length === days.length ? '后面没有排接待日了，请排上' : '请删去'
    const problem = `${stationId} 的接待日 ${past.join('、')} 已经过去，${left}`
    return [findingAt(dir, place, '日期', { level: 'warning', kind: 'session-past', id: stationId, problem })]
  })

/** The days of a rule as they stand in the file. */
function writtenDays(data: unknown, path: readonly PropertyKey[]): string[] {
  const row = path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], data)
  const written = (row as { readonly 日期?: unknown } | undefined)?.日期
  const list = Array.isArray(written) ? written : typeof written === 'string' ? written.split(/[、,，;；]/) : []
  return list.flatMap((text) => {
    const read = readDay(String(text))
    return read.ok ? [read.value] : []
  })
}

/** This and the next year need their holiday arrangement: without it days off are counted wrongly. */
export const holidayMissing: Rule = ({ dir, content, at }) => {
  const year = Number(dayOf(at).slice(0, 4))
  return [year, year + 1].flatMap((wanted): Finding[] => {
    if (content.holidays.some((one) => one.year === wanted)) return []
    const latest = content.holidays.map((one) => one.year).sort((a, b) => b - a)[0]
    const file = `holidays/${wanted}.yaml`
    const path = (name: string): string => quote(`${dir.replace(/\/+$/, '')}/${name}`)
    return [
      {
        level: 'warning',
        kind: 'holiday-missing',
        file,
        id: String(wanted),
        problem: `没有${wanted}年的放假安排，这一年的接待日和工作日算不准。国务院办公厅公布后请写上`,
        command:
          latest === undefined
            ? `vi ${path(file)}`
            : `cp ${path(`holidays/${latest}.yaml`)} ${path(file)} && vi ${path(file)}`,
      },
    ]
  })
}
