import { type Instant, sayTime } from '../../domain/shanghai.ts'
import type { Block } from '../office/block.ts'
import { placeName } from './clause-order.ts'
import type { Standing } from './opinion.ts'
import type { Argument, Decided, PublicReport } from './public-report.ts'

/** What is said beside the counts. */
export interface ReportFacts {
  readonly title: string
  readonly windows: readonly { readonly name: string; readonly opensAt: Instant; readonly closesAt: Instant }[]
  readonly office: string
  readonly at: Instant
  /** Opinions whose authors had everything deleted. */
  readonly erased: number
  /** Who took part, in sentences that hide small numbers. */
  readonly participation: readonly string[]
}

/** How a result is said above the points it was given to; nothing in it praises or blames. */
const INTRODUCTION: Readonly<Partial<Record<Standing, string>>> = {
  采纳: '以下意见予以采纳',
  部分采纳: '以下意见部分采纳',
  未采纳: '以下意见经研究，本次没有采纳',
  已有规定: '以下意见所提内容，草案或者现行规定已经有规定',
  不属本次范围: '以下意见所提内容，不在本次立法的范围内',
  研究参考: '以下意见留作今后研究参考',
  不予受理: '以下意见没有受理',
  转出办理: '以下意见已转给有关单位办理',
}

/** The public report of a consultation, as pieces of a document. */
export function publicBlocks(report: PublicReport, facts: ReportFacts): readonly Block[] {
  const { received, by, clauses } = report
  const shown = by.filter(({ items }) => items > 0)
  const sum = shown.map(({ standing, items }) => `${standing}${items}`).join(' + ')
  const open = by.find(({ standing }) => standing === '尚未告知结果')?.items ?? 0
  const early = facts.windows.some(({ closesAt }) => closesAt > facts.at)
  return [
    { kind: 'title', text: `《${facts.title}》公开征求意见采纳情况通报` },
    ...facts.windows.map(
      ({ name, opensAt, closesAt }): Block => ({
        kind: 'line',
        text: `${facts.windows.length > 1 ? `${name}征求意见` : '征求意见'}时间：${sayTime(opensAt)}至${sayTime(closesAt)}。`,
      }),
    ),
    { kind: 'line', text: `截至${sayTime(facts.at)}，由${facts.office}汇总。` },
    ...(early ? [line('征求意见还没有结束，以下是到目前为止的情况。')] : []),
    ...(open > 0 ? [line(`还有${open}件没有告知结果，本通报不是最终的。`)] : []),
    { kind: 'chapter', text: '一、总体情况' },
    line(`共收到意见${received.items}件，来自${received.people}人；相同的并案后为${received.matters}项。`),
    ...(received.items === 0 ? [] : [line(`收到${received.items}件 = ${sum}。`)]),
    {
      kind: 'table',
      rows: [
        ['结果', '件', '人'],
        ...shown.map((one) => [one.standing, `${one.items}`, `${one.people}`]),
        ['合计', `${received.items}`, `${received.people}`],
      ],
    },
    {
      kind: 'note',
      text: '件数逐项相加等于合计。一个人可以提几件意见、得到几种结果，所以各行的人数相加可以大于合计人数。',
    },
    ...(facts.erased === 0
      ? []
      : [{ kind: 'note' as const, text: `另有${facts.erased}件已按提交人的要求删除，不计入上面的数。` }]),
    ...(facts.participation.length === 0
      ? []
      : [{ kind: 'chapter' as const, text: '二、参与情况' }, ...facts.participation.map(line)]),
    { kind: 'chapter', text: `${facts.participation.length === 0 ? '二' : '三'}、各条意见数` },
    {
      kind: 'table',
      rows: [
        ['条款', ...shown.map(({ standing }) => standing), '合计'],
        ...clauses.map((part) => {
          const counts = shown.map(({ standing }) => part.counts.get(standing) ?? 0)
          return [placeName(part), ...counts.map(String), `${counts.reduce((a, b) => a + b, 0)}`]
        }),
        ['合计', ...shown.map(({ items }) => `${items}`), `${received.items}`],
      ],
    },
    { kind: 'chapter', text: `${facts.participation.length === 0 ? '三' : '四'}、各条意见和采纳情况` },
    ...clauses.flatMap((part) =>
      part.decided.length === 0
        ? []
        : [{ kind: 'heading' as const, text: placeName(part) }, ...part.decided.flatMap(decidedBlocks)],
    ),
    { kind: 'note', text: '姓名、联系方式和能认出个人的内容已隐去。感谢每一位提出意见的群众。' },
  ]
}

const line = (text: string): Block => ({ kind: 'line', text })

function decidedBlocks({ standing, reason, arguments: points, unquoted }: Decided): readonly Block[] {
  const why = reason === '' ? '' : `理由：${reason}`
  return [
    line(`${INTRODUCTION[standing] ?? standing}。${why}`),
    ...points.map((point, n): Block => ({ kind: 'item', text: `${n + 1}. ${sayPoint(point)}` })),
    ...(unquoted === 0 ? [] : [{ kind: 'item' as const, text: `另有${unquoted}件，提交人不愿公开内容，只计数。` }]),
  ]
}

function sayPoint({ text, reason, items, people, made }: Argument): string {
  const why = reason === '' ? '' : `（提出的理由：${reason}）`
  const where = made === undefined ? '' : `（针对${made}提出）`
  return `${text}${why}${where}${items > 1 ? `（同类意见${items}件，${people}人）` : ''}`
}
