import type { Turn } from '../../ports/intent.ts'

/** Drafts named where one was not found. */
const MAX_TITLES = 6
const LIKE_A_DRAFT = /草案|条例|规定|办法|决定|法$/
const LIKE_A_STATION = /站|街道|社区|[镇乡村]$/

/** The words by which a list can be narrowed. */
export function waysToNarrow(): string {
  return [
    '可以按这些词筛：',
    '时间：今天、昨天、本周、本月、7天以上',
    '期限：超期、快到期',
    '状态：待登记、未分派、在办、待放行、已办结、全部',
    '类型：意见、建议、审查建议',
    '还有：我的、同事姓名、站点名、草案名、第几条、最新',
    '例：待办 停车条例 第五条 · 待办 我的 本周',
  ].join('\n')
}

/** Names what was not understood and what there is instead. */
export function notUnderstood(words: readonly string[], turn: Turn): string {
  const { consultations, stations } = turn.knowledge.content
  const some = (pattern: RegExp): boolean => words.some((word) => pattern.test(word))
  const drafts = some(LIKE_A_DRAFT) ? consultations.map((c) => `《${c.title}》`).slice(0, MAX_TITLES) : []
  const places = some(LIKE_A_STATION) ? stations.map((s) => s.name).slice(0, MAX_TITLES) : []
  return [
    `没有认出${words.map((word) => `“${word}”`).join('、')}，所以没有列出。`,
    ...(drafts.length === 0 ? [] : [`有这些草案：${drafts.join('、')}`]),
    ...(places.length === 0 ? [] : [`有这些站点：${places.join('、')}`]),
    waysToNarrow(),
  ].join('\n')
}
