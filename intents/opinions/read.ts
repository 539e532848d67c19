import type { Turn } from '../../src/ports/intent.ts'
import { findConsultations } from '../../src/search/consultation-search.ts'

export type Order =
  | { readonly does: 'show'; readonly names: string; readonly page: number; readonly group?: number }
  | { readonly does: 'assign'; readonly names: string }

const SHOW =
  /^\s*(?:看|查看|打开)?\s*(.{0,120}?)\s*的?\s*(?:各条)?意见(?:汇总|一览|归并)?\s*(?:第\s*(\d{1,3})\s*(页|组))?[。.]?\s*$/
/** Somebody who wants to give an opinion, or a list of items, says other words as well. */
const OTHER = /[我您你想提对给]|建议|收到|待办|全部|所有|筛选|哪|几|多少|没有|导出|统计|并案|理由/
const CLAUSE = /第\s*[0-9０-９零〇一二三四五六七八九十百]{1,5}\s*条/
const CHAPTER = /第\s*[0-9０-９零〇一二三四五六七八九十百]{1,5}\s*章/
/** What `placesNow` calls clauses that are not in the newest reading; they stand last. */
const LOST = /(?:原条款已删除|还没有对照)：.+$/
const ONE =
  '第[零〇一二三四五六七八九十百]{1,5}条(?:之[一二三四五六七八九十]{1,3})?(?:第[一二三四五六七八九十]{1,3}[款项])*'
const SEVERAL = new RegExp(`${ONE}(?:、${ONE})+$`)
const ASSIGNS = /派给|分给|交给|转给|分派|指派|交办/

/** A name under which opinions count that is more than one clause of the newest reading, as the summary offers it. */
export const labelIn = (names: string): string | undefined => (LOST.exec(names) ?? SEVERAL.exec(names))?.[0]

/** `物业条例 意见`, `第二十一条的意见`, `第二章 派给 吴倩`; undefined when the text is none of them. */
export function orderIn({ text, knowledge }: Pick<Turn, 'text' | 'knowledge'>): Order | undefined {
  if (CHAPTER.test(text) && ASSIGNS.test(text)) return { does: 'assign', names: text }
  const [, names = '', number, unit] = SHOW.exec(text) ?? []
  const bare = names
    .replace(LOST, '第一条')
    .replace(/整部(?:草案)?/, '')
    .trim()
  if (bare === '' || OTHER.test(bare)) return undefined
  if (!CLAUSE.test(bare) && findConsultations(bare, knowledge.content.consultations).length === 0) return undefined
  const n = Number(number ?? 1)
  return unit === '组' ? { does: 'show', names, page: 1, group: n } : { does: 'show', names, page: n }
}
