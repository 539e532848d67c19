import type { ArticleNumber } from './numerals.ts'
import type { Day, Instant } from './shanghai.ts'

/** One article of one regulation version, exactly as stored. */
export interface Article {
  readonly id: string
  readonly law: string
  /** As printed: `第十二条`. */
  readonly article: string
  readonly number?: ArticleNumber
  readonly chapter?: string
  /** Without the leading article number. Paragraphs are separated by `\n`. */
  readonly text: string
  /** `上海地方性法规`, `法律`, ... */
  readonly kind?: string
  /** Passing or amending date of this version. */
  readonly date?: Day
  /** First day in force, where the text says it. */
  readonly effective?: Day
  readonly city?: string
  /** File or document that it was read from. */
  readonly source: string
  /** What the source itself says of this version, where it is no longer in force. */
  readonly state?: '已修改' | '已废止'
  /** First day on which this version is no longer in force because it was repealed. */
  readonly repealed?: Day
  /** Title of the regulation that took the place of a repealed one. */
  readonly supersededBy?: string
}

export type VersionStatus = '现行有效' | '已修改' | '已废止' | '尚未生效'

/** One stored text of a regulation and the days on which it is the law. */
export interface LawVersion {
  readonly title: string
  /** Passing or amending date. */
  readonly date?: Day
  /** First day in force; absent = as long ago as anybody asks. */
  readonly validFrom?: Day
  /** Last day in force; absent = none is known. Before `validFrom` = never was in force. */
  readonly validTo?: Day
  /** Why it ended or will end. With no `validTo` it has ended on a day that is not stored. */
  readonly ended?: '已修改' | '已废止'
  /** Title that holds from then on; for an amended version its own title. */
  readonly supersededBy?: string
  readonly articles: readonly Article[]
}

/** A regulation title with its newest stored version. */
export interface Regulation {
  readonly title: string
  readonly aliases: readonly string[]
  readonly date?: Day
  readonly effective?: Day
  readonly status?: string
  readonly city?: string
  readonly articles: readonly Article[]
  /** Every stored version, oldest first. */
  readonly versions?: readonly LawVersion[]
}

export type FactKind = '已做' | '计划' | '常设'

/** A fact or a question with its answer, curated by staff. */
export interface Entry {
  readonly id: string
  readonly title: string
  readonly questions: readonly string[]
  readonly answer: string
  readonly source: string
  readonly organ?: '人大' | '政协'
  readonly city?: string
  readonly year?: string
  readonly kind?: FactKind
  /** Day by which somebody looks whether this is still true. */
  readonly reviewBy?: Day
  /** Ids of entries to read on. */
  readonly see?: readonly string[]
}

/** Another body that is the right door for a matter. */
export interface Door {
  readonly id: string
  readonly name: string
  readonly matters: readonly string[]
  readonly phone?: string
  readonly hours?: string
  readonly basis?: string
  readonly emergency: boolean
}

/** A citizen's question that got no answer; the text is masked before it comes here. */
export interface Unanswered {
  readonly id: string
  readonly at: Instant
  readonly channel: string
  readonly stationId?: string
  readonly personId: string
  readonly maskedText: string
  readonly why: string
}

/** Files that came in together and are approved together. */
export interface Batch {
  readonly id: string
  readonly importedAt: Instant
  readonly importedBy?: string
  readonly approvedBy?: string
  readonly approvedAt?: Instant
}
