import { z } from 'zod'
import type { Area } from '../../src/domain/area.ts'
import { group, line, lines } from './field.ts'
import { degrees } from './point.ts'
import { bad, good, type Read, reading } from './trouble.ts'

const bounds = reading(group({ 西: degrees, 南: degrees, 东: degrees, 北: degrees }), (row) =>
  row.西 < row.东 && row.南 < row.北
    ? good({ west: row.西, south: row.南, east: row.东, north: row.北 })
    : bad('“范围”的四至不对', '西要小于东，南要小于北'),
)

const Row = group({ 城市: line, 范围: bounds.optional(), 区: z.record(line, z.record(line, lines)).optional() })

/** A city with its districts, streets and communities. A community that two streets have is a slip. */
export const AreaRow = reading(Row, (row): Read<Area> => {
  const districts = row.区 ?? {}
  for (const [district, streets] of Object.entries(districts)) {
    const owner = new Map<string, string>()
    for (const [street, communities] of Object.entries(streets))
      for (const community of communities) {
        const other = owner.get(community)
        if (other !== undefined)
          return bad(`${district}的${other}和${street}都有“${community}”`, '请核对这个社区属于哪个街道')
        owner.set(community, street)
      }
  }
  return good({ city: row.城市, ...(row.范围 === undefined ? {} : { bounds: row.范围 }), districts })
})
