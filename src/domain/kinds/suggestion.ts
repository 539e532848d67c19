import { type KindSpec, MATTER_OUTCOMES, SEEN_BY } from './spec.ts'

/** A people's suggestion, which state organs study and take up. */
export const suggestion = {
  id: 'suggestion',
  prefix: 'JY',
  name: '人民建议',
  offer: { label: '人民建议', named: /人民建议|给(?:政府|市里|区里|国家机关|部门)|\bpeople['’]?s suggestion/i },
  fields: [],
  matter: '请说说是什么事、在哪里、您希望怎么办。原话会一字不改地保存。',
  handler: 'station',
  identity: 'optional',
  seenBy: SEEN_BY.STATION,
  without: [],
  outcomes: MATTER_OUTCOMES,
} as const satisfies KindSpec
