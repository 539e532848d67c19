import type { SubmissionKind } from '../domain/kind.ts'
import type { Receipt } from '../domain/receipt.ts'
import type { Day, Instant } from '../domain/shanghai.ts'
import type { State, Submission } from '../domain/submission.ts'

/** What is read of an item to see whether its day comes: little, as there may be a hundred thousand. */
export interface DueItem {
  /** Order of filing; with the day a place to read on from. */
  readonly seq: number
  readonly id: string
  readonly receipt: Receipt
  readonly kind: SubmissionKind
  readonly state: State
  readonly dueDay: Day
  readonly stationId?: string
  readonly assigneeId?: string
}

/** States in which an item waits for somebody who may never come. */
export type Resting = 'NEED_INFO' | 'RESULT_READY' | 'FED_BACK'

/** What falls due with time, and what was done about it. */
export interface AgendaStore {
  /** When a job said last that it was done; undefined when it never did. */
  doneAt(job: string): Promise<Instant | undefined>
  /**
   * Items whose result nobody was told or released yet and for which time runs, with a last day in `from`..`to`, both
   * included, by that day; read on behind `after`.
   */
  due(asked: {
    readonly from?: Day
    readonly to: Day
    readonly after?: Pick<DueItem, 'dueDay' | 'seq'>
    readonly limit: number
  }): Promise<readonly DueItem[]>
  /** Items at rest in a state since `until` or longer: asked, decided or told then. Those that waited longest first. */
  resting(asked: {
    readonly state: Resting
    readonly until: Instant
    readonly limit: number
    readonly offset?: number
  }): Promise<readonly Submission[]>
}
