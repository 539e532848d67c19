import { dayOf, type Instant } from '../domain/shanghai.ts'
import type { Knowledge } from '../ports/intent.ts'
import { readAsOf } from '../search/as-of.ts'
import { fold, foldQuery } from '../search/fold.ts'

const LATIN = /[a-z]/
const TITLES = /《[^》]*》/g

type Known = Pick<Knowledge, 'content' | 'confirmed'>

/**
 * Whether other words of the statutes for these lay words can change the answer to a question. A question that holds
 * none of them is read as before, unless it is translated by way of the lexicon or pieces of it are put together anew
 * after a date was taken out.
 */
export function touchedByWords(known: Known, lay: Iterable<string>, at: Instant): (question: string) => boolean {
  const keys = [...lay].map((word) => fold(word).trim())
  const holds = (folded: string): boolean => keys.some((key) => folded.includes(key))
  const reads = (question: string): boolean => {
    const folded = foldQuery(question)
    return LATIN.test(folded) || holds(folded) || readAsOf(folded, dayOf(at)) !== undefined
  }
  /** What is learned from confirmed questions bears on every ranking, what entries quote is looked up by its title. */
  const everywhere =
    (known.confirmed ?? []).some(({ question }) => reads(question)) ||
    known.content.entries.some((entry) =>
      (`${entry.answer}${entry.source}`.match(TITLES) ?? []).some((t) => holds(fold(t))),
    )
  return everywhere ? () => true : reads
}
