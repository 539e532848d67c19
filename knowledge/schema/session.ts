import { z } from 'zod'
import { type Day, sayDay } from '../../src/domain/shanghai.ts'
import { AUDIENCES, ENTRANCES, FORMS, type ReceptionRule } from '../../src/domain/station.ts'
import { parseRule } from '../../src/station/rule.ts'
import { group, line, lines, period, prose, readDay, yesNo } from './field.ts'
import { noticeHours, places } from './occasion-fields.ts'
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
  遇休暂停: yesNo.optional(),
  类别: line.optional(),
  对象: z.enum(AUDIENCES).optional(),
  方式: z.enum(ENTRANCES).optional(),
  名额: places.optional(),
  形式: z.enum(FORMS).optional(),
  地点: line.optional(),
  提前公布: noticeHours.optional(),
  值班: reading(z.record(line, lines), readRoster).optional(),
  说明: prose.optional(),
  主题: line.optional(),
})

export const SessionRow = reading(Row, (row): Read<ReceptionRule> => {
  const days = row.日期
  if ((row.规则 === undefined) === (days === undefined))
    return bad('“规则”和“日期”要写其中一个，只写一个', '固定的日子写“规则”，一次一次定的写“日期”')
  const rule = row.规则 ?? (days ?? []).map((one) => sayDay(one)).join('、')
  const spec = parseRule(rule)
  const dated = spec?.type !== 'appointment' && spec?.type !== 'unfixed'
  if (row.时间 === undefined && dated) return bad('缺少“时间”', '请补上“时间: 14:00-16:00”这样的一行')
  if (row.遇休顺延 === true && row.遇休暂停 === true)
    return bad('“遇休顺延”和“遇休暂停”都写了“是”', '碰上休息日是推后还是停一次，请只留一个')
  if (row.对象 === undefined && NOT_FOR_ALL.test(row.类别 ?? ''))
    return bad(`${row.类别}没有写“对象”`, `各地不一样，请写上“对象: ${AUDIENCES.join('”或“')}”`)
  const roster = row.值班 ?? { default: [] }
  const stray = Object.keys(roster).find((key) => key !== 'default' && days?.includes(key) === false)
  if (stray !== undefined) return bad(`值班表里的${stray}不在“日期”里`, '请把两处的日期写成一样')
  return good({
    stationId: row.站点,
    rule,
    ...moreOf(row),
    ...(row.时间 === undefined ? {} : { time: row.时间 }),
    postpone: row.遇休顺延 ?? false,
    ...(row.说明 === undefined ? {} : { note: row.说明 }),
    ...(row.主题 === undefined ? {} : { theme: row.主题 }),
    roster: days === undefined ? roster : onDays(days, roster),
  })
})

/** Whom these are for differs from city to city. */
const NOT_FOR_ALL = /主任接待|述职/

function moreOf(row: z.output<typeof Row>): Partial<ReceptionRule> {
  return {
    ...(row.类别 === undefined ? {} : { kind: row.类别 }),
    ...(row.对象 === undefined ? {} : { audience: row.对象 }),
    ...(row.方式 === undefined ? {} : { entrance: row.方式 }),
    ...(row.名额 === undefined ? {} : { capacity: row.名额 }),
    ...(row.形式 === undefined ? {} : { form: row.形式 }),
    ...(row.地点 === undefined ? {} : { place: row.地点 }),
    ...(row.提前公布 === undefined ? {} : { noticeHours: row.提前公布 }),
    ...(row.遇休暂停 === true ? { pause: true } : {}),
  }
}

/** Sessions on explicit days stand in the roster, every one of them. */
function onDays(days: readonly Day[], roster: Roster): Roster {
  const usual = roster.default ?? []
  return { ...Object.fromEntries(days.map((one) => [one, roster[one] ?? usual])), default: usual }
}
