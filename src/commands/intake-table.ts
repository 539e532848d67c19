import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'
import { type Cells, cellsOf, type Header, readHeader } from '../casework/offline/columns.ts'
import { WrongInput } from './report.ts'

/** Longest row with all its cells; a longer one is a quote that was never closed. */
const ROW_LIMIT = 4_000_000
const HEAD_BYTES = 64 * 1024
const SEPARATORS = [',', '\t', ';', '，'] as const
const ENCODINGS = ['utf-8', 'gb18030'] as const
export type Encoding = (typeof ENCODINGS)[number]

const WRONG_ENCODING =
  '读不出这个文件里的文字：既不是 UTF-8，也不是 GB18030 编码。请用表格软件打开，另存为“CSV UTF-8（逗号分隔）”，再导入一次。'
const NOT_A_TABLE = (names: string): string =>
  `第1行没有列名${names}。第1行请写列名，用 npm run -s minyi -- intake template 可以得到一张空表。`

/** One row as it stands in a spreadsheet: the first row below the header is 2. */
export interface TableRow {
  readonly row: number
  readonly record: readonly string[]
  readonly cells: Cells
}

export interface Table {
  readonly encoding: Encoding
  readonly header: Header
  readonly names: readonly string[]
  /** Rows from the beginning, each time anew; `read` hears how many bytes were read so far. @throws {WrongInput} */
  rows(read?: (bytes: number) => void): AsyncGenerator<TableRow>
}

/** Opens a table without reading it whole. @throws {WrongInput} unreadable, wrongly encoded, or without the header that it needs */
export async function openTable(path: string): Promise<Table> {
  const encoding = await encodingOf(path)
  const separator = separatorIn(await headOf(path, encoding))
  const first = await firstRecord(path, encoding, separator)
  const header = readHeader(first)
  if (header.places.size === 0 && encoding === 'gb18030') throw new WrongInput(WRONG_ENCODING)
  if (header.missing.length > 0) throw new WrongInput(NOT_A_TABLE(header.missing.map((n) => `“${n}”`).join('、')))
  if (header.twice.length > 0)
    throw new WrongInput(`第1行的列名重复：${header.twice.join('、')}。请删去或改名，只留一列。`)
  return {
    encoding,
    header,
    names: first,
    async *rows(read) {
      let row = 0
      for await (const record of recordsOf(path, encoding, separator, read)) {
        row++
        if (row === 1 || record.every((cell) => cell.trim() === '')) continue
        yield { row, record, cells: cellsOf(record, header) }
      }
    },
  }
}

/** The encoding in which every byte of the file makes sense. */
async function encodingOf(path: string): Promise<Encoding> {
  for (const encoding of ENCODINGS) {
    let nul = false
    try {
      for await (const text of textOf(path, encoding)) nul ||= text.includes('\0')
    } catch (error) {
      if (error instanceof WrongInput) throw error
      continue
    }
    if (!nul) return encoding
  }
  throw new WrongInput(WRONG_ENCODING)
}

/** @throws {TypeError} a byte that the encoding does not have */
async function* textOf(path: string, encoding: Encoding, read?: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let bytes = 0
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      bytes += chunk.length
      yield decoder.decode(chunk, { stream: true })
      read?.(bytes)
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new WrongInput(`没有“${path}”这个文件。`)
    if (code === 'EISDIR') throw new WrongInput(`“${path}”是文件夹，请写一个 CSV 文件。`)
    throw error
  }
  yield decoder.decode()
}

async function headOf(path: string, encoding: Encoding): Promise<string> {
  let head = ''
  for await (const text of textOf(path, encoding)) {
    head += text
    if (head.length >= HEAD_BYTES) break
  }
  return head.split(/\r\n|\n|\r/, 1)[0] ?? ''
}

function separatorIn(head: string): string {
  const count = (sign: string): number => head.split(sign).length
  return SEPARATORS.reduce<string>((best, sign) => (count(sign) > count(best) ? sign : best), ',')
}

async function firstRecord(path: string, encoding: Encoding, separator: string): Promise<readonly string[]> {
  for await (const record of recordsOf(path, encoding, separator)) return record
  throw new WrongInput('这个文件是空的。')
}

async function* recordsOf(
  path: string,
  encoding: Encoding,
  delimiter: string,
  read?: (bytes: number) => void,
): AsyncGenerator<readonly string[]> {
  let row = 0
  const ready: string[][] = []
  const parser = parse({ bom: true, delimiter, max_record_size: ROW_LIMIT, relax_column_count: true })
  const failed: { error?: Error & { readonly records?: number } } = {}
  parser.on('error', (error) => {
    failed.error = error
  })
  parser.on('readable', () => {
    for (let record = parser.read() as string[] | null; record !== null; record = parser.read() as string[] | null)
      ready.push(record)
  })
  function* drained(): Generator<readonly string[]> {
    for (const record of ready.splice(0)) {
      row++
      yield record
    }
    if (failed.error !== undefined) throw brokenAt((failed.error.records ?? row) + 1)
  }
  for await (const text of textOf(path, encoding, read)) {
    await new Promise<void>((done) => parser.write(text, () => done()))
    yield* drained()
  }
  await new Promise<void>((done) => {
    parser.once('end', done).once('error', () => done())
    parser.end()
  })
  yield* drained()
}

const brokenAt = (row: number): WrongInput =>
  new WrongInput(
    `第${row}行起引号没有成对，或这一行太长，后面的行分不开，一件都没有录入。请检查这一行的引号，或用表格软件另存为 CSV 再导入。`,
  )
