import { channelName } from '../domain/channel-name.ts'
import { KIND_NAME, type SubmissionKind } from '../domain/kind.ts'
import type { Dimension, Heads } from '../ports/figures.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { Figures, Rate } from './figures.ts'

export const DIMENSION_NAME: Readonly<Record<Dimension, string>> = {
  kind: '类型',
  category: '分类',
  stationId: '站点',
  channel: '渠道',
  cameBy: '站点码',
  origin: '代录来源',
}

/** `采纳率：25%，3／12（采纳与部分采纳／已告知采纳与否的；另有还没有告知结果8件）` */
export function sayRate({ name, part, whole, formula, apart }: Rate): string {
  const beside = apart.filter(({ items }) => items > 0).map((one) => `${one.name}${one.items}件`)
  const more = beside.length === 0 ? '' : `；另列：${beside.join('、')}`
  const share = whole === 0 ? '还算不出' : percent(part, whole)
  return `${name}：${share}，${part}／${whole}（${formula}${more}）`
}

/** One decimal; what is not all is never rounded up to all. */
export function percent(part: number, whole: number): string {
  const tenths = Math.round((part / whole) * 1000)
  const honest = part < whole && tenths === 1000 ? 999 : part > 0 && tenths === 0 ? 1 : tenths
  return `${honest / 10}%`
}

/** Whoever handed in under an ended log-in of WeChat and again under the present one is counted twice until they claim. */
export const sayHeads = ({ people, submissions, matters }: Heads, unclaimed = 0): string =>
  `${people}人${unclaimed === 0 ? '' : '（含未认领）'}，${submissions}件，并案后${matters}项`

export function sayValue(
  by: Dimension,
  value: string | undefined,
  knowledge: Pick<Knowledge, 'content' | 'station'>,
): string {
  if (by === 'kind') return KIND_NAME[value as SubmissionKind] ?? String(value)
  if (by === 'channel') return channelName(String(value))
  if (by === 'category') return value ?? '未分类'
  if (by === 'cameBy') return value ?? '没有用站点码'
  if (by === 'origin') return value ?? '不是代录'
  return value === undefined ? knowledge.content.settings.cityOffice.name : (knowledge.station(value)?.name ?? value)
}

/** What remains beside the rates, each in a line. */
export function sayRest(figures: Figures, names: ReadonlyMap<string, string>): readonly string[] {
  const { overdue, medianWorkingDays, yearsMissing, returns, invitations } = figures
  const given = returns.reduce((sum, { times }) => sum + times, 0)
  const who = returns.map(({ by, times }) => `${names.get(by) ?? '其他同事'}${times}次`).join('、')
  const guess = yearsMissing.length === 0 ? '' : `（${yearsMissing.join('、')}年节假日数据缺失，按周末休息估算）`
  return [
    overdue === undefined ? '超期：没有设定办理期限，不计' : `超期未办：${overdue}件`,
    `退单：${given}次${given === 0 ? '' : `（${who}）`}`,
    `答复用时：${medianWorkingDays === undefined ? '还没有告知过结果' : `中位数${medianWorkingDays}个工作日`}${guess}`,
    ...(invitations.invited === 0
      ? []
      : [`答问时邀请提意见（全市）：邀请${invitations.invited}次，提交${invitations.taken}件`]),
  ]
}
