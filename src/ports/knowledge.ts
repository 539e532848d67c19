import type { Area } from '../domain/area.ts'
import type { FileLimits } from '../domain/attachment.ts'
import type { ClockRule } from '../domain/clock-rule.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { CivicEvent } from '../domain/event.ts'
import type { Article, Door, Entry, Regulation } from '../domain/knowledge.ts'
import type { Grant } from '../domain/role.ts'
import type { Round } from '../domain/round.ts'
import type { Instant } from '../domain/shanghai.ts'
import type { Deputy, HolidayYear, ReceptionRule, Station } from '../domain/station.ts'
import type { Term } from '../domain/term.ts'
import type { WindowRule } from '../domain/window-rule.ts'
import type { KeptDays } from './erasure.ts'

/** A chat group and the station whose knowledge, drafts and staff it belongs to. */
export interface GroupBinding {
  readonly channel: string
  readonly conversation: string
  readonly name: string
  readonly stationId: string
  /** Bound as the group of this street, community or district, for which the station answers. */
  readonly area?: string
}

/** Staff, deputies and known citizens of a world file. */
export interface PersonRecord {
  readonly id: string
  readonly name?: string
  readonly grants: readonly Grant[]
  readonly accounts: readonly { readonly channel: string; readonly user: string }[]
}

/** Settings of an office that staff edit as content. */
/** Times of the day in Shanghai, `21:30`, between which only what is urgent leaves; equal = never. */
export interface QuietHours {
  readonly from: string
  readonly to: string
}

export interface OfficeSettings {
  /** Milliseconds that a notice waits so that a decision can still be undone. */
  readonly holdMs: number
  /** Submission kinds whose results a second person must release. */
  readonly twoKeyKinds: readonly string[]
  readonly cityOffice: { readonly name: string; readonly phone?: string }
  readonly botName: string
  /** Days after closing until contact data are deleted. */
  readonly contactDays: number
  /** Days after which an item that nobody rated is closed; absent = 30. */
  readonly ratingDays?: number
  /** Days after which a citizen who was asked something is asked once more; after as many again staff hear of it; absent = 7. */
  readonly askAgainDays?: number
  /** Days in which a result has to be released; absent = 7. */
  readonly draftDays?: number
  /** Days for which the rest is kept; without them, those of the retention rules. */
  readonly keptDays?: KeptDays
  /** How many pictures and documents are taken, and how large; what is absent is that of the software. */
  readonly files?: Partial<FileLimits>
  /** Days in which handling is promised; absent = no time is promised anywhere. */
  readonly promiseDays?: number
  /** Days after which something that nobody touched counts as left lying; a week when absent. */
  readonly idleDays?: number
  /** Whether a second person releases what is published or told to everybody; absent = yes. */
  readonly twoKeyPublishing?: boolean
  /** 21:30 to 7:30 when absent. */
  readonly quiet?: QuietHours
}

/** What a template may leave open, filled in for each item. */
export const PLACEHOLDERS = ['编号', '事项', '站点', '电话'] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

/** Words that staff send often; `{编号}` and the like stand for what belongs to the item. */
export interface Template {
  readonly name: string
  readonly text: string
}

/** A submission that exists before the first message of a world. Times and states as documented in knowledge/readme.md. */
export interface SubmissionSeed {
  readonly receipt: string
  readonly kind: string
  readonly state: string
  readonly at: Instant
  readonly channel: string
  readonly user: string
  readonly stationId?: string
  readonly consultationId?: string
  readonly article?: string
  readonly text: string
  readonly reason?: string
  readonly contact?: string
  readonly assignee?: string
}

/** How many people live where; beside it stands who took part in a consultation. */
export interface Population {
  readonly source: string
  readonly asOf: string
  readonly districts: Readonly<Record<string, number>>
  readonly streets: Readonly<Record<string, number>>
}

/** Everything that the files of a content folder say, checked. */
export interface Content {
  readonly stations: readonly Station[]
  readonly deputies: readonly Deputy[]
  readonly receptions: readonly ReceptionRule[]
  readonly holidays: readonly HolidayYear[]
  readonly consultations: readonly Consultation[]
  readonly articles: readonly Article[]
  readonly entries: readonly Entry[]
  readonly doors: readonly Door[]
  readonly groups: readonly GroupBinding[]
  readonly people: readonly PersonRecord[]
  readonly submissions: readonly SubmissionSeed[]
  /** Lay word -> words of the statutes. */
  readonly lexicon: ReadonlyMap<string, readonly string[]>
  /** Short name -> regulation title. */
  readonly lawAliases: ReadonlyMap<string, string>
  readonly settings: OfficeSettings
  readonly templates?: readonly Template[]
  /** Words of the law in plain words. */
  readonly glossary?: readonly Term[]
  /** Time limits; without any, the days that the settings promise. */
  readonly clocks?: readonly ClockRule[]
  /** Least windows for opinions, by jurisdiction. */
  readonly windows?: readonly WindowRule[]
  readonly population?: Population
  /** How cities are divided; without it nothing is known of places that have no station. */
  readonly areas?: readonly Area[]
  /** Meetings, visits, hearings to which citizens are invited. */
  readonly events?: readonly CivicEvent[]
  /** When deputies of many stations meet the communities. */
  readonly rounds?: readonly Round[]
}

/** One file that could not be taken, with what to do about it. */
export interface ContentFault {
  readonly file: string
  readonly line?: number
  readonly problem: string
  readonly mend: string
}

export interface Citation {
  readonly id: string
  readonly law: string
  readonly article: string
  readonly version: string
  /** Sentence about being in force: `2021年5月1日起施行`; empty when the stored text does not say. */
  readonly force: string
  readonly text: string
  readonly source: string
}

/** What the search says to one question; the same for chat, `ask` and `eval`. */
export interface Answer {
  readonly answered: boolean
  readonly citations: readonly Citation[]
  /** A curated entry that answers the question, if one does. */
  readonly entry?: Entry
  readonly hits: readonly { readonly id: string; readonly score: number }[]
  /** A code such as `article`, `entry`, `reference`, `no-match`, `off-topic`, `injection`. */
  readonly why: string
}

export interface Question {
  readonly text: string
  /** Law of the answer just given in this conversation: resolves "那绳子要多长". */
  readonly lastLaw?: string
  readonly lastArticles?: readonly string[]
  /** Law named in the question is searched alone. */
  readonly at: Instant
}

/** Finds articles and entries. Built from stored knowledge; replaced as a whole when knowledge changes. */
export interface Search {
  answer(question: Question): Answer
  regulation(nameOrAlias: string): Regulation | undefined
  article(id: string): Article | undefined
}
