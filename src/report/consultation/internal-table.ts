import { isoShanghai } from '../../domain/shanghai.ts'
import { mask } from '../../privacy/mask.ts'
import type { Block } from '../office/block.ts'
import { placeName, placeOrder } from './clause-order.ts'
import type { Opinion } from './opinion.ts'

/** More rows than this no word processor opens in reasonable time; the other formats take them. */
export const WORD_ROWS = 5_000

type Cell = (opinion: Opinion, around: Around) => string | undefined
interface Around {
  readonly hide: (text: string) => string
  readonly receipts: ReadonlyMap<string, string>
}

const minute = (at: number): string => isoShanghai(at).slice(0, 16).replace('T', ' ')
const words =
  (read: (opinion: Opinion) => string | undefined): Cell =>
  (opinion, { hide }) =>
    hide(read(opinion) ?? '')

const COLUMNS: readonly (readonly [title: string, cell: Cell])[] = [
  ['条款', placeName],
  ['编号', (o) => o.receipt],
  ['提出时的条款', (o) => o.made],
  ['内容', words((o) => o.body)],
  ['原话', words((o) => o.original)],
  ['整理稿', words((o) => o.tidied)],
  ['理由', words((o) => o.reason)],
  ['结果', (o) => o.standing],
  ['结果理由', words((o) => o.outcomeReason)],
  ['状态', (o) => o.state],
  ['承办', (o) => o.assignee],
  ['站点', (o) => o.station],
  ['渠道', (o) => o.channel],
  ['来源', (o) => o.source],
  ['名义', (o) => o.speaksFor],
  ['提交时间', (o) => minute(o.filedAt)],
  ['并入', (o, { receipts }) => (o.mainId === undefined ? '' : (receipts.get(o.mainId) ?? '其他站点的主件'))],
  ['是否愿意公开', (o) => (o.keptPrivateAt === undefined ? '' : '不愿公开')],
]
const CONTACT: typeof COLUMNS = [
  ['姓名', (o) => o.personName],
  ['联系方式', (o) => o.contact],
]
/** Columns of the Word file: what fits on a page. */
const WORD: readonly string[] = ['编号', '内容', '理由', '结果', '结果理由', '姓名', '联系方式']

/** Every opinion once, by clause and in the order of filing; the first row is the head. */
export function tableOf(opinions: readonly Opinion[], withContact: boolean): readonly (readonly string[])[] {
  const columns = withContact ? [...COLUMNS, ...CONTACT] : COLUMNS
  const receipts = new Map(opinions.map(({ id, receipt }) => [id, receipt as string]))
  const around: Around = { hide: withContact ? (text) => text : mask, receipts }
  const places = new Map(opinions.map((one) => [placeName(one), one]))
  const rank = new Map([...places.values()].toSorted(placeOrder).map((one, n) => [placeName(one), n]))
  const sorted = opinions.toSorted((a, b) => (rank.get(placeName(a)) ?? 0) - (rank.get(placeName(b)) ?? 0))
  return [columns.map(([title]) => title), ...sorted.map((one) => columns.map(([, cell]) => cell(one, around) ?? ''))]
}

/** The same table by clause for a page: a heading and a table for each. */
export function tableBlocks(title: string, [head = [], ...rows]: readonly (readonly string[])[]): readonly Block[] {
  const shown = WORD.flatMap((name) => (head.includes(name) ? [head.indexOf(name)] : []))
  const clauses = new Map<string, (readonly string[])[]>()
  for (const row of rows) {
    const clause = row[0] ?? ''
    const list = clauses.get(clause)
    if (list === undefined) clauses.set(clause, [row])
    else list.push(row)
  }
  const pick = (row: readonly string[]): readonly string[] => shown.map((n) => row[n] ?? '')
  return [
    { kind: 'title', text: `《${title}》意见汇总（内部）` },
    { kind: 'line', text: `共${rows.length}件。` },
    ...[...clauses].flatMap(([clause, list]): readonly Block[] => [
      { kind: 'heading', text: `${clause}（${list.length}件）` },
      { kind: 'table', rows: [pick(head), ...list.map(pick)] },
    ]),
  ]
}
