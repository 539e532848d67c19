import type { Term } from '../../src/domain/term.ts'
import { group, line, lines, prose } from './field.ts'

export const TermRow = group({ 名词: line, 别名: lines.optional(), 解释: prose, 来源: prose }).transform(
  (row): Term => ({ term: row.名词, aliases: row.别名 ?? [], plain: row.解释, source: row.来源 }),
)
