import { z } from 'zod'
import { type CivicEvent, EVENT_KINDS, type Quota } from '../../src/domain/event.ts'
import { AUDIENCES, ENTRANCES } from '../../src/domain/station.ts'
import { startsAt } from '../../src/station/session-id.ts'
import { day, group, line, lines, moment, period, prose, yesNo } from './field.ts'
import { noticeHours, places } from './occasion-fields.ts'
import { bad, good, type Read, reading } from './trouble.ts'

/** Typed in orders and part of the address of its calendar. */
const ID = /^[A-Z][A-Z0-9-]{2,40}$/
const MAX_SIDE = 10

/** `30`, or for each side `{正方: 6, 反方: 6, 旁听: 20}`. */
const quotas = z.union([z.record(line, places), places])

const Row = group({
  编号: line,
  种类: z.enum(EVENT_KINDS),
  名称: line,
  站点: line,
  日期: day,
  时间: period,
  地点: line.optional(),
  代表: lines.optional(),
  对象: z.enum(AUDIENCES).optional(),
  方式: z.enum(ENTRANCES).optional(),
  名额: quotas.optional(),
  审核: yesNo.optional(),
  实名: yesNo.optional(),
  报名截止: moment.optional(),
  提前公布: noticeHours.optional(),
  说明: prose.optional(),
  来源: line,
  示例: yesNo.optional(),
})

/** A row of `events.yaml`. */
export const EventRow = reading(Row, (row): Read<CivicEvent> => {
  if (!ID.test(row.编号)) return bad(`编号“${row.编号}”写法不对`, '请用大写字母开头的字母、数字和短横，例如 TZ-2026-01')
  const sides = quotasOf(row.名额)
  const long = sides.find(({ side }) => side.length > MAX_SIDE || /\s/.test(side))
  if (long !== undefined) return bad(`“${long.side}”这一方的名称太长或有空格`, `请写${MAX_SIDE}个字以内的名称`)
  if (row.种类 === '听证会' && sides.length < 2)
    return bad('听证会没有写各方的名额', '请写成 名额: {正方: 6, 反方: 6, 旁听: 20}')
  if (row.种类 === '述职' && row.对象 !== '选民' && row.对象 !== '原选举单位')
    return bad(`“${row.名称}”没有写谁可以参加`, '述职请写“对象: 选民”或“对象: 原选举单位”，两种不一样')
  if (row.种类 === '述职' && row.代表 === undefined)
    return bad(`“${row.名称}”没有写哪位代表述职`, '请补上“代表: [姓名]”')
  const begins = startsAt({ day: row.日期, time: row.时间 })
  if (row.报名截止 !== undefined && row.报名截止 > begins) return bad('报名截止晚于开始时间', '请核对这两个时间')
  return good({
    id: row.编号,
    kind: row.种类,
    title: row.名称,
    stationId: row.站点,
    day: row.日期,
    time: row.时间,
    quotas: sides,
    checked: row.审核 ?? false,
    asksName: row.实名 ?? false,
    ...(row.地点 === undefined ? {} : { place: row.地点 }),
    ...(row.代表 === undefined ? {} : { deputies: row.代表 }),
    ...(row.对象 === undefined ? {} : { audience: row.对象 }),
    ...(row.方式 === undefined ? {} : { entrance: row.方式 }),
    ...(row.报名截止 === undefined ? {} : { until: row.报名截止 }),
    ...(row.提前公布 === undefined ? {} : { noticeHours: row.提前公布 }),
    ...(row.说明 === undefined ? {} : { note: row.说明 }),
    source: row.来源,
    sample: row.示例 ?? false,
  })
})

function quotasOf(written: number | Readonly<Record<string, number>> | undefined): readonly Quota[] {
  if (written === undefined) return [{ side: '' }]
  if (typeof written === 'number') return [{ side: '', places: written }]
  return Object.entries(written).map(([side, n]) => ({ side, places: n }))
}
