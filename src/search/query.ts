import type { Question } from '../ports/knowledge.ts'
import type { ArticleIndex } from './article-index.ts'
import { type DayView, refersTo } from './as-of-rows.ts'
import type { Terms, Translated } from './english/index.ts'
import { foldTitle } from './fold.ts'
import { followedLaw } from './follow-up.ts'
import type { Heard } from './homophones.ts'
import type { Expansion } from './lexicon.ts'
import { subjectOf } from './question-words.ts'
import type { References } from './references.ts'

/** A question as the ranking sees it. */
export interface Query {
  readonly folded: string
  readonly references: References
  readonly expansion: Expansion
  /** Terms for English words. */
  readonly english: Terms
  /** The English question itself, as far as the dictionary knows it. */
  readonly translated?: Translated
  /** What was probably meant where a wrong character of the same sound was written. */
  readonly heard: readonly Heard[]
  /** Law that a follow-up question is about. */
  readonly followed?: number | undefined
  /** Articles just shown; they and what they refer to are near at hand. */
  readonly shown?: readonly number[]
}

/** The parts that read a question, built once. */
export interface QueryParts {
  readonly index: ArticleIndex
  readonly expand: (folded: string) => Expansion
  readonly translate: (folded: string) => Translated
  readonly hear: (folded: string) => readonly Heard[]
  readonly refer: (folded: string, replaced: string) => References
  readonly lawAt: ReadonlyMap<string, number>
  readonly articleAt: ReadonlyMap<string, number>
}

/** Reads what a question names, means and continues on one day. */
export function readQuery(parts: QueryParts, question: Question, folded: string, view: DayView): Query {
  const expansion = parts.expand(folded)
  const references = refersTo(parts.refer(folded, expansion.replaced), view)
  const named = question.lastLaw === undefined ? undefined : parts.lawAt.get(foldTitle(question.lastLaw))
  const last = named === undefined || view.ended(named) ? undefined : view.meant(named)
  const translated = parts.translate(folded)
  const followed = followedLaw(parts.index, last, references, expansion.replaced, translated)
  const shown =
    followed === undefined ? [] : (question.lastArticles ?? []).flatMap((id) => parts.articleAt.get(id) ?? [])
  const english = translated.terms
  const heard = english.length > 0 ? [] : parts.hear(subjectOf(folded))
  return { folded, expansion, english, translated, heard, references, followed, shown }
}
