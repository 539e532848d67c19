import type { WindowRule } from '../../src/domain/window-rule.ts'
import { count, group, line, lines, prose } from './field.ts'

/** A row of `windows.yaml`. */
export const WindowRow = group({
  地区: line,
  别名: lines.optional(),
  天数: count,
  依据: prose,
}).transform(
  (row): WindowRule => ({ jurisdiction: row.地区, aliases: row.别名 ?? [], days: row.天数, basis: row.依据 }),
)
