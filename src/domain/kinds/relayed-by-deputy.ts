import { type KindSpec, MATTER_OUTCOMES, SEEN_BY } from './spec.ts'

/** A citizen's words that a deputy passes on; the citizen's contact is kept apart from the deputy's account. */
export const relayedByDeputy = {
  id: 'relayed-by-deputy',
  prefix: 'ZD',
  name: '代表转交意见',
  fields: [],
  matter: '群众说的是什么？请照原话写，不要写姓名和电话；联系方式下一步单独记。',
  handler: 'station',
  identity: 'of-another',
  seenBy: SEEN_BY.STATION,
  without: [],
  outcomes: MATTER_OUTCOMES,
} as const satisfies KindSpec
