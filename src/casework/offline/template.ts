import { COLUMN_LIST, csvLine, titleOf } from './columns.ts'

/** The header and two rows to write over. */
const EXAMPLES: readonly (readonly string[])[] = [
  [
    '接待日事项',
    '接待日',
    '2026-09-12',
    '河边的步道晚上太暗，希望装几盏灯。',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '岳青山',
    '王女士',
    '5550-1234',
    '口头同意',
    'JD-2026-017',
  ],
  [
    '人民建议',
    '来信',
    '2026-09-12',
    '建议把老码头改成小公园。',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '未留个人信息',
    'LX-2026-031',
  ],
]

/** A table to fill in, as spreadsheets on every system read it. */
export function template(): string {
  return `\u{feff}${[COLUMN_LIST.map(titleOf), ...EXAMPLES].map(csvLine).join('')}`
}
