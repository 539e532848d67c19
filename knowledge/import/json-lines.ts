import { splitLines } from './plain-text.ts'
import type { ImportOptions, Parsed } from './result.ts'
import { dayIn, type Numbered, Row, readRows } from './rows.ts'

const Line = Row.pick({ id: true, law: true, article: true, text: true, kind: true, date: true })

/** Articles of any number of regulations, one a line. One wrong line refuses the file, with its number. */
export function readJsonLines(file: string, text: string, options: ImportOptions): Promise<Parsed> {
  return readRows(file, rowsOf(text), options)
}

function* rowsOf(text: string): Generator<Numbered> {
  for (const [i, one] of splitLines(text).entries()) if (one.trim() !== '') yield { line: i + 1, row: readRow(one) }
}

function readRow(one: string): Row | string {
  let data: unknown
  try {
    data = JSON.parse(one)
  } catch {
    return '不是完整的 JSON'
  }
  const read = Line.safeParse(data)
  if (!read.success) return `的“${String(read.error.issues[0]?.path[0] ?? '内容')}”缺少或者写法不对`
  const { date } = read.data
  return date !== undefined && date !== '' && dayIn(date) === undefined ? `的日期“${date}”不是日期` : read.data
}
