import type { Day } from './shanghai.ts'

/** Opening times of one weekday, `['09:00','11:30']` pairs; empty = closed. 0 = Sunday. */
export type WeekHours = Readonly<Record<number, readonly (readonly [string, string])[]>>

export interface Station {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  /** Several functions at once: 联络站, 立法联系点, ... */
  readonly kinds: readonly string[]
  readonly city: string
  readonly district?: string
  readonly street?: string
  readonly communities: readonly string[]
  readonly address: string
  /** As the station words it: `周一至周五 9:00-11:30、13:00-17:00`. */
  readonly hoursText: string
  readonly hours: WeekHours
  readonly phone?: string
  /** Ramp, car park, nearest stop: topic -> sentence. Nothing that is not listed is ever claimed. */
  readonly facilities: Readonly<Record<string, string>>
  readonly people: readonly string[]
  readonly source: string
  readonly asOf: Day
  readonly sample: boolean
}

export interface Deputy {
  readonly id: string
  readonly name: string
  /** `市人大代表`, `区人大代表`, `镇人大代表` */
  readonly level: string
  readonly stations: readonly string[]
  readonly topics: readonly string[]
}

/** When deputies receive citizens at a station. */
export interface ReceptionRule {
  readonly stationId: string
  /** The rule in words, as staff wrote it: `每月第三个星期四`, `每月1日`, `预约`. */
  readonly rule: string
  /** `14:00-16:00`; absent for `预约`. */
  readonly time?: string
  /** Postponed to the next working day when it falls on a day off. */
  readonly postpone: boolean
  readonly note?: string
  readonly theme?: string
  /** Roster: day -> deputies; `default` receives whenever the day is not listed. */
  readonly roster: Readonly<Record<Day | 'default', readonly string[]>>
}

/** The official holiday arrangement of one year. */
export interface HolidayYear {
  readonly year: number
  readonly source: string
  readonly off: ReadonlyMap<Day, string>
  /** Weekend days that are worked. */
  readonly work: ReadonlySet<Day>
}
