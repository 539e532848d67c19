import { type KindSpec, MATTER_OUTCOMES, SEEN_BY } from './spec.ts'

/** How a law that is in force works in practice; also what comes after a draft's window has closed. */
export const implementationFeedback = {
  id: 'implementation-feedback',
  prefix: 'FK',
  name: '实施反馈',
  offer: {
    label: '法规实施反馈',
    named: /实施反馈|立法后|(?:条例|规定|办法|法规)[^，。,]{0,8}(?:实施|施行|执行|落实)(?:得|以来|以后|之后|情况|中)/,
  },
  fields: [
    {
      name: 'law',
      title: '法规',
      names: ['法规', '法规名称', '条款'],
      question: '您说的是哪部法规？知道是第几条的一起写上。',
    },
  ],
  matter: '请说说实施中遇到了什么、在哪里、您希望怎么改进。原话会一字不改地保存。',
  handler: 'city',
  identity: 'optional',
  seenBy: SEEN_BY.CITY,
  without: [],
  outcomes: MATTER_OUTCOMES,
} as const satisfies KindSpec
