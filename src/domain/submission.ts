import type { Outcome, SubmissionKind } from './kind.ts'
import type { Origin } from './origin.ts'
import type { Receipt } from './receipt.ts'
import type { Actor } from './role.ts'
import type { Day, Instant } from './shanghai.ts'

/** States of one submission (design of the closed loop 2.2). DRAFTING lives in a conversation and is never stored. */
export const STATES = [
  'DRAFTING',
  'SUBMITTED',
  'NEED_INFO',
  'REGISTERED',
  'CLASSIFIED',
  'MERGED',
  'TRANSFERRED',
  'REJECTED',
  'ASSIGNED',
  'IN_PROGRESS',
  'REPORTED_UP',
  'RESULT_READY',
  'FED_BACK',
  'RATED',
  'FOLLOW_UP',
  'REDO',
  'CLOSED',
  'WITHDRAWN',
] as const
export type State = (typeof STATES)[number]

export const STATE_NAME: Readonly<Record<State, string>> = {
  DRAFTING: '填写中',
  SUBMITTED: '已提交，待登记',
  NEED_INFO: '待补充',
  REGISTERED: '已登记',
  CLASSIFIED: '已分级分类',
  MERGED: '已并案办理',
  TRANSFERRED: '已转出',
  REJECTED: '不予受理',
  ASSIGNED: '已交办',
  IN_PROGRESS: '承办中',
  REPORTED_UP: '已上报',
  RESULT_READY: '已有结果，待告知',
  FED_BACK: '已反馈',
  RATED: '已评价',
  FOLLOW_UP: '承诺跟踪',
  REDO: '重新办理',
  CLOSED: '办结归档',
  WITHDRAWN: '已撤回',
}

export const RATINGS = ['满意', '基本满意', '不满意'] as const
export type Rating = (typeof RATINGS)[number]

export const LEVELS = ['一般', '较重', '重大'] as const
export type Level = (typeof LEVELS)[number]

/** The citizen's own words, unchanged, by field; and what was understood of them beside it. */
export interface Words {
  /** Field name of the form -> exactly what was typed. */
  readonly verbatim: Readonly<Record<string, string>>
  /** Set by whole-message filing: the message as it came. */
  readonly original?: string
  /** Id of the reception session at which it was said. */
  readonly session?: string
  /** What was handed in with it, so that the digest of the words holds for it as well. */
  readonly files?: readonly { readonly id: string; readonly sha256: string }[]
}

/** What somebody thinks of what the draft says, where they said so. */
export const STANCES = ['支持', '反对', '修改建议'] as const
export type Stance = (typeof STANCES)[number]

/** Whether somebody speaks for themself or for an organisation, where they said so. */
export const SPEAKS_FOR = ['个人', '单位'] as const
export type SpeaksFor = (typeof SPEAKS_FOR)[number]

export interface Submission {
  readonly id: string
  readonly receipt: Receipt
  /** HMAC of the secret that proves ownership from another channel. */
  readonly secretHash: string
  readonly kind: SubmissionKind
  readonly state: State
  /** Counts every change; a change names the one it was made on. */
  readonly rev: number
  readonly personId: string
  readonly channel: string
  /** Where the person is told what becomes of it (JSON of an Address). */
  readonly address: string
  readonly stationId?: string
  readonly consultationId?: string
  /** Reading of the draft on which it was made, and the clauses of it by id. Never rewritten. */
  readonly readingId?: string
  readonly clauseIds?: readonly string[]
  /** As printed, `第二十一条`, several as `第三条、第二十一条`; absent = the whole draft or no draft. */
  readonly clause?: string
  /** Text of that clause on the day of filing; of several, one below the other. */
  readonly clauseText?: string
  readonly stance?: Stance
  readonly speaksFor?: SpeaksFor
  /** What should change, or the matter itself. */
  readonly body: string
  readonly reason?: string
  readonly words: Words
  /** Since when it is known that the words hold a phone number or the like: kept as they are, masked wherever shown to everybody. */
  readonly masksAt?: Instant
  readonly contact?: string
  readonly consentAt: Instant
  readonly consentNotice: string
  readonly filedAt: Instant
  readonly updatedAt: Instant
  readonly assigneeId?: string
  readonly category?: string
  readonly outcome?: Outcome
  readonly outcomeReason?: string
  /** Clause of the final text in which an adopted opinion is found, as printed. */
  readonly finalClause?: string
  readonly decidedBy?: string
  readonly decidedAt?: Instant
  readonly releasedBy?: string
  readonly fedBackAt?: Instant
  readonly rating?: Rating
  readonly ratingComment?: string
  readonly ratedAt?: Instant
  readonly redoCount: number
  /** How serious it is, set when it is classified. */
  readonly level?: Level
  /** Item that this one was merged into; it keeps its own receipt and is answered on its own. */
  readonly mainId?: string
  /** Body that it was handed over to, and the number it has there. */
  readonly outsideBody?: string
  readonly outsideNumber?: string
  /** What was promised with the result, and the last day for it. */
  readonly promise?: string
  readonly promiseDay?: Day
  /** The promised day of which everybody concerned was told that it came. */
  readonly promiseToldDay?: Day
  /** What became of the promise, as its owner read it, and since when; open while absent. */
  readonly delivery?: string
  readonly deliveredAt?: Instant
  /** The second rating: whether what was promised came true. */
  readonly deliveryRating?: Rating
  readonly deliveryComment?: string
  readonly deliveryRatedAt?: Instant
  /** Since when it may be shown to everybody; private when absent. */
  readonly publishedAt?: Instant
  /** Since when its owner does not want it shown; nobody can publish it then. */
  readonly keptPrivateAt?: Instant
  /** Staff member who entered it on behalf of the citizen. */
  readonly enteredBy?: string
  /** How it reached the office, when it was entered by staff or passed on by a deputy. */
  readonly origin?: Origin
  /** `扫码 LA01`: the station's code that its owner scanned or entered before. */
  readonly cameBy?: string
  /** Who spoke, when they gave a name; kept apart from the words, like the contact. */
  readonly personName?: string
  /** Name of the deputy who received it or passes it on. */
  readonly deputy?: string
  /** Id of the deputy to whom it is addressed; absent = to the deputies of the station. */
  readonly deputyId?: string
  /** Since when it lies with the station instead of the deputy: passed on, or the term ended. */
  readonly handedAt?: Instant
  /** Keyed hash by which a row of an imported table is known again; unique. */
  readonly entryKey?: string
  /** Last day on which an answer is in time; worked out anew when time stood still or was added. */
  readonly dueDay?: Day
  /** When its words and everything that leads to a person were deleted; what is left is only counted. */
  readonly erasedAt?: Instant
}

/** Fields to change; `undefined` empties one. */
export type SubmissionSet = {
  readonly [K in Exclude<keyof Submission, 'id' | 'receipt' | 'rev'>]?: Submission[K] | undefined
}

/** One step in the life of a submission. */
export interface Move {
  readonly submissionId: string
  readonly from: State
  readonly to: State
  readonly at: Instant
  readonly actor: Actor
  readonly personId?: string
  readonly reason?: string
}

/** Something the citizen added after filing; the first text is never touched. */
export interface Supplement {
  readonly id: string
  readonly submissionId: string
  readonly at: Instant
  /** `edit`: new words for the whole, while the window was open; they stand beside the first ones. */
  readonly kind: 'supplement' | 'correction' | 'answer' | 'edit'
  readonly text: string
}

const ENDED: readonly State[] = ['REJECTED', 'RATED', 'CLOSED', 'WITHDRAWN', 'MERGED']
/** States in which staff still owe a result. */
export const OPEN_STATES: readonly State[] = [
  'SUBMITTED',
  'NEED_INFO',
  'REGISTERED',
  'CLASSIFIED',
  'TRANSFERRED',
  'ASSIGNED',
  'IN_PROGRESS',
  'REPORTED_UP',
  'REDO',
]

/** Whether something was promised that has not come true yet. */
export function hasOpenPromise({ promiseDay, deliveredAt }: Pick<Submission, 'promiseDay' | 'deliveredAt'>): boolean {
  return promiseDay !== undefined && deliveredAt === undefined
}

/** Whether the rating that its owner is asked for is the second one. */
export function awaitsSecondRating(submission: Submission): boolean {
  const { state, deliveredAt, deliveryRating } = submission
  return state === 'FED_BACK' && deliveredAt !== undefined && deliveryRating === undefined
}

/** Whether it lies with a body above, whose answer may take months: nobody here is late then. */
export const waitsAbove = ({ kind, state }: Pick<Submission, 'kind' | 'state'>): boolean =>
  kind === 'opinion' && state === 'REPORTED_UP'

export function isEnded(state: State): boolean {
  return ENDED.includes(state)
}

export function awaitsResult(state: State): boolean {
  return OPEN_STATES.includes(state)
}
