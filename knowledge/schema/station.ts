import { z } from 'zod'
import type { Deputy, Station } from '../../src/domain/station.ts'
import { day, group, line, lines, prose, yesNo } from './field.ts'
import { readHours } from './hours.ts'
import { reading } from './trouble.ts'

const hours = reading(z.union([line.transform((one) => [one]), z.array(line).min(1)]), (written) => {
  const read = readHours(written)
  return read.ok ? { ok: true, value: { text: written.join('；'), week: read.value } } : read
})

export const StationRow = group({
  编号: line,
  代码: line.optional(),
  名称: line,
  别名: lines.optional(),
  种类: lines.optional(),
  城市: line,
  区: line.optional(),
  街道: line.optional(),
  社区: lines.optional(),
  地址: line,
  开放时间: hours,
  电话: line.optional(),
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
    city: row.城市,
    ...(row.区 === undefined ? {} : { district: row.区 }),
    ...(row.街道 === undefined ? {} : { street: row.街道 }),
    communities: row.社区 ?? [],
    address: row.地址,
    hoursText: row.开放时间.text,
    hours: row.开放时间.week,
    ...(row.电话 === undefined ? {} : { phone: row.电话 }),
    facilities: row.便民 ?? {},
    people: row.人员 ?? [],
    source: row.来源,
    asOf: row.日期,
    sample: row.示例 ?? false,
  }),
)

export const DeputyRow = group({
  编号: line.optional(),
  姓名: line,
  层级: line,
  站点: lines.optional(),
  关注: lines.optional(),
}).transform(
  (row): Deputy => ({
    id: row.编号 ?? row.姓名,
    name: row.姓名,
    level: row.层级,
    stations: row.站点 ?? [],
    topics: row.关注 ?? [],
  }),
)
