import type { Closing, UpBatch } from '../domain/adoption.ts'
import type { Batch, Unanswered } from '../domain/knowledge.ts'
import type { LedgerEntry, LedgerKind } from '../domain/ledger.ts'
import type { Account, Person, SignInCode } from '../domain/person.ts'
import type { Grant } from '../domain/role.ts'
import type { Instant } from '../domain/shanghai.ts'
import type { Move, Submission, SubmissionSet, Supplement } from '../domain/submission.ts'
import type { AdoptionStore } from './adoption.ts'
import type { AgendaStore } from './agenda.ts'
import type { AttachmentChange, AttachmentStore } from './attachments.ts'
import type { BookingChange, BookingStore } from './bookings.ts'
import type { ChainStore } from './chain.ts'
import type { Address, Inbound, Wire } from './channel.ts'
import type { Confirmation, Confirmed } from './confirmed.ts'
import type { ErasureStore, KeptKind } from './erasure.ts'
import type { FigureStore } from './figures.ts'
import type { GroupChange, GroupStore } from './groups.ts'
import type { KnowledgeRecord } from './knowledge-record.ts'
import type { NoticeChange, NoticeFields, NoticeStore } from './notices.ts'
import type { PassChange, PassStore } from './passes.ts'
import type { PresenceChange, PresenceStore } from './presence.ts'
import type { Release, ReportStore } from './reports.ts'
import type { SubmissionQuery } from './submission-query.ts'
import type { SubscriptionChange, SubscriptionStore } from './subscriptions.ts'
import type { Touch } from './touch.ts'

export type { Confirmation, Confirmed } from './confirmed.ts'
export type { KnowledgeRecord } from './knowledge-record.ts'
export type { DueSpan, PlaceInList, SubmissionQuery } from './submission-query.ts'

/** `channel|conversation|user`: everything of one person in one conversation happens in order. */
export type Lane = string

/** What the bot remembers of one lane: the open dialogue, the menu last shown, what was talked about. JSON. */
export interface ConversationState {
  readonly lane: Lane
  readonly updatedAt: Instant
  readonly data: Readonly<Record<string, unknown>>
}

export interface OutboxMessage extends NoticeFields {
  /** `<inbound key>#<n>` or `<submission id>:<event>`; the store refuses a second one. */
  readonly key: string
  readonly lane: Lane
  readonly to: Address
  readonly scope: 'direct' | 'group'
  readonly wire: Wire
  readonly createdAt: Instant
  /** Not sent before this (hold time, Retry-After). */
  readonly notBefore: Instant
  /** Notices only: `held` until there is a way, `phone` for staff to telephone, then `told`; `expired` with its reason in `error`. */
  readonly state: 'pending' | 'sent' | 'dead' | 'recalled' | 'held' | 'phone' | 'told' | 'expired'
  readonly attempts: number
  readonly inReplyTo?: string
  /** Submission whose result this message tells; being sent moves it to FED_BACK. */
  readonly tells?: string
  readonly error?: string
  readonly sentAt?: Instant
}

/** One row of the trail: who did what to which thing. Ids and hashes, never a citizen's words. */
export interface AuditEntry {
  readonly at: Instant
  readonly actorId: string
  readonly role: string
  readonly channel: string
  readonly command: string
  readonly target: string
  readonly result: 'done' | 'refused'
  readonly before?: string
  readonly after?: string
}

/** By what a submission is found unchanged later. */
export interface Proof {
  /** Keeps the digest from being found by guessing the words. */
  readonly salt: string
  /** Of the record with the salt; made by the store when absent. */
  readonly digest?: string
}

/** Everything that can be written. One list is one transaction: all of it or nothing. */
export type Change =
  /** Also enters it in the chain of its draft or kind. */
  | { readonly do: 'submission.file'; readonly submission: Submission; readonly proof?: Proof }
  /**
   * Wipes the words of a submission, its additions and what was said of it anywhere; number, receipt and digest stay
   * in its chain, with a mark of when and why. `erased` wipes everything that leads to a person as well: `as` stands in
   * the person's place, and the address leads nowhere. Doing it again changes nothing.
   */
  | {
      readonly do: 'submission.erase'
      readonly id: string
      readonly why: 'withdrawn' | 'erased'
      readonly at: Instant
      readonly lane?: Lane
      readonly as?: string
    }
  /** Deletes what is kept of somebody beside submissions: accounts, memory, messages both ways, unanswered questions. */
  | {
      readonly do: 'person.erase'
      readonly personId: string
      readonly accounts: readonly { readonly channel: string; readonly user: string }[]
      readonly at: Instant
    }
  /** Deletes, or empties, what was kept long enough; ids as `erasures.expired` gives them. */
  | { readonly do: 'retention.wipe'; readonly kept: KeptKind; readonly ids: readonly string[] }
  /** Applies only on the named revision. @throws {Problem} `CONFLICT` */
  | {
      readonly do: 'submission.change'
      readonly id: string
      readonly rev: number
      readonly set: SubmissionSet
    }
  | { readonly do: 'submission.move'; readonly move: Move }
  | { readonly do: 'submission.supplement'; readonly supplement: Supplement }
  | { readonly do: 'ledger.add'; readonly entry: LedgerEntry }
  /** Adds a step to a draft's ledger. @throws {Problem} `CONFLICT` somebody else took its number */
  | { readonly do: 'ledger.close'; readonly closing: Closing }
  /** Keeps which items went up together. @throws {Problem} `CONFLICT` the same */
  | { readonly do: 'batch.add'; readonly batch: UpBatch; readonly items: readonly string[] }
  | { readonly do: 'audit'; readonly entry: AuditEntry }
  | { readonly do: 'conversation.keep'; readonly state: ConversationState }
  | { readonly do: 'conversation.forget'; readonly lane: Lane }
  /** Forgets everybody who was silent since before this instant. */
  | { readonly do: 'conversation.expire'; readonly before: Instant }
  | { readonly do: 'outbox.add'; readonly message: OutboxMessage }
  | {
      readonly do: 'outbox.mark'
      readonly key: string
      readonly state: OutboxMessage['state']
      readonly at: Instant
      readonly attempts: number
      readonly notBefore?: Instant
      readonly error?: string
    }
  | NoticeChange
  | SubscriptionChange
  | AttachmentChange
  | BookingChange
  | PresenceChange
  | GroupChange
  | PassChange
  | { readonly do: 'inbox.done'; readonly key: string; readonly at: Instant }
  | { readonly do: 'inbox.failed'; readonly key: string; readonly attempts: number; readonly dead: boolean }
  | { readonly do: 'unanswered.add'; readonly unanswered: Unanswered }
  /** Deletes questions without an answer that are older than this instant. */
  | { readonly do: 'unanswered.expire'; readonly before: Instant }
  /**
   * Counts a confirmation of a question and the articles that answer it. The same mark again counts nothing. What staff
   * say raises the knowledge version; what citizens say waits for the next reload.
   */
  | { readonly do: 'confirmed.add'; readonly confirmation: Confirmation; readonly mark: string }
  | { readonly do: 'confirmed.remove'; readonly id: string }
  /** Deletes the marks of confirmations that are older than this instant; the counts stay. */
  | { readonly do: 'confirmed.unmark'; readonly before: Instant }
  /** Keeps that a job did its work, so that it is not done again after a restart. */
  | { readonly do: 'job.done'; readonly job: string; readonly at: Instant }
  /** Keeps what was hidden in numbers that are shown from now on. */
  | { readonly do: 'release.add'; readonly release: Release }
  | { readonly do: 'person.put'; readonly person: Person }
  | { readonly do: 'person.remove'; readonly id: string }
  | { readonly do: 'grant.add'; readonly personId: string; readonly grant: Grant }
  | { readonly do: 'grant.remove'; readonly personId: string; readonly grant: Grant }
  | { readonly do: 'account.put'; readonly account: Account }
  | { readonly do: 'code.put'; readonly code: SignInCode }
  | { readonly do: 'code.remove'; readonly hash: string }
  /** Removes a code that must still be there. @throws {Problem} `CODE_WRONG` when somebody used it meanwhile */
  | { readonly do: 'code.spend'; readonly hash: string }
  /** Replaces all records of one batch by these. Raises the knowledge version. */
  | { readonly do: 'knowledge.put'; readonly batch: Batch; readonly records: readonly KnowledgeRecord[] }
  | { readonly do: 'knowledge.approve'; readonly batchId: string; readonly by: string; readonly at: Instant }
  | { readonly do: 'knowledge.remove'; readonly batchId: string }

export interface InboxStore {
  /**
   * Claims messages by key. `new` = this caller handles it; `running` = it is being handled or waits for a retry;
   * `done` = it was handled before.
   */
  claim(
    messages: readonly { readonly message: Inbound; readonly lane: Lane; readonly at: Instant }[],
  ): Promise<readonly ('new' | 'running' | 'done')[]>
  /** Claimed but not finished, oldest first: what a crash left behind. */
  unfinished(): Promise<readonly { readonly message: Inbound; readonly lane: Lane; readonly attempts: number }[]>
  /** How many were given up, as long as that is remembered. */
  givenUp(): Promise<number>
}

export interface OutboxStore {
  /** Waiting messages in order of their making, whether due or not; only those made since then, where that is told. */
  waiting(limit: number, since?: Instant): Promise<readonly OutboxMessage[]>
  /** What was said in answer to one inbound message. */
  inReplyTo(key: string): Promise<readonly OutboxMessage[]>
  byKey(key: string): Promise<OutboxMessage | undefined>
  /** The waiting notice (pending, held, to be telephoned) that tells the result of a submission. */
  telling(submissionId: string): Promise<OutboxMessage | undefined>
  count(): Promise<{
    readonly pending: number
    readonly held: number
    readonly phone: number
    readonly expired: number
    readonly dead: number
  }>
}

export interface LedgerQuery {
  readonly submissionIds?: readonly string[]
  readonly kinds?: readonly LedgerKind[]
  /** Entries made at or after this instant. */
  readonly from?: Instant
}

export interface SubmissionStore {
  find(query: SubmissionQuery): Promise<readonly Submission[]>
  /** With `upTo` it stops there: that many or more are told as that many. */
  count(query: SubmissionQuery, upTo?: number): Promise<number>
  /** Items of a person that wait for an answer, newest first: looked up with every message, so kept ready. */
  waiting(personId: string, limit: number): Promise<readonly Submission[]>
  /** Steps and additions in order of their making. */
  story(id: string): Promise<{ readonly moves: readonly Move[]; readonly supplements: readonly Supplement[] }>
  /** Entries in order of their making. */
  ledger(query: LedgerQuery): Promise<readonly LedgerEntry[]>
  /** The last few, newest first. */
  touches(receipt: string): Promise<readonly Touch[]>
}

export interface PeopleStore {
  /** Person behind a linked account, with the roles held right now. */
  byAccount(channel: string, user: string): Promise<{ readonly account: Account; readonly person: Person } | undefined>
  byId(id: string): Promise<Person | undefined>
  accountsOf(personId: string): Promise<readonly Account[]>
  /** Everybody who has a name or a role. */
  list(): Promise<readonly Person[]>
  code(hash: string): Promise<SignInCode | undefined>
}

export interface KnowledgeStore {
  /** Rises with every change that citizens could see. */
  version(): Promise<number>
  /** Records of approved batches; of a record id that comes several times, the newest batch's. */
  approved(): Promise<readonly KnowledgeRecord[]>
  /** One approved record. */
  record(kind: KnowledgeRecord['kind'], id: string): Promise<KnowledgeRecord | undefined>
  batches(): Promise<readonly Batch[]>
  /** Records of one batch, approved or not, in order. */
  recordsOf(batchId: string): Promise<readonly KnowledgeRecord[]>
  /** Confirmed questions in the order of their first confirmation; of more than `limit`, those confirmed last. */
  confirmed(limit: number): Promise<readonly Confirmed[]>
}

/** What is on disk. Reads anywhere, writes only through `commit`. */
export interface Store {
  readonly inbox: InboxStore
  readonly outbox: OutboxStore
  readonly notices: NoticeStore
  readonly subscriptions: SubscriptionStore
  readonly attachments: AttachmentStore
  readonly bookings: BookingStore
  readonly presence: PresenceStore
  readonly groups: GroupStore
  readonly passes: PassStore
  readonly submissions: SubmissionStore
  readonly figures: FigureStore
  readonly reports: ReportStore
  readonly people: PeopleStore
  readonly knowledge: KnowledgeStore
  readonly chains: ChainStore
  readonly agenda: AgendaStore
  readonly adoption: AdoptionStore
  readonly erasures: ErasureStore
  conversation(lane: Lane): Promise<ConversationState | undefined>
  /**
   * Writes all changes in one transaction; resolves only when they are durable.
   * @throws {Problem} `CONFLICT` a revision was outdated, `STORE_FULL`, `STORE_FAILED`, `STORE_CORRUPT`: nothing was written
   */
  commit(changes: readonly Change[]): Promise<void>
  /** Every row of the tables that `talk --out` and `doctor` show. */
  dump(): Promise<
    Readonly<
      Record<
        'submissions' | 'audit' | 'outbox' | 'unanswered' | 'inbox' | 'moves' | 'supplements' | 'ledger',
        readonly Readonly<Record<string, unknown>>[]
      >
    >
  >
  close(): Promise<void>
}
