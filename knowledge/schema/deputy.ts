import { z } from 'zod'
import type { Deputy } from '../../src/domain/station.ts'
import { day, group, line, lines, readDay } from './field.ts'
import { bad, good, type Read, reading } from './trouble.ts'

const STATES = { 在任: 'serving', 补选: 'by-election', 离任: 'former', 暂停: 'suspended' } as const
const NAMES = ['在任', '补选', '离任', '暂停'] as const

const term = reading(line, (text): Read<{ readonly from: string; readonly to: string }> => {
  const [first = '', last = '', ...more] = text.split(/\s*[至到~～—]+\s*/)
  const [from, to] = [readDay(first), readDay(last)]
  if (!from.ok || !to.ok || more.length > 0) return bad(`看不懂任期“${text}”`, '请写成 2022-01-10 至 2027-01-09')
  return from.value < to.value
    ? good({ from: from.value, to: to.value })
    : bad(`任期“${text}”的结束不晚于开始`, '请核对任期的先后')
})

const Row = group({
  编号: line.optional(),
  代码: line.optional(),
  姓名: line,
  层级: line,
  选区: line.optional(),
  站点: lines.optional(),
  本人: line.optional(),
  关注: lines.optional(),
  任期: term.optional(),
  状态: z.enum(NAMES).optional(),
  状态日期: day.optional(),
})

export const DeputyRow = reading(Row, (row): Read<Deputy> => {
  if (row.状态 !== undefined && row.状态 !== '在任' && row.状态日期 === undefined)
    return bad(`${row.姓名}的状态“${row.状态}”没有写从哪天起`, '请补上“状态日期: 2026-09-01”这样的一行')
  const since = row.状态日期 ?? row.任期?.from
  return good({
    id: row.编号 ?? row.姓名,
    ...(row.代码 === undefined ? {} : { code: row.代码 }),
    name: row.姓名,
    level: row.层级,
    ...(row.选区 === undefined ? {} : { constituency: row.选区 }),
    stations: row.站点 ?? [],
    topics: row.关注 ?? [],
    ...(row.本人 === undefined ? {} : { person: row.本人 }),
    ...(row.任期 === undefined ? {} : { term: row.任期 }),
    ...(row.状态 === undefined || since === undefined ? {} : { status: { kind: STATES[row.状态], since } }),
  })
})
