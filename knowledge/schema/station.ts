import { z } from 'zod'
import type { HoursException, Station } from '../../src/domain/station.ts'
import { day, group, line, lines, prose, yesNo } from './field.ts'
import { readHours } from './hours.ts'
import { clashIn, ExceptionRow } from './hours-exception.ts'
import { point } from './point.ts'
import { ChangeRow } from './station-change.ts'
import { bad, good, type Read, reading } from './trouble.ts'

const hours = reading(z.union([line.transform((one) => [one]), z.array(line).min(1)]), (written) => {
  const read = readHours(written)
  return read.ok ? { ok: true, value: { text: written.join('；'), week: read.value } } : read
})

const exceptions = reading(z.array(ExceptionRow), (lists): Read<readonly HoursException[]> => {
  const clash = clashIn(lists.flat())
  return clash === undefined ? good(lists.flat()) : bad(clash, '同一天只写一种开放时间')
})

export const StationRow = group({
  编号: line,
  代码: line.optional(),
  名称: line,
  别名: lines.optional(),
  种类: lines.optional(),
  上级: line.optional(),
  城市: line,
  区: line.optional(),
  街道: line.optional(),
  社区: lines.optional(),
  地址: line,
  坐标: point.optional(),
  开放时间: hours,
  例外: exceptions.optional(),
  电话: line.optional(),
  渠道: z.record(line, line).optional(),
  变动: ChangeRow.optional(),
  便民: z.record(line, line).optional(),
  人员: lines.optional(),
  来源: prose,
  日期: day,
  示例: yesNo.optional(),
}).transform(
  (row): Station => ({
    id: row.编号,
    code: row.代码 ?? row.编号,
    name: row.名称,
    aliases: row.别名 ?? [],
    kinds: row.种类 ?? [],
    ...(row.上级 === undefined ? {} : { parent: row.上级 }),
    city: row.城市,
    ...(row.区 === undefined ? {} : { district: row.区 }),
    ...(row.街道 === undefined ? {} : { street: row.街道 }),
    communities: row.社区 ?? [],
    address: row.地址,
    hoursText: row.开放时间.text,
    hours: row.开放时间.week,
    ...(row.例外 === undefined ? {} : { exceptions: row.例外 }),
    ...(row.电话 === undefined ? {} : { phone: row.电话 }),
    ...(row.渠道 === undefined ? {} : { channels: row.渠道 }),
    ...(row.坐标 === undefined ? {} : { point: row.坐标 }),
    ...(row.变动 === undefined ? {} : { change: row.变动 }),
    facilities: row.便民 ?? {},
    people: row.人员 ?? [],
    source: row.来源,
    asOf: row.日期,
    sample: row.示例 ?? false,
  }),
)
