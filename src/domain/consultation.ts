import { type ArticleNumber, sameArticle, sayArticle } from './numerals.ts'
import type { Instant } from './shanghai.ts'

/** One article of a draft, exactly as published. `text` starts with its number and may hold several paragraphs. */
export interface Clause {
  readonly number: ArticleNumber
  /** Short name if the draft gives one, `公共收益收支情况公示`. */
  readonly heading?: string
  readonly chapter?: string
  readonly text: string
}

/** A draft law on which opinions are asked in a window. */
export interface Consultation {
  readonly id: string
  readonly title: string
  readonly aliases: readonly string[]
  readonly opensAt: Instant
  /** First instant at which an opinion is late; "到9月30日24时" is 1 October 00:00. */
  readonly closesAt: Instant
  /** Station that receives opinions unless another rule comes first. */
  readonly contactPoint?: string
  readonly clauses: readonly Clause[]
  /** Title of the regulation that the draft changes, where its own title does not say so. */
  readonly amends?: string
  readonly source?: string
  /** Invented for demonstration; every page that shows it says so. */
  readonly sample: boolean
  /** What is known of the result once it closed; absent = nothing is known. */
  readonly result?: string
}

export function isOpen(consultation: Consultation, at: Instant): boolean {
  return consultation.opensAt <= at && at < consultation.closesAt
}

export function clauseOf(consultation: Consultation, number: ArticleNumber): Clause | undefined {
  return consultation.clauses.find((c) => sameArticle(c.number, number))
}

/** `第二十一条（公共收益收支情况公示）` */
export function sayClause(clause: Clause): string {
  return `${sayArticle(clause.number)}${clause.heading === undefined ? '' : `（${clause.heading}）`}`
}
