import { z } from 'zod'
import type { StationChange } from '../../src/domain/station.ts'
import { day, group, line, prose } from './field.ts'
import { bad, good, type Read, reading } from './trouble.ts'

const KINDS = { 迁址: 'moved', 合并: 'merged', 撤销: 'retired' } as const
const NAMES = ['迁址', '合并', '撤销'] as const

const Row = group({
  类型: z.enum(NAMES),
  日期: day,
  去向: line.optional(),
  原地址: line.optional(),
  说明: prose.optional(),
})

/** What became of a station: moved to another address, merged into another station, or closed. */
export const ChangeRow = reading(Row, (row): Read<StationChange> => {
  if (row.类型 === '合并' && row.去向 === undefined) return bad('合并没有写“去向”', '请写上并入的站点的编号或名称')
  if (row.类型 === '迁址' && row.去向 === undefined && row.原地址 === undefined)
    return bad('迁址没有写“原地址”', '“地址”写新的，“原地址”写原来的；换了另一个站点的写“去向”')
  return good({
    kind: KINDS[row.类型],
    since: row.日期,
    ...(row.去向 === undefined ? {} : { to: row.去向 }),
    ...(row.原地址 === undefined ? {} : { formerAddress: row.原地址 }),
    ...(row.说明 === undefined ? {} : { note: row.说明 }),
  })
})
