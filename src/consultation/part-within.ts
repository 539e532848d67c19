import { type Part, type PartNumber, partOf, partsOf } from '../domain/clause-part.ts'
import type { Clause } from '../domain/consultation.ts'
import { type Gist, gistOfWords, heldIn } from './clause-map/likeness.ts'

/** Share of one text that must stand in another for it to be there. */
const HELD = 0.7
/** A clause of which so much was spoken of is meant as a whole. */
const WHOLE = 0.6

/** Where in a clause of a later reading the words of an earlier clause, or of a part of it, are; empty = all of it. */
export function partsWithin(
  made: { readonly clause: Clause; readonly parts: readonly PartNumber[] },
  now: Clause,
): readonly PartNumber[] {
  const [part] = made.parts
  const before = wordsOf(made.clause.text)
  const after = wordsOf(now.text)
  if (before === after) return made.parts
  const spoken = part === undefined ? before : partOf(made.clause.text, part)?.text
  if (spoken === undefined) return []
  const meant = gistOfWords(spoken)
  if (part === undefined && heldIn(gistOfWords(after), meant) >= WHOLE) return []
  const parts = part?.item !== undefined ? partsOf(now.text) : paragraphsOf(now.text)
  const inPart = part !== undefined
  const found = parts.filter(({ text }) => fits(gistOfWords(text), meant, inPart))
  return found.length === parts.length
    ? []
    : found.map(numberOf).filter(({ paragraph, item }) => (paragraph ?? item) !== undefined)
}

/** A part is looked for in one place; a whole clause may have become several paragraphs. */
const fits = (part: Gist, meant: Gist, isPart: boolean): boolean =>
  heldIn(meant, part) >= HELD || (!isPart && heldIn(part, meant) >= HELD)

const numberOf = ({ paragraph, item }: Part): PartNumber => ({
  ...(paragraph === undefined ? {} : { paragraph }),
  ...(item === undefined ? {} : { item }),
})

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
