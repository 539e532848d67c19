import { type KindSpec, MATTER_OUTCOMES, SEEN_BY } from './spec.ts'

/** What people talk about and think, for the station to pass on. */
export const publicSentiment = {
  id: 'public-sentiment',
  prefix: 'SQ',
  name: '社情民意',
  offer: { label: '社情民意', named: /社情民意/ },
  fields: [],
  matter: '请说说大家在议论什么、您怎么看。原话会一字不改地保存。',
  handler: 'station',
  identity: 'optional',
  seenBy: SEEN_BY.STATION,
  without: [],
  outcomes: MATTER_OUTCOMES,
} as const satisfies KindSpec
