import { z } from 'zod'
import type { MapSystem, Point } from '../../src/domain/station.ts'
import { pointOf } from '../../src/station/coordinates.ts'
import { group, line } from './field.ts'
import { bad, good, type Read, reading } from './trouble.ts'

const SYSTEMS: Readonly<Record<string, MapSystem>> = { 'GCJ-02': 'gcj02', 'WGS-84': 'wgs84', 'BD-09': 'bd09' }
const SYSTEM_NAMES = ['GCJ-02', 'WGS-84', 'BD-09'] as const

/** Everything of China lies between these degrees. */
const LATITUDES = [3, 54] as const
const LONGITUDES = [73, 136] as const
const within = (value: number, [least, most]: readonly [number, number]): boolean => value >= least && value <= most

/** Degrees as a decimal number. */
export const degrees = reading(line, (text): Read<number> => {
  const folded = text.normalize('NFKC').trim()
  return /^\d{1,3}(?:\.\d+)?$/.test(folded)
    ? good(Number(folded))
    : bad(`“${text}”不是经纬度`, '请写成 121.4737 这样的小数')
})

/** A place on a map, with the map's own system, as WGS-84. */
export const point = reading(
  group({ 纬度: degrees, 经度: degrees, 坐标系: z.enum(SYSTEM_NAMES) }),
  (row): Read<Point> => {
    if (within(row.纬度, LONGITUDES) && within(row.经度, LATITUDES))
      return bad('纬度和经度写反了', '请把两个数字对调：纬度较小，经度较大')
    if (!within(row.纬度, LATITUDES) || !within(row.经度, LONGITUDES))
      return bad(`坐标 ${row.纬度}, ${row.经度} 不在国内`, '请到地图上重新取一次站点的坐标')
    return good(pointOf(row.纬度, row.经度, SYSTEMS[row.坐标系] as MapSystem))
  },
)
