import { stringify } from 'csv-stringify/sync'
/** Columns of a table of offline intake and the names that offices give them; the first one is ours. */
export const COLUMNS = {
  kind: ['类型', '事项类型', '类别'],
  origin: ['来源', '收集渠道', '渠道', '方式'],
  received: ['收到日期', '日期', '接待日期', '来信日期', '登记日期'],
  words: ['原话', '内容', '意见内容', '意见建议', '反映内容', '群众意见'],
  reason: ['理由', '原因'],
  station: ['站点', '联络站', '办理站点'],
  consultation: ['草案', '征求意见草案'],
  clause: ['条款', '条号'],
  law: ['法规', '法规名称'],
  place: ['地点', '位置'],
  document: ['文件', '文件名称'],
  against: ['相抵触的规定', '上位法'],
  deputy: ['代表', '接待代表', '转达代表'],
  name: ['姓名', '反映人', '来访人', '称呼'],
  contact: ['联系方式', '联系电话', '电话', '手机号'],
  consent: ['同意依据', '是否同意留存'],
  number: ['原编号', '登记号', '外部编号'],
} as const
export type Column = keyof typeof COLUMNS
export const COLUMN_LIST = Object.keys(COLUMNS) as readonly Column[]
export const NEEDED: readonly Column[] = ['kind', 'origin', 'received', 'words']
export const titleOf = (column: Column): string => COLUMNS[column][0]

/** Added to the rows that are given back for correction. */
export const ROW_COLUMN = '行号'
export const FAULT_COLUMN = '哪里不对'

export type Cells = Readonly<Partial<Record<Column, string>>>

export interface Header {
  readonly places: ReadonlyMap<Column, number>
  readonly missing: readonly string[]
  readonly unused: readonly string[]
  /** Columns that stand twice: which of them counts is not for us to guess. */
  readonly twice: readonly string[]
  /** The file is one that we gave back for correction. */
  readonly corrected: boolean
}

function columnOf(name: string): Column | undefined {
  const bare = name.normalize('NFKC').replace(/[\s*():]/g, '')
  return COLUMN_LIST.find((column) => (COLUMNS[column] as readonly string[]).includes(bare))
}

export function readHeader(names: readonly string[]): Header {
  const places = new Map<Column, number>()
  const unused: string[] = []
  const twice: string[] = []
  for (const [i, name] of names.entries()) {
    const column = columnOf(name)
    if (column === undefined) unused.push(name)
    else if (places.has(column)) twice.push(titleOf(column))
    else places.set(column, i)
  }
  const ours = [ROW_COLUMN, FAULT_COLUMN]
  return {
    places,
    twice,
    missing: NEEDED.filter((column) => !places.has(column)).map(titleOf),
    unused: unused.filter((name) => name.trim() !== '' && !ours.includes(name.trim())),
    corrected: names.some((name) => name.trim() === FAULT_COLUMN),
  }
}

/** Cells by column; a cell is never altered, only those of our own file get back what {@link safeCell} put before them. */
export function cellsOf(record: readonly string[], { places, corrected }: Header): Cells {
  const cells: Partial<Record<Column, string>> = {}
  for (const [column, place] of places)
    cells[column] = corrected ? originalCell(record[place] ?? '') : (record[place] ?? '')
  return cells
}

/** What a spreadsheet would run, however it is dressed. */
const FORMULA = /^[\s"'\u{feff}]*[=+\-@\t\r\n＝＋－＠]/u

/** A cell as a spreadsheet shows it without running it. */
export function safeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

function originalCell(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text
}

/** One line of a table, every cell quoted (RFC 4180). */
export const csvLine = (cells: readonly string[]): string =>
  stringify([cells.map(safeCell)], { record_delimiter: 'windows', quoted: true, quoted_empty: true })
