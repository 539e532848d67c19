import type { ArticleIndex } from './article-index.ts'
import type { References } from './references.ts'

/** A follow-up is short; a new story is long. Characters. */
export const SHORT = 24

/**
 * Law that a question without a law of its own continues. Undefined when it is long, names a law,
 * or speaks of the subject of another law that the last one does not know.
 */
export function followedLaw(
  index: ArticleIndex,
  lastLaw: number | undefined,
  references: References,
  replaced: string,
): number | undefined {
  if (lastLaw === undefined || references.laws.length > 0 || references.unknownLaw !== undefined) return undefined
  if (replaced.replace(/[^\p{L}\p{N}]/gu, '').length > SHORT) return undefined
  return isOtherSubject(index, lastLaw, replaced) ? undefined : lastLaw
}

function isOtherSubject(index: ArticleIndex, lastLaw: number, replaced: string): boolean {
  const law = index.library.laws[lastLaw]
  if (law === undefined) return true
  const texts = [law.folded, ...index.texts.slice(law.start, law.start + law.articles.length)]
  for (let i = 0; i + 1 < replaced.length; i++) {
    const pair = replaced.slice(i, i + 2)
    if (!index.library.laws.some((other) => other.core.includes(pair))) continue
    if (!texts.some((text) => text.includes(pair))) return true
  }
  return false
}
