import type { ArticleIndex } from './article-index.ts'
import { heldOf } from './english/held.ts'
import type { Translated } from './english/index.ts'
import type { References } from './references.ts'

/** A follow-up is short; a new story is long. Characters. */
export const SHORT = 24
/** Words of English are longer. */
const SHORT_ENGLISH = 48

/**
 * Law that a question without a law of its own continues. Undefined when it is long, names a law,
 * or speaks of the subject of another law that the last one does not know.
 */
export function followedLaw(
  index: ArticleIndex,
  lastLaw: number | undefined,
  references: References,
  replaced: string,
  translated?: Translated,
): number | undefined {
  if (lastLaw === undefined || references.laws.length > 0 || references.unknownLaw !== undefined) return undefined
  const english = translated !== undefined && translated.senses.length > 0 ? translated : undefined
  if (replaced.replace(/[^\p{L}\p{N}]/gu, '').length > (english === undefined ? SHORT : SHORT_ENGLISH)) return undefined
  const other =
    english === undefined ? isOtherSubject(index, lastLaw, replaced) : isOtherInEnglish(index, lastLaw, english)
  return other ? undefined : lastLaw
}

/** A word of the question stands in the title of another law, and nowhere in the last one. */
function isOtherInEnglish({ library, alphabet, texts }: ArticleIndex, lastLaw: number, said: Translated): boolean {
  const law = library.laws[lastLaw]
  if (law === undefined) return true
  const own = [law.folded, ...texts.slice(law.start, law.start + law.articles.length)].join('\n')
  return said.senses.some((sense) => {
    const one = { ...said, senses: [sense] }
    if (heldOf(one, own, alphabet) > 0) return false
    return library.laws.some(({ core }) => heldOf(one, core, alphabet) > 0)
  })
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
