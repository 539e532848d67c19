import type { Phrases } from '../../src/ports/phrases.ts'
import { phrases } from './phrases.ts'

/** With more of how it is said in English. */
export const allPhrases: Phrases = {
  label: phrases.label,
  cues: [
    ...phrases.cues,
    {
      pattern:
        /\b(what|which|anything).{0,20}\b(comment on|have a say on|give opinions on)\b.{0,20}\b(now|today|currently|at present|at the moment|this (?:week|month))\b/,
      weight: 2.2,
    },
  ],
  examples: [
    ...phrases.examples,
    'what may the public comment on just now',
    'what is out for consultation',
    'is anything open for opinions at present',
    'which bills are people asked about now',
    'the drafts that are open, please',
    'how many drafts are open',
    'when does the time for comments run out',
  ],
}
