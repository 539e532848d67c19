import type { ImportOptions, Parsed } from './result.ts'
import { dayIn, type Numbered, Row, readRows } from './rows.ts'

const Line = Row.pick({ id: true, law: true, article: true, text: true, kind: true, date: true })
/** Bytes made into text at a time. */
const CHUNK = 256 * 1024

/** Articles of any number of regulations, one a line. One wrong line refuses the file, with its number. */
export async function readJsonLines(file: string, bytes: Uint8Array, options: ImportOptions): Promise<Parsed> {
  try {
    return await readRows(file, rowsOf(bytes), options)
  } catch (error) {
    if ((error as { readonly code?: string }).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error
    return { reason: '不是 UTF-8 编码，没有导入。请另存为 UTF-8' }
  }
}

function* rowsOf(bytes: Uint8Array): Generator<Numbered> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 0
  let rest = ''
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const last = at + CHUNK >= bytes.length
    const lines = `${rest}${decoder.decode(bytes.subarray(at, at + CHUNK), { stream: !last })}`.split('\n')
    rest = last ? '' : (lines.pop() ?? '')
    for (const one of lines) {
      line += 1
      if (one.trim() !== '') yield { line, row: readRow(one) }
    }
  }
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
