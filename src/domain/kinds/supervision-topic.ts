import { type KindSpec, MATTER_OUTCOMES, SEEN_BY } from './spec.ts'

/** Something that the congress should look into. */
export const supervisionTopic = {
  id: 'supervision-topic',
  prefix: 'JD',
  name: '监督议题',
  offer: {
    label: '监督议题',
    named: /监督(?:议题|题目|选题|课题|项目)|(?:请|建议|希望)?人大.{0,10}(?:监督|查一查|检查|视察|问一问)/,
  },
  fields: [],
  matter: '您建议人大监督什么？请说说是哪方面的工作、现在什么情况、希望重点看什么。原话会一字不改地保存。',
  handler: 'city',
  identity: 'optional',
  seenBy: SEEN_BY.CITY,
  without: [],
  outcomes: MATTER_OUTCOMES,
} as const satisfies KindSpec
