import type { Duty, DutyRow } from './index.ts'

export const DUTY_FORMULA = [
  '来信按提交的日子算，是“我有话对代表说”，不含已撤回的；已告知结果的算答复，只回复过几句、还在等补充的不算。',
  '代表本人答复的，按留痕里谁答复的算；中位天数是从提交到告知的工作日。',
  '到场按登记的算，没有登记的场次不在内；录入事项是接待日和代表转达录入的。',
].join('')

const HEAD = [
  '来信（封）',
  '已告知结果（封）',
  '代表本人答复（封）',
  '另答复写给站里的（封）',
  '转站点（封）',
  '中位工作日',
  '登记到场的场次',
  '到场（人次）',
  '登记的人次',
  '录入事项（件）',
]

const cells = (row: DutyRow, isDeputy: boolean): readonly (string | number)[] => [
  row.letters,
  row.told,
  row.answered,
  isDeputy ? row.beside : '',
  row.handed,
  row.median ?? '',
  row.sessions,
  row.came,
  row.entered,
  row.matters,
]

/** Rows of a file, head first; how it is counted stands in the last row. */
export function dutyTable({ stations, deputies }: Duty): readonly (readonly (string | number)[])[] {
  return [
    ['站点或代表', ...HEAD],
    ...stations.map((row) => [row.name, ...cells(row, false)]),
    ...deputies.map((row) => [row.name, ...cells(row, true)]),
    [DUTY_FORMULA, ...HEAD.map(() => '')],
  ]
}
