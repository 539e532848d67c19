import type { Phrases } from '../../src/ports/phrases.ts'
import { phrases } from './phrases.ts'

/** With more of how it is said in English. */
export const allPhrases: Phrases = {
  label: phrases.label,
  cues: [
    ...phrases.cues,
    { pattern: /^(must|may) (a|an|the|i|we|my|our|people|one|tenants|owners|landlords|dogs|shops?)\b/, weight: 1.6 },
    { pattern: /\b(rules?|regulations?|laws?) (on|about|for|against|say|says)\b/, weight: 1.4 },
    {
      pattern: /\b(fined?|penalty|punishment|forbidden|prohibited|banned)\b.{0,40}\b(for|if|to|by law)\b/,
      weight: 1.4,
    },
  ],
  examples: [
    ...phrases.examples,
    'must i have a licence for a stall',
    'may tenants keep cats',
    'does a shop have to give a receipt',
    'is it forbidden to hang laundry in the corridor',
    'who has to pay when the roof leaks',
    'what does the law say about ball games in the yard',
    'how wide must a fire exit be',
    'how long can a building site work in the evening',
    'what penalty is there for blocking a fire exit',
    'are children under twelve required to sit in the back',
    'what are the rules for burning leaves',
    'which article is about deposits',
    'can the owners committee be voted out',
    'do i have to pay the fee when the flat stands empty',
    'may a landlord enter without asking',
    'what about the fine',
    'and the penalty',
  ],
}
