import writeExcel from 'write-excel-file/node'
import { harmless } from '../csv.ts'
import { writable } from './block.ts'

/** Longer text is no cell; spreadsheets cut it or refuse the file. */
const CELL_CHARACTERS = 32_767
/** Rows that a sheet can have, head included. */
export const SHEET_ROWS = 1_048_576
const WIDTH = 24

/** One sheet of text cells, the head first; a number that counts something is a number. */
export function xlsxOf(sheet: string, rows: readonly (readonly (string | number)[])[]): Promise<Buffer> {
  const data = rows.map((cells, n) =>
    cells.map((cell) =>
      typeof cell === 'number'
        ? { value: cell, type: Number }
        : {
            value: harmless(writable(cell)).slice(0, CELL_CHARACTERS),
            type: String,
            ...(n === 0 ? { fontWeight: 'bold' as const } : { wrap: true, alignVertical: 'top' as const }),
          },
    ),
  )
  const columns = (rows[0] ?? []).map(() => ({ width: WIDTH }))
  return writeExcel(data, { sheet, columns, stickyRowsCount: 1 }).toBuffer()
}
