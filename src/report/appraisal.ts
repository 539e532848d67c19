import type { SubmissionKind } from '../domain/kind.ts'
import { type Day, endOf, startOf } from '../domain/shanghai.ts'
import { RECEIVED } from '../domain/told-results.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { Appraised } from '../ports/reports.ts'
import type { Store } from '../ports/store.ts'
import { gatheringStations } from './quiet-points.ts'
import { percent } from './say.ts'

/** What contact points collect. */
const KINDS: readonly SubmissionKind[] = ['opinion', 'legislation-proposal']

export const APPRAISAL_FORMULA =
  '采纳率＝采纳与部分采纳／已告知采纳与否的；收到的不含已撤回；上报转出的，是上报或者转出过至少一次的件数'

export interface AppraisalRow extends Omit<Appraised, 'stationId'> {
  readonly name: string
}
export interface Appraisal {
  readonly from: Day
  readonly to: Day
  /** Most received first; contact points that received nothing come last. */
  readonly rows: readonly AppraisalRow[]
  readonly total: AppraisalRow
}

/** What the contact points did with what they received from one day to another, both included. */
export async function appraisalOf(
  store: Pick<Store, 'reports' | 'figures'>,
  scope: 'all' | readonly string[],
  { from, to }: { readonly from: Day; readonly to: Day },
  { content }: Pick<Knowledge, 'content'>,
): Promise<Appraisal> {
  const span = { kinds: KINDS, scope, from: startOf(from), before: endOf(to) }
  const found = await store.reports.appraisal(span)
  const nameOf = (id: string | undefined): string =>
    content.stations.find((one) => one.id === id)?.name ?? id ?? content.settings.cityOffice.name
  const rows = found.map(({ stationId, ...counts }) => ({ name: nameOf(stationId), ...counts }))
  const silent = gatheringStations(content).filter(
    ({ id }) => (scope === 'all' || scope.includes(id)) && !found.some(({ stationId }) => stationId === id),
  )
  const sum = (pick: (row: Appraised) => number): number => found.reduce((total, row) => total + pick(row), 0)
  const { people } = await store.figures.heads({
    kinds: KINDS,
    scope,
    filedFrom: span.from,
    filedBefore: span.before,
    states: RECEIVED,
  })
  return {
    from,
    to,
    rows: [...rows, ...silent.map(({ name }) => ({ name, received: 0, people: 0, forwarded: 0, told: 0, adopted: 0 }))],
    total: {
      name: '合计',
      received: sum((row) => row.received),
      people,
      forwarded: sum((row) => row.forwarded),
      told: sum((row) => row.told),
      adopted: sum((row) => row.adopted),
    },
  }
}

export const sayAppraised = ({ name, received, people, forwarded, told, adopted }: AppraisalRow): string =>
  `${name}：收到${received}件（${people}人），上报转出${forwarded}件，采纳${adopted}件，采纳率${told === 0 ? '还算不出' : `${percent(adopted, told)}（${adopted}／${told}）`}`

/** Rows of a file, head first, the sum last; what each column is stands in the last row. */
export function appraisalTable({ rows, total }: Appraisal): readonly (readonly (string | number)[])[] {
  const cells = ({ name, received, people, forwarded, told, adopted }: AppraisalRow) => [
    name,
    received,
    people,
    forwarded,
    told,
    adopted,
    told === 0 ? '' : percent(adopted, told),
  ]
  return [
    ['联系点', '收到（件）', '收到（人）', '上报转出（件）', '已告知采纳与否（件）', '采纳和部分采纳（件）', '采纳率'],
    ...rows.map(cells),
    cells(total),
    [APPRAISAL_FORMULA, ...Array.from({ length: 6 }, () => '')],
  ]
}
