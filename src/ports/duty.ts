import type { Origin } from '../domain/origin.ts'
import type { Day, Instant } from '../domain/shanghai.ts'

/** What was handed in at these stations from an instant on and before another. */
export interface DutyAsked {
  readonly scope: 'all' | readonly string[]
  readonly from: Instant
  readonly before: Instant
}

/** How many letters to deputies stand alike; what was taken back is no letter. */
export interface LetterTimes {
  readonly stationId?: string
  /** To whom it was addressed; absent = to the deputies of the station. */
  readonly deputyId?: string
  readonly filed: Day
  /** When its result was told last. */
  readonly told?: Day
  /** Person who answered it as a deputy, by the trail. */
  readonly answeredBy?: string
  /** It was given to the station. */
  readonly handed: boolean
  readonly items: number
}

/** How many matters somebody else entered that were said to deputies or passed on by them. */
export interface MatterTimes {
  readonly stationId?: string
  /** Name as entered. */
  readonly deputy?: string
  readonly origin: Extract<Origin, '接待日' | '代表转达'>
  readonly items: number
}

/** Counts of what deputies and stations did, made from the records and the trail where they lie. */
export interface DutyStore {
  letters(asked: DutyAsked): Promise<readonly LetterTimes[]>
  matters(asked: DutyAsked): Promise<readonly MatterTimes[]>
}
