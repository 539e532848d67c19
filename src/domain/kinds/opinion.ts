import { type KindSpec, SEEN_BY } from './spec.ts'

/** An opinion on a draft; its form goes through the clauses of the draft. */
export const opinion = {
  id: 'opinion',
  prefix: 'YJ',
  name: '草案意见',
  fields: [],
  matter: '您觉得应该怎么改？请直接说，原话会一字不改地保存。',
  handler: 'station',
  identity: 'optional',
  seenBy: SEEN_BY.STATION,
  without: [],
  outcomes: ['采纳', '部分采纳', '未采纳', '已有规定', '不属本次范围', '研究参考'],
} as const satisfies KindSpec
