import type { Phrases } from '../../src/ports/phrases.ts'
import { phrases } from './phrases.ts'

/** With more of how it is said in English. */
export const allPhrases: Phrases = {
  label: phrases.label,
  cues: [
    ...phrases.cues,
    {
      pattern:
        /\b(ways?|means|channels?)\b.{0,30}\b(take part|participate|get involved|be involved|have a say|join in)\b/,
      weight: 2.2,
    },
    {
      pattern:
        /\b(take part|participate|get involved|have a say)\b.{0,20}\b(lawmaking|legislation|making (?:of )?(?:the )?(?:laws?|rules))\b/,
      weight: 1.2,
    },
  ],
  examples: [
    ...phrases.examples,
    'how may residents have a say in new rules',
    'what ways are there for people to take part',
    'by what means can the public join in lawmaking',
    'what becomes of the comments',
    'is my name needed to comment',
    'how will my comment be used',
    'who may hand in an opinion',
    'ways to get involved',
    'is this anonymous',
    'do i have to give my name',
    'who can see what i write',
    'is my data safe',
    'are my details kept private',
    'how do i give an opinion',
    'how do i propose a law',
    'i want to propose a new regulation',
    'can foreigners take part',
    'what happens with what i hand in',
    'do i get an answer when i write',
  ],
}
