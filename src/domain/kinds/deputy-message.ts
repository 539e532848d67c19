import { type KindSpec, MATTER_OUTCOMES, SEEN_BY } from './spec.ts'

/** A word to the deputies. */
export const deputyMessage = {
  id: 'deputy-message',
  prefix: 'DB',
  name: '我有话对代表说',
  offer: { label: '对代表说', named: /代表|站里|反映|\bdeput(?:y|ies)\b/i },
  fields: [],
  matter: '请说说是什么事、在哪里、您希望怎么办。原话会一字不改地保存。',
  handler: 'station',
  identity: 'optional',
  seenBy: SEEN_BY.STATION,
  without: [],
  outcomes: MATTER_OUTCOMES,
} as const satisfies KindSpec
