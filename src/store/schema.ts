import type { Generated, GeneratedAlways } from 'kysely'
import type { Closing, UpBatch } from '../domain/adoption.ts'
import type { Attachment } from '../domain/attachment.ts'
import type { Attendance } from '../domain/attendance.ts'
import type { Booking } from '../domain/booking.ts'
import type { Batch, Unanswered } from '../domain/knowledge.ts'
import type { LedgerEntry } from '../domain/ledger.ts'
import type { OccasionRecord, PublicNotice, Visits } from '../domain/occasion.ts'
import type { Account, SignInCode } from '../domain/person.ts'
import type { Role } from '../domain/role.ts'
import type { Instant } from '../domain/shanghai.ts'
import type { Move, Submission, Supplement } from '../domain/submission.ts'
import type { Reach } from '../ports/notices.ts'
import type { Pass } from '../ports/passes.ts'
import type { Release } from '../ports/reports.ts'
import type { AuditEntry, Confirmed, ConversationState, KnowledgeRecord, OutboxMessage } from '../ports/store.ts'
import type { Subscription } from '../ports/subscriptions.ts'

/**
 * A domain type as a row: optional fields are nullable columns, the named fields are JSON text, instants stay whole
 * milliseconds. Column names are those of the domain in snake case.
 */
type Stored<T, Json extends keyof T = never> = {
  -readonly [K in keyof T]-?: K extends Json
    ? string
    : Record<never, never> extends Pick<T, K>
      ? Exclude<T[K], undefined> | null
      : T[K]
}

/** Order of making. */
interface Numbered {
  seq: Generated<number>
}

export type SubmissionRow = Stored<Submission, 'words' | 'clauseIds'> & { tail: string; salt: string }
/** What the database works out by itself: whether a result is owed (1 or 0), the last day, `NO_DAY` where there is none, and what it counts for (null once withdrawn), see `WAITS`. */
type Derived = {
  owed: GeneratedAlways<number>
  dueOrder: GeneratedAlways<string>
  tally: GeneratedAlways<number | null>
}
export type MoveRow = Stored<Move>
export type SupplementRow = Stored<Supplement>
export type LedgerRow = Stored<LedgerEntry, 'data'>
export type AuditRow = Stored<AuditEntry>
export type OutboxRow = Stored<OutboxMessage, 'to' | 'wire'>
export type ReachRow = Stored<Reach>
export type ConversationRow = Stored<ConversationState, 'data'>
export type UnansweredRow = Stored<Unanswered>
export type AccountRow = Stored<Account>
export type SignInCodeRow = Stored<SignInCode>
export type ClosingRow = Stored<Closing, 'totals'>
export type UpBatchRow = Stored<UpBatch>
export type BatchRow = Stored<Batch>
export type SubscriptionRow = Stored<Subscription, 'address'>
export type AttachmentRow = Stored<Attachment>
export type BookingRow = Stored<Booking>
export type OccasionRow = Stored<OccasionRecord, 'deputies' | 'beside'>
export type PublicNoticeRow = Stored<PublicNotice>
export type AttendanceRow = Omit<Stored<Attendance>, 'came'> & { came: number }
export interface GroupRow {
  channel: string
  conversation: string
  bound: 'station' | 'none' | null
  stationId: string | null
  area: string | null
  name: string | null
  muted: number
  quietFrom: string | null
  quietTo: string | null
  by: string
  at: Instant
}
export type PassRow = Stored<Omit<Pass, 'other'>, 'from'> & { other: string | null }
export type ReleaseRow = Stored<Release, 'hidden'>
export type ConfirmedRow = Stored<Confirmed, 'articles'>

export interface InboxRow {
  key: string
  lane: string
  /** JSON of the message; null once it was handled. */
  message: string | null
  claimedAt: Instant
  state: 'running' | 'done' | 'dead'
  attempts: number
  doneAt: Instant | null
}

export interface GrantRow {
  personId: string
  role: Role
  /** Empty for a role that holds everywhere. */
  stationId: string
}

export interface KnowledgeRow {
  batchId: string
  kind: KnowledgeRecord['kind']
  id: string
  data: string
}

/** How far a chain goes. The seal binds number and link with the key, so that rows cut off the end are missed. */
export interface ChainRow {
  /** `trail`, or a chain of {@link InclusionRow}. */
  name: string
  number: number
  link: string
  seal: string
}

/** That something was handed in, or that it is gone again. The words are elsewhere; here is their digest. */
export interface InclusionRow {
  /** `draft:<consultation>` or `kind:<kind of submission>`. */
  chain: string
  number: number
  /** `before`: filed before there was a chain. */
  what: 'filed' | 'before' | 'withdrawn' | 'erased'
  receipt: string
  at: Instant
  leaf: string
  /** Link of the entry before it in its chain. */
  before: string
  link: string
}

export interface Database {
  submission: SubmissionRow & Derived & Numbered
  /** Receipts that were ever given out; never deleted from. */
  usedReceipt: { receipt: string }
  move: MoveRow & Numbered
  supplement: SupplementRow & Numbered
  ledger: LedgerRow & Numbered
  /** Insert-only by trigger. Its numbers are those of its chain. */
  audit: AuditRow & { seq: number; link: string | null }
  chain: ChainRow
  /** Insert-only by trigger. */
  inclusion: InclusionRow & Numbered
  inbox: InboxRow & Numbered
  outbox: OutboxRow & Numbered
  reach: ReachRow
  conversation: ConversationRow
  unanswered: UnansweredRow & Numbered
  person: { id: string; name: string | null } & Numbered
  roleGrant: GrantRow & Numbered
  account: AccountRow & Numbered
  signInCode: SignInCodeRow
  knowledgeBatch: BatchRow & Numbered
  confirmed: ConfirmedRow & Numbered
  /** Accounts that were erased, sealed: a restored backup is held against them. */
  erasedAccount: { mark: string; at: Instant }
  /** Who confirmed what on which day, sealed; deleted after a few days. */
  confirmedMark: { mark: string; at: Instant }
  knowledge: KnowledgeRow & Numbered
  counter: { name: 'knowledge'; value: number }
  subscription: SubscriptionRow
  chatGroup: GroupRow
  pass: PassRow
  closing: ClosingRow & Numbered
  upBatch: UpBatchRow & Numbered
  upBatchItem: { batchId: string; submissionId: string }
  jobDone: { job: string; at: Instant }
  figureRelease: ReleaseRow
  attachment: AttachmentRow & Numbered
  attachmentContent: { id: string; bytes: Uint8Array }
  booking: BookingRow & Numbered
  /** One row an occasion, held while somebody is added. */
  bookingBook: { occasionId: string }
  occasion: OccasionRow
  publicNotice: PublicNoticeRow & Numbered
  attendance: AttendanceRow
  visits: Visits
}
