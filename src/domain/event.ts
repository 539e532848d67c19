import type { Day, Instant } from './shanghai.ts'
import type { Audience, Entrance } from './station.ts'

/** What citizens are invited to beside reception days. */
export const EVENT_KINDS = ['旁听', '走进人大', '听证会', '议事会', '流动站', '述职'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** How many there is room for; on one side where there are sides. */
export interface Quota {
  /** 正方, 反方, 旁听; empty where there are no sides. */
  readonly side: string
  /** Absent = as many as come. */
  readonly places?: number
}

/** A meeting open to observers, a visit, a hearing, a deliberation hall, a mobile session. */
export interface CivicEvent {
  readonly id: string
  readonly kind: EventKind
  readonly title: string
  readonly stationId: string
  readonly day: Day
  /** `14:00-16:00` */
  readonly time: string
  readonly place?: string
  readonly note?: string
  /** Who reports to the voters. */
  readonly deputies?: readonly string[]
  readonly audience?: Audience
  readonly entrance?: Entrance
  readonly quotas: readonly Quota[]
  /** Staff look at every application before somebody is admitted. */
  readonly checked: boolean
  /** Who comes says a name: the door asks for it. */
  readonly asksName: boolean
  /** Applications are taken before this. */
  readonly until?: Instant
  readonly noticeHours?: number
  readonly source: string
  readonly sample: boolean
}
