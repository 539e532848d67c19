import { type Cells, COLUMN_LIST, csvLine, titleOf } from './columns.ts'

/** Two rows to write over. */
const EXAMPLES: readonly Cells[] = [
  {
    kind: '接待日事项',
    origin: '接待日',
    received: '2026-09-12',
    words: '河边的步道晚上太暗，希望装几盏灯。',
    deputy: '岳青山',
    name: '王女士',
    contact: '5550-1234',
    consent: '口头同意',
    number: 'JD-2026-017',
  },
  {
    kind: '人民建议',
    origin: '来信',
    received: '2026-09-12',
    words: '建议把老码头改成小公园。',
    consent: '未留个人信息',
    number: 'LX-2026-031',
  },
]

/** A table to fill in, as spreadsheets on every system read it. */
export function template(): string {
  return `\u{feff}${[COLUMN_LIST.map(titleOf), ...EXAMPLES.map((row) => COLUMN_LIST.map((column) => row[column] ?? ''))].map(csvLine).join('')}`
}
