import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { BOM, csvLine } from '../../src/report/csv.ts'
import { docxOf } from '../../src/report/office/docx.ts'
import { xlsxOf } from '../../src/report/office/xlsx.ts'
import { sheetIn, tablesIn } from '../helpers/office-files.ts'
import { convert } from './soffice.ts'

const STARTS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '|', '%']
const AROUND = ['', ' ', '\t', '\n', '\u00A0', '\u3000', "'", "''", '\uFEFF']
const COMMANDS = [
  '1+1',
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://example.org","x")',
  'SUM(A1:A2)',
  'WEBSERVICE("http://example.org")',
]
/** Everything that a spreadsheet is known to run, behind everything that may stand before it. */
const CELLS = AROUND.flatMap((before, n) =>
  STARTS.map((start, m) => `${before}${start}${COMMANDS[(n + m) % COMMANDS.length]}`),
)
const HARMLESS = ['路灯', '1+1', '', '"引号"，逗号,', '13800000000', '二〇二六']
const ROWS = [['条款', '内容'], ...[...CELLS, ...HARMLESS].map((cell, n) => [`第${n}条`, cell])]

/** The text as it was handed in: without the one apostrophe that keeps it from running, and line ends in one way. */
const original = (cell: string): string =>
  (/^'+(?:\s*[=+\-@＝＋－＠|%]|[\t\r\n])/.test(cell) ? cell.slice(1) : cell).replaceAll('\r\n', '\n')
/** A spreadsheet drops a mark at the beginning of a file or cell, and may drop blanks that nothing protects. */
const visible = (cell: string): string => cell.replace(/[\uFEFF\t\n]/g, '').trim()

const expectSame = (rows: readonly (readonly string[])[]): void => {
  expect(rows).toHaveLength(ROWS.length)
  expect(rows.map((row) => visible(original(row[1] ?? '')))).toEqual(ROWS.map((row) => visible(row[1] ?? '')))
}

describe('what people write runs nowhere', () => {
  test('a CSV file opened and saved as a spreadsheet has no formula and the same texts', async () => {
    const csv = Buffer.from(BOM + ROWS.map(csvLine).join(''))
    const { rows, formulas } = await sheetIn(await convert(csv, 'csv', 'xlsx'))
    expect(formulas).toBe(0)
    expectSame(rows)
  })

  test('an Excel file opened and saved again has no formula and the same texts', async () => {
    const { rows, formulas } = await sheetIn(await convert(await xlsxOf('意见汇总', ROWS), 'xlsx', 'xlsx'))
    expect(formulas).toBe(0)
    expectSame(rows)
  })

  test('an Excel file saved as CSV and opened again has no formula either', async () => {
    const csv = await convert(await xlsxOf('意见汇总', ROWS), 'xlsx', 'csv')
    expectSame(parse(csv, { bom: true, relax_column_count: true }) as string[][])
    expect((await sheetIn(await convert(csv, 'csv', 'xlsx'))).formulas).toBe(0)
  })

  test('without the apostrophe the same round trip would run them', async () => {
    const plain = Buffer.from(`${BOM}"条款","内容"\r\n"第1条","=1+1"\r\n`)
    expect((await sheetIn(await convert(plain, 'csv', 'xlsx'))).formulas).toBeGreaterThan(0)
  })

  test('a Word file comes back with every cell', async () => {
    const file = await docxOf('表', [{ kind: 'table', rows: ROWS.slice(0, 20) }])
    const [table = []] = await tablesIn(await convert(file, 'docx', 'docx'))
    expect(table.map((row) => visible(row[1] ?? ''))).toEqual(ROWS.slice(0, 20).map((row) => visible(row[1] ?? '')))
  })
})
