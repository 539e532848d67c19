import type { Group, Opinion } from './group.ts'
import { lettersOf, shinglesOf } from './shingles.ts'

export interface Addition {
  readonly opinion: Opinion
  /** What this person wrote beyond the common wording, sentence by sentence, to the letter. */
  readonly sentences: readonly string[]
}

/** A sentence of which the common wording holds less than this share is somebody's own. */
const OWN = 0.5
/** Shorter sentences (谢谢, 请采纳) add nothing. */
const SHORTEST = 4
const SENTENCE = /[^。！？!?；;\n]+[。！？!?；;]?/g

/** What single members of a group added of their own, so that nobody's words are lost in the count. */
export function additionsIn({ leader, members }: Group): readonly Addition[] {
  const common = shinglesOf(lettersOf(leader.text))
  return members.flatMap((opinion) => {
    const sentences = (opinion.text.match(SENTENCE) ?? []).map((s) => s.trim()).filter((s) => isOwn(s, common))
    return sentences.length === 0 ? [] : [{ opinion, sentences }]
  })
}

function isOwn(sentence: string, common: ReadonlySet<number>): boolean {
  const letters = lettersOf(sentence)
  if (letters.length < SHORTEST) return false
  const shingles = shinglesOf(letters)
  let held = 0
  for (const shingle of shingles) if (common.has(shingle)) held++
  return held / shingles.size < OWN
}
