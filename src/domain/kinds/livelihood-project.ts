import { type KindSpec, MATTER_OUTCOMES, SEEN_BY } from './spec.ts'

/** A public project of the year: citizens propose, deputies vote. */
export const livelihoodProject = {
  id: 'livelihood-project',
  prefix: 'MS',
  name: '民生实事建议',
  offer: { label: '民生实事建议', named: /民生实事/ },
  fields: [
    {
      name: 'place',
      title: '地点',
      names: ['地点', '地方', '哪里'],
      question: '这个项目在哪里？全区全市都要做的回复“没有”。',
      optional: true,
    },
  ],
  matter: '您建议办什么实事？请说说现在缺什么、能方便哪些人。原话会一字不改地保存；入选的项目由代表票决。',
  handler: 'station',
  identity: 'optional',
  seenBy: SEEN_BY.STATION,
  without: [],
  outcomes: MATTER_OUTCOMES,
} as const satisfies KindSpec
