import { parse } from 'csv-parse/sync'
import { sayArticle } from '../../src/domain/numerals.ts'
import { articleIds } from './article-id.ts'
import { type ParsedArticle, readArticle } from './articles.ts'
import { cleanLine } from './clean-line.ts'
import { tidyTitle } from './head.ts'
import type { ImportOptions, Parsed } from './result.ts'
import { dayIn, type Numbered, Row, readRows } from './rows.ts'

/** Columns and the names that offices give them. */
const COLUMNS = {
  law: ['标题', '法规', '法规名称', '法规标题', '名称', '题名'],
  article: ['条', '条号', '条款', '条目', '条次', '条文号'],
  text: ['内容', '条文', '正文', '条文内容'],
  date: ['日期', '通过日期', '公布日期', '版本日期', '版本', '通过'],
  effective: ['施行', '施行日期', '实施日期', '生效日期'],
  city: ['城市', '地区', '地方'],
  kind: ['种类', '类别', '效力级别'],
  status: ['状态', '时效性', '效力'],
  chapter: ['章', '章节', '所在章节'],
} as const
type Column = keyof typeof COLUMNS
const NEEDED = ['law', 'article', 'text'] as const
/** Longest row with all its cells. */
const ROW_LIMIT = 200_000

/** A table with a header row in Chinese and one article a row; commas, semicolons or tabs between the cells. */
export async function readCsv(file: string, text: string, options: ImportOptions): Promise<Parsed> {
  let records: { record: string[]; info: { lines: number } }[]
  try {
    records = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      info: true,
      max_record_size: ROW_LIMIT,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof records
  } catch (error) {
    const line = (error as { lines?: number }).lines
    const where = line === undefined ? '' : `第${line}行附近`
    return {
      reason: `${where}的引号没有成对，或一行太长，整个表没有导入。请用表格软件另存为 CSV`,
      ...(line === undefined ? {} : { line }),
    }
  }
  const [head, ...rows] = records
  const places = new Map<Column, number>()
  for (const [i, name] of (head?.record ?? []).entries()) {
    const column = columnOf(name)
    if (column !== undefined && !places.has(column)) places.set(column, i)
  }
  const missing = NEEDED.filter((column) => !places.has(column)).map((column) => `“${COLUMNS[column][0]}”`)
  if (missing.length > 0)
    return {
      reason: `第1行缺少列名${missing.join('、')}，没有导入。第一行请写列名：标题、条、内容，可加日期、施行日期、城市、状态`,
      line: 1,
    }
  return readRows(file, numbered(rows, places), options)
}

function* numbered(
  rows: readonly { record: string[]; info: { lines: number } }[],
  places: ReadonlyMap<Column, number>,
): Generator<Numbered> {
  const seen = new Map<string, string>()
  for (const { record, info } of rows) {
    if (record.every((cell) => cell === '')) continue
    const row = rowOf((column) => record[places.get(column) ?? -1] ?? '')
    if (typeof row !== 'string') {
      const known = seen.get(row.id)
      if (known === row.text) continue
      seen.set(row.id, row.text)
      yield { line: info.lines, row: known === undefined ? row : `又是${row.law}${row.article}，内容却不同` }
    } else yield { line: info.lines, row }
  }
}

function rowOf(cell: (column: Column) => string): Row | string {
  const law = tidyTitle(cell('law'))
  if (law === '') return '没有标题'
  const number = readArticle(cell('article')) ?? readArticle(`第${cell('article')}条`)
  if (number === undefined) return `的条号“${cell('article')}”看不懂，请写成“第十二条”或“12”`
  const printed = sayArticle(number)
  const text = bodyOf(cell('text'), printed)
  if (text === '') return '没有内容'
  const days = { date: dayIn(cell('date')), effective: dayIn(cell('effective')) }
  for (const column of ['date', 'effective'] as const)
    if (cell(column) !== '' && days[column] === undefined) return `的日期“${cell(column)}”不是日期，请写成 2020-12-30`
  const [id] = articleIds(law, days.date, [{ number } as ParsedArticle])
  const read = Row.safeParse({
    id,
    law,
    article: printed,
    text,
    kind: cell('kind'),
    city: cell('city'),
    chapter: cell('chapter'),
    ...(days.date && { date: days.date }),
    ...(days.effective && { effective: days.effective }),
    ...statusOf(cell('status')),
  })
  return read.success
    ? read.data
    : `的“${COLUMNS[read.error.issues[0]?.path[0] as Column]?.[0] ?? '内容'}”太长或写法不对`
}

/** Paragraphs without the number, should the cell begin with it. */
function bodyOf(cell: string, printed: string): string {
  const paragraphs = cell
    .split(/\r\n|\n|\r/)
    .map((one) => cleanLine(one).text.trim())
    .filter((one) => one !== '')
  return paragraphs
    .join('\n')
    .replace(new RegExp(`^${printed}[\\s　:：]+`), '')
    .trim()
}

function statusOf(cell: string): Pick<Row, 'status'> {
  if (/废止|失效/.test(cell)) return { status: '已废止' }
  if (/已(被)?修改/.test(cell)) return { status: '已修改' }
  return /尚未(施行|生效)/.test(cell) ? { status: '尚未施行' } : {}
}

function columnOf(name: string): Column | undefined {
  const bare = name.replace(/[\s*（()）:：]/g, '')
  return (Object.keys(COLUMNS) as Column[]).find((column) => (COLUMNS[column] as readonly string[]).includes(bare))
}

function separatorOf(text: string): string {
  const head = text.split(/\r\n|\n|\r/, 1)[0] ?? ''
  const count = (sign: string): number => head.split(sign).length
  return [',', '\t', ';', '，'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',')
}
