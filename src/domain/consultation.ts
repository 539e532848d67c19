import type { Audience } from './audience.ts'
import type { ClauseMap } from './clause-map.ts'
import type { CourseStep } from './course.ts'
import { type ArticleNumber, sameArticle, sayArticle } from './numerals.ts'
import type { Reading } from './reading.ts'
import type { Instant } from './shanghai.ts'
import { STAGE, type Stage } from './stage.ts'
import type { DraftingTeam } from './team.ts'

/** One article of a draft, exactly as published. `text` starts with its number and may hold several paragraphs. */
export interface Clause {
  /** Unique in the draft and never used again, given at its first appearance: `1/8`. See `readingsOf`. */
  readonly id?: string
  readonly number: ArticleNumber
  /** Short name if the draft gives one, `公共收益收支情况公示`. */
  readonly heading?: string
  readonly chapter?: string
  readonly text: string
}

/** `第二十一条` of a draft and the articles of the law in force that it stands for. */
export interface Counterpart {
  readonly clause: string
  readonly current: readonly string[]
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
  /** Every station paired with the draft, `contactPoint` first. */
  readonly contactPoints?: readonly string[]
  /** Who drafts it, and so reads the opinions on it, by chapter. */
  readonly teams?: readonly DraftingTeam[]
  readonly clauses: readonly Clause[]
  /** Title of the regulation that the draft changes, where its own title does not say so. */
  readonly amends?: string
  /** Which articles of the law in force each clause replaces, as the office gave it; none = the clause is new. */
  readonly counterparts?: readonly Counterpart[]
  readonly source?: string
  /** Invented for demonstration; every page that shows it says so. */
  readonly sample: boolean
  /** What is known of the result once it closed; absent = nothing is known. */
  readonly result?: string
  /** Oldest first; `clauses` and the window above are those of the newest one on which people are asked. */
  readonly readings?: readonly Reading[]
  /** Confirmed relations between readings that follow each other. */
  readonly maps?: readonly ClauseMap[]
  /** Where the draft is in its life; absent = nothing but its window is known. */
  readonly stage?: Stage
  /** Absent = everybody. */
  readonly audience?: Audience
  /** Whose rule sets the least window: `全国`, `上海市` ... */
  readonly jurisdiction?: string
  /** Why the window is shorter than that rule asks for; shown to everybody. */
  readonly shortReason?: string
  /** What was decided about it after it was written, oldest first. */
  readonly course?: readonly CourseStep[]
}

/** Whether opinions are taken at a moment: the window is open and the draft's stage takes them. */
export function isOpen(consultation: Consultation, at: Instant): boolean {
  const { opensAt, closesAt, stage } = consultation
  return opensAt <= at && at < closesAt && (stage === undefined || STAGE[stage].takesOpinions)
}

export function clauseOf(consultation: Consultation, number: ArticleNumber): Clause | undefined {
  return consultation.clauses.find((c) => sameArticle(c.number, number))
}

/** `第二十一条（公共收益收支情况公示）` */
export function sayClause(clause: Clause): string {
  return `${sayArticle(clause.number)}${clause.heading === undefined ? '' : `（${clause.heading}）`}`
}
