/** What a submission is. Prefixes use only characters of the receipt alphabet. */
export const SUBMISSION_KINDS = [
  'opinion',
  'deputy-message',
  'suggestion',
  'review-request',
  'legislation-proposal',
  'supervision-topic',
  'implementation-feedback',
  'livelihood-project',
  'small-project',
  'public-sentiment',
  'reception-matter',
  'relayed-by-deputy',
] as const
export type SubmissionKind = (typeof SUBMISSION_KINDS)[number]

export const PREFIX: Readonly<Record<SubmissionKind, string>> = {
  opinion: 'YJ',
  'deputy-message': 'DB',
  suggestion: 'JY',
  'review-request': 'SC',
  'legislation-proposal': 'XM',
  'supervision-topic': 'JD',
  'implementation-feedback': 'FK',
  'livelihood-project': 'MS',
  'small-project': 'WS',
  'public-sentiment': 'SQ',
  'reception-matter': 'JJ',
  'relayed-by-deputy': 'ZD',
}

export const KIND_NAME: Readonly<Record<SubmissionKind, string>> = {
  opinion: '草案意见',
  'deputy-message': '我有话对代表说',
  suggestion: '人民建议',
  'review-request': '规范性文件审查建议',
  'legislation-proposal': '立法建议项目',
  'supervision-topic': '监督议题',
  'implementation-feedback': '实施反馈',
  'livelihood-project': '民生实事建议',
  'small-project': '微实事建议',
  'public-sentiment': '社情民意',
  'reception-matter': '接待日事项',
  'relayed-by-deputy': '代表转交意见',
}

const OPINION_OUTCOMES = ['采纳', '部分采纳', '未采纳', '已有规定', '不属本次范围', '研究参考'] as const
const OTHER_OUTCOMES = [
  '已解决',
  '列入计划',
  '解释说明',
  '已转办',
  '采纳',
  '部分采纳',
  '未采纳',
  '纳入研究参考',
] as const
export type Outcome = (typeof OPINION_OUTCOMES)[number] | (typeof OTHER_OUTCOMES)[number]

/** Results that can be given to a kind; another one is refused. */
export function outcomesOf(kind: SubmissionKind): readonly Outcome[] {
  return kind === 'opinion' ? OPINION_OUTCOMES : OTHER_OUTCOMES
}
