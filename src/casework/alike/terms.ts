import { fold } from '../../search/fold.ts'
import { quantified } from './quantities.ts'
import { bareWords } from './words.ts'

/** A text taken apart for comparing what it wants. */
export interface Wording {
  /** Amounts in one spelling, `time:3m`. */
  readonly amounts: ReadonlySet<string>
  /** Known things, pairs of neighbouring characters and Latin words of what is said beside the amounts. */
  readonly terms: ReadonlySet<string>
}

const RUN = /[\uE000-\uE0FF]|\p{Script=Han}+|[a-z0-9]{2,}/gu

/** Amounts, and the terms of what is left once the frame of an opinion is taken away. */
export function wordingOf(text: string): Wording {
  return wordingOfFolded(fold(text))
}

export function wordingOfFolded(folded: string): Wording {
  const { amounts, rest } = quantified(folded)
  const terms = new Set<string>()
  for (const [run] of bareWords(rest).matchAll(RUN)) {
    if (!/^\p{Script=Han}{2}/u.test(run)) terms.add(run)
    else for (let i = 0; i + 2 <= run.length; i++) terms.add(run.slice(i, i + 2))
  }
  return { amounts, terms }
}

const SEGMENT = /[，。；！？：,.;!?\n]+|但是?|不过|然而|\bbut\b/

/** Parts of a folded text between its marks. */
export const segmentsOf = (folded: string): readonly string[] => folded.split(SEGMENT).filter((s) => s.trim() !== '')
