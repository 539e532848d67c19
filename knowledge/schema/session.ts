import { z } from 'zod'
import { type Day, sayDay } from '../../src/domain/shanghai.ts'
import type { ReceptionRule } from '../../src/domain/station.ts'
import { group, line, lines, period, prose, readDay, yesNo } from './field.ts'
import { readDates, readRule } from './session-rule.ts'
import { bad, good, type Read, reading } from './trouble.ts'

type Roster = Readonly<Record<Day | 'default', readonly string[]>>

function readRoster(written: Readonly<Record<string, string[]>>): Read<Roster> {
  const roster: Record<Day | 'default', string[]> = { default: [] }
  for (const [key, names] of Object.entries(written)) {
    const day = key === '默认' ? good('default') : readDay(key)
    if (!day.ok) return bad(`值班表里的“${key}”不是日期`, '请写 默认 或者 2026-09-17 这样的日期')
    roster[day.value] = names
  }
  return good(roster)
}

const Row = group({
  站点: line,
  规则: reading(line, readRule).optional(),
  日期: reading(lines, readDates).optional(),
  时间: period.optional(),
  遇休顺延: yesNo.optional(),
  值班: reading(z.record(line, lines), readRoster).optional(),
  说明: prose.optional(),
  主题: line.optional(),
})

export const SessionRow = reading(Row, (row): Read<ReceptionRule> => {
  const days = row.日期
  if ((row.规则 === undefined) === (days === undefined))
    return bad('“规则”和“日期”要写其中一个，只写一个', '固定的日子写“规则”，一次一次定的写“日期”')
  const rule = row.规则 ?? (days ?? []).map((one) => sayDay(one)).join('、')
  if (row.时间 === undefined && rule !== '预约') return bad('缺少“时间”', '请补上“时间: 14:00-16:00”这样的一行')
  const roster = row.值班 ?? { default: [] }
  const stray = Object.keys(roster).find((key) => key !== 'default' && days?.includes(key) === false)
  if (stray !== undefined) return bad(`值班表里的${stray}不在“日期”里`, '请把两处的日期写成一样')
  return good({
    stationId: row.站点,
    rule,
    ...(row.时间 === undefined ? {} : { time: row.时间 }),
    postpone: row.遇休顺延 ?? false,
    ...(row.说明 === undefined ? {} : { note: row.说明 }),
    ...(row.主题 === undefined ? {} : { theme: row.主题 }),
    roster: days === undefined ? roster : onDays(days, roster),
  })
})

/** Sessions on explicit days stand in the roster, every one of them. */
function onDays(days: readonly Day[], roster: Roster): Roster {
  const usual = roster.default ?? []
  return { ...Object.fromEntries(days.map((one) => [one, roster[one] ?? usual])), default: usual }
}
