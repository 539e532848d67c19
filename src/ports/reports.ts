import type { SubmissionKind } from '../domain/kind.ts'
import type { Day, Instant } from '../domain/shanghai.ts'
import type { SpeaksFor } from '../domain/submission.ts'
import type { DutyStore } from './duty.ts'

/** What one contact point did with what it received (design of the closed loop S22). */
export interface Appraised {
  /** Absent = what came to no station. */
  readonly stationId?: string
  /** Without what was withdrawn. */
  readonly received: number
  readonly people: number
  /** Reported up or handed over at least once. */
  readonly forwarded: number
  /** Told whether it was adopted. */
  readonly told: number
  readonly adopted: number
}

/** How many people came first by one way; everybody is in exactly one row. */
export interface Participants {
  readonly stationId?: string
  readonly channel: string
  readonly speaksFor?: SpeaksFor
  readonly people: number
}

/** What was shown of who took part in a consultation; kept so that a later one gives nothing away beside it. */
export interface Release {
  readonly consultationId: string
  readonly at: Instant
  /** Names that must stay hidden, by table; `all` = no number of it is ever shown. */
  readonly hidden: Readonly<Record<string, readonly string[] | 'all'>>
}

/** Counts behind the reports, made where the submissions lie. */
export interface ReportStore extends DutyStore {
  /** By station, most received first. `from` included, `before` not. */
  appraisal(asked: {
    readonly kinds: readonly SubmissionKind[]
    readonly scope: 'all' | readonly string[]
    readonly from: Instant
    readonly before: Instant
  }): Promise<readonly Appraised[]>
  /** Who gave an opinion on a draft and did not take all of them back. */
  participants(consultationId: string): Promise<readonly Participants[]>
  /** Oldest first. */
  releases(consultationId: string): Promise<readonly Release[]>
}

/** A file that can be asked for. */
export type Output =
  /** 采纳情况通报 of a whole draft. */
  | { readonly what: 'public'; readonly consultationId: string; readonly format: 'docx' }
  /** The internal table of opinions by clause. */
  | { readonly what: 'opinions'; readonly consultationId: string; readonly format: 'docx' | 'xlsx' | 'csv' }
  | { readonly what: 'appraisal'; readonly from: Day; readonly to: Day; readonly format: 'xlsx' | 'csv' }
  /** What stations and deputies did. */
  | { readonly what: 'duty'; readonly from: Day; readonly to: Day; readonly format: 'xlsx' | 'csv' }
