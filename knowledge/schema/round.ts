import type { Round } from '../../src/domain/round.ts'
import { day, group, line, lines, prose, yesNo } from './field.ts'
import { bad, good, type Read, reading } from './trouble.ts'

const Row = group({
  编号: line,
  名称: line,
  主题: line.optional(),
  开始: day,
  截止: day,
  站点: lines,
  说明: prose.optional(),
  来源: line,
  示例: yesNo.optional(),
})

/** A row of `rounds.yaml`. */
export const RoundRow = reading(Row, (row): Read<Round> => {
  if (row.截止 < row.开始) return bad(`“${row.名称}”的截止${row.截止}早于开始${row.开始}`, '请核对这两个日期')
  const repeated = row.站点.find((name, n) => row.站点.indexOf(name) !== n)
  if (repeated !== undefined) return bad(`站点“${repeated}”写了两次`, '请去掉重复的站点')
  return good({
    id: row.编号,
    name: row.名称,
    from: row.开始,
    to: row.截止,
    stations: row.站点,
    ...(row.主题 === undefined ? {} : { theme: row.主题 }),
    ...(row.说明 === undefined ? {} : { note: row.说明 }),
    source: row.来源,
    sample: row.示例 ?? false,
  })
})
