import { type Addition, additionsIn } from './additions.ts'
import { copyOf } from './copy.ts'
import type { Opinion } from './group.ts'
import { type Wording, wordingOf } from './terms.ts'

/** What so large a share of a group says, and at least so many, is no point of anybody's own. */
const COMMON_SHARE = 0.2
const COMMON_LEAST = 3
/** A part is a point of one's own when so many of its terms are, and so large a share of them. */
const OWN_TERMS = 2
const OWN_SHARE = 0.5
const SHORTEST = 4
const PART = /[^，。！？!?；;\n]+/g
const EDGES = /^[\s、：:“”"']+|[\s、：:“”"']+$/g

/**
 * What single members of a group say beyond what the main one and the others say, in their own words. Of copies of a
 * letter it is the sentences that the letter does not hold; of short opinions in many wordings it is the parts whose
 * words or amounts are nobody else's.
 */
export function pointsIn(main: Opinion, members: readonly Opinion[], clauseText: string): readonly Addition[] {
  const isCopy = copyOf(main.text)
  const copies = members.filter(({ text }) => isCopy(text))
  const others = members.filter(({ text }) => !isCopy(text))
  const known = [wordingOf(main.text), wordingOf(clauseText)]
  const common = stockOf(others.map(({ text }) => wordingOf(text)))
  const isKnown = (of: 'terms' | 'amounts', one: string): boolean =>
    common.has(one) || known.some((wording) => wording[of].has(one))
  const own = others.flatMap((opinion) => {
    const parts = (opinion.text.match(PART) ?? []).map((part) => part.replace(EDGES, ''))
    const sentences = parts.filter((part) => part.length >= SHORTEST && isOwn(wordingOf(part), isKnown))
    return sentences.length === 0 ? [] : [{ opinion, sentences }]
  })
  return [...additionsIn({ leader: main, members: copies, people: 0 }), ...own]
}

function stockOf(wordings: readonly Wording[]): ReadonlySet<string> {
  const least = Math.max(COMMON_LEAST, wordings.length * COMMON_SHARE)
  const holders = new Map<string, number>()
  for (const { terms, amounts } of wordings)
    for (const one of [...terms, ...amounts]) holders.set(one, (holders.get(one) ?? 0) + 1)
  return new Set([...holders].filter(([, n]) => n >= least).map(([one]) => one))
}

function isOwn({ terms, amounts }: Wording, isKnown: (of: 'terms' | 'amounts', one: string) => boolean): boolean {
  if ([...amounts].some((amount) => !isKnown('amounts', amount))) return true
  const fresh = [...terms].filter((term) => !isKnown('terms', term)).length
  return fresh >= OWN_TERMS && fresh / terms.size >= OWN_SHARE
}
