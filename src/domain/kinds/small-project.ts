import { type KindSpec, MATTER_OUTCOMES, SEEN_BY } from './spec.ts'

/** Something small that a neighbourhood can do at once. */
export const smallProject = {
  id: 'small-project',
  prefix: 'WS',
  name: '微实事建议',
  offer: { label: '社区微实事', named: /微实事|小实事/ },
  fields: [
    {
      name: 'place',
      title: '地点',
      names: ['地点', '地方', '哪里'],
      question: '在哪个小区、哪条路、什么位置？',
    },
  ],
  matter: '您希望做一件什么小事？原话会一字不改地保存。',
  handler: 'station',
  identity: 'optional',
  seenBy: SEEN_BY.STATION,
  without: ['REPORTED_UP'],
  outcomes: MATTER_OUTCOMES,
} as const satisfies KindSpec
