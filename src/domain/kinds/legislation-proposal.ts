import { type KindSpec, MATTER_OUTCOMES, SEEN_BY } from './spec.ts'

/** A law that somebody wants to be made, changed or ended. */
export const legislationProposal = {
  id: 'legislation-proposal',
  prefix: 'XM',
  name: '立法建议项目',
  offer: {
    label: '立法项目建议',
    named:
      /立法(?:建议)?(?:项目|计划|规划)|(?:立|制定|出台|修改|修订|废止)(?:一?[个部项])?[^，。,]{0,16}(?:法|条例|法规)(?:吧|了|啊|呢)?$/,
  },
  fields: [
    {
      name: 'law',
      title: '法规',
      names: ['法规', '法规名称', '项目'],
      question: '您建议制定、修改或废止哪部法规？写个名称或者大概的意思就行。',
    },
  ],
  matter: '请说说现在有什么问题、为什么要立法解决、主要应该规定什么。原话会一字不改地保存。',
  handler: 'city',
  identity: 'optional',
  seenBy: SEEN_BY.CITY,
  without: [],
  outcomes: MATTER_OUTCOMES,
} as const satisfies KindSpec
