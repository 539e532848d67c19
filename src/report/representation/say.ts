import { percent } from '../say.ts'
import type { Meter, MeterTable } from './meter.ts'
import { hiddenIn, isShown, LEAST } from './protect.ts'

/** The meter in sentences that anybody may read. */
export function sayMeter({ total, tables, source }: Meter): readonly string[] {
  if (total === undefined) return [`提出意见的不足${LEAST}人，人数太少，不作分布说明。`]
  return [
    `提出意见的共${total}人（n=${total}），每人按第一件意见计一次。`,
    ...tables.filter(isShown).map((table) => sayTable(table, total)),
    ...(tables.some((table) => !isShown(table)) ? ['人数太少、列出来会认出个人的分布，没有列。'] : []),
    ...(source === undefined ? [] : [`人口数来源：${source}。`]),
    `以上只说明提出意见的这${total}人从哪里来、用什么渠道，不能据此推断没有提意见的人怎么想。`,
  ]
}

function sayTable(table: MeterTable, total: number): string {
  const { cells, population = {} } = table
  const people = Object.values(population).reduce((sum, count) => sum + count, 0)
  const shown = cells.flatMap(({ name, count }) => {
    if (count === 'hidden') return []
    const lives = population[name]
    const beside = lives === undefined || people === 0 ? '' : `，人口占${percent(lives, people)}`
    return [`${name}${count}人（占${percent(count, table.total ?? total)}${beside}）`]
  })
  const hidden = hiddenIn(table)
  const rest = hidden.length === 0 ? '' : `；${hidden.join('、')}人数少，不单列`
  return `${table.title}：${shown.join('、')}${rest}。`
}
