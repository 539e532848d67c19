import type { Instant } from '../domain/shanghai.ts'
import type { Answer, Content, Search } from '../ports/knowledge.ts'
import { foldTitle } from '../search/fold.ts'

/** What a standard question must lead to: an article, any article of a regulation, an entry, or no answer at all. */
export type Expected =
  | { readonly law: string; readonly article?: string }
  | { readonly entry: string }
  | { readonly silent: true }

/** A standard question. Every change of the knowledge must leave it answered as expected. */
export interface Golden {
  readonly question: string
  readonly expected: Expected
}

/** Content with its standard questions. */
export type WithGolden<T> = T & { readonly golden?: readonly Golden[] }
export type OfficeContent = WithGolden<Content>

/** A standard question that is not answered as expected. */
export interface GoldenMiss {
  readonly golden: Golden
  /** What comes instead, in words. */
  readonly got: string
}

/** The standard questions that this search fails, in their order. */
export function goldenMisses(golden: readonly Golden[], search: Pick<Search, 'answer'>, at: Instant): GoldenMiss[] {
  return golden.flatMap((one) => {
    const answer = search.answer({ text: one.question, at })
    return meets(answer, one.expected) ? [] : [{ golden: one, got: sayAnswered(answer) }]
  })
}

function meets(answer: Answer, expected: Expected): boolean {
  if ('silent' in expected) return !answer.answered
  if (!answer.answered) return false
  if ('entry' in expected) return answer.entry?.id === expected.entry
  return answer.citations.some(
    (c) =>
      foldTitle(c.law).endsWith(foldTitle(expected.law)) &&
      (expected.article === undefined || c.article === expected.article),
  )
}

/** `《示例市养犬管理条例》第十八条`, `词条 Q01`, `不答`. */
export function sayAnswered(answer: Answer): string {
  if (!answer.answered) return '不答'
  if (answer.entry !== undefined) return `词条 ${answer.entry.id}`
  const [first] = answer.citations
  return first === undefined ? '不答' : `《${first.law}》${first.article}`
}

export function sayExpected(expected: Expected): string {
  if ('silent' in expected) return '不答'
  return 'entry' in expected ? `词条 ${expected.entry}` : `《${expected.law}》${expected.article ?? ''}`
}
