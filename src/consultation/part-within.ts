import { type Part, type PartNumber, partOf, partsOf } from '../domain/clause-part.ts'
import type { Clause } from '../domain/consultation.ts'
import { type Gist, gistOfWords, heldIn } from './clause-map/likeness.ts'

/** Share of what was spoken of that must stand in one paragraph for it to be there. */
const HELD = 0.7
/** A clause of which so much was spoken of is meant as a whole. */
const WHOLE = 0.8

/** Where in a clause of a later reading the words of an earlier clause, or of a part of it, are; empty = all of it. */
export function partWithin(made: { readonly clause: Clause; readonly part: PartNumber }, now: Clause): PartNumber {
  const spoken = partOf(made.clause.text, made.part)
  const isPart = made.part.paragraph !== undefined || made.part.item !== undefined
  const whole = gistOfWords(wordsOf(now.text))
  const meant = gistOfWords(isPart && spoken !== undefined ? spoken.text : wordsOf(made.clause.text))
  if (isPart && wordsOf(made.clause.text) === wordsOf(now.text)) return made.part
  if (meant.size === 0 || heldIn(whole, meant) >= WHOLE) return {}
  return best(meant, isPart && made.part.item !== undefined ? partsOf(now.text) : paragraphsOf(now.text))
}

const wordsOf = (text: string): string =>
  partsOf(text)
    .map((part) => part.text)
    .join('\n')

/** Paragraphs, each with the items below it. */
function paragraphsOf(text: string): readonly Part[] {
  const paragraphs: Part[] = []
  for (const part of partsOf(text)) {
    const last = paragraphs.at(-1)
    if (part.item === undefined || last === undefined) paragraphs.push(part)
    else paragraphs[paragraphs.length - 1] = { ...last, text: `${last.text}\n${part.text}` }
  }
  return paragraphs
}

function best(meant: Gist, parts: readonly Part[]): PartNumber {
  if (parts.length < 2) return {}
  const held = parts.map((part) => heldIn(meant, gistOfWords(part.text)))
  const most = Math.max(...held)
  const { paragraph, item } = parts[held.indexOf(most)] as Part
  if (most < HELD || (paragraph === undefined && item === undefined)) return {}
  return { ...(paragraph === undefined ? {} : { paragraph }), ...(item === undefined ? {} : { item }) }
}
