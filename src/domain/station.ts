import type { Day } from './shanghai.ts'

/** Opening times of one weekday, `['09:00','11:30']` pairs; empty = closed. 0 = Sunday. */
export type WeekHours = Readonly<Record<number, readonly (readonly [string, string])[]>>

/** Coordinate systems of Chinese maps: Tencent and Amap, satellites, Baidu. */
export type MapSystem = 'gcj02' | 'wgs84' | 'bd09'

/** A place on the globe in WGS-84, degrees. */
export interface Point {
  readonly latitude: number
  readonly longitude: number
}

/** Other opening times for a while: single days, or a season of every year. */
export interface HoursException {
  /** `2026-10-01` to `2026-10-03`; of every year `07-01` to `08-31`, which may run over New Year. */
  readonly from: string
  readonly to: string
  readonly yearly: boolean
  readonly hours: WeekHours
  /** As staff wrote it: `休息`, `9:00-11:30`. */
  readonly text: string
  readonly note?: string
}

/** What became of a station. */
export interface StationChange {
  /** `moved` without `to`: the address on file is the new one. */
  readonly kind: 'moved' | 'merged' | 'retired'
  readonly since: Day
  /** Id of the station that is there instead. */
  readonly to?: string
  readonly formerAddress?: string
  readonly note?: string
}

export interface Station {
  readonly id: string
  /** On the sign at the door; never given to another station. */
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  /** Several functions at once: 联络站, 立法联系点, 流动站, 云端站, ... */
  readonly kinds: readonly string[]
  /** Id of the station above this one. Which kind stands above which differs by city. */
  readonly parent?: string
  readonly city: string
  readonly district?: string
  readonly street?: string
  readonly communities: readonly string[]
  readonly address: string
  /** As the station words it: `周一至周五 9:00-11:30、13:00-17:00`. */
  readonly hoursText: string
  readonly hours: WeekHours
  readonly exceptions?: readonly HoursException[]
  readonly phone?: string
  /** Other ways to reach it: 公众号 -> its name. */
  readonly channels?: Readonly<Record<string, string>>
  readonly point?: Point
  readonly change?: StationChange
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
  /** Printed beside the name; by it a deputy is found without knowing the name. */
  readonly code?: string
  /** `市人大代表`, `区人大代表`, `镇人大代表` */
  readonly level: string
  readonly constituency?: string
  /** Deputies are reached through these and in no other way. */
  readonly stations: readonly string[]
  readonly topics: readonly string[]
  /** Id of the person of role 代表 who reads and answers what citizens wrote to this deputy. */
  readonly person?: string
  readonly term?: { readonly from: Day; readonly to: Day }
  /** `former` and `suspended` count from the day on; before it the deputy serves. */
  readonly status?: { readonly kind: 'serving' | 'by-election' | 'former' | 'suspended'; readonly since: Day }
}

/** Whom a session is for. */
export const AUDIENCES = ['群众', '选民', '代表', '原选举单位'] as const
export type Audience = (typeof AUDIENCES)[number]

/** Everybody may come, or every voter of the place. */
export const isForCitizens = ({ audience = '群众' }: { readonly audience?: Audience }): boolean =>
  audience === '群众' || audience === '选民'

/** What a session is mainly for: 代表带主题听, 委员会带议题议, 部门带服务办. Source: design of the work, S08. */
export const FORMS = ['听', '议', '办'] as const
export type SessionForm = (typeof FORMS)[number]

export const FORM_NAME: Readonly<Record<SessionForm, string>> = {
  听: '听（代表带主题进站，听取意见）',
  议: '议（委员会带议题进站，一起商议）',
  办: '办（部门带服务进站，能办的当场办）',
}

export const ENTRANCES = ['预约', '现场', '预约或现场'] as const
/** How one comes to a session. */
export type Entrance = (typeof ENTRANCES)[number]

/** The public hears of a session at least so many hours before it. */
export const LEAST_NOTICE_HOURS = 72

/** When deputies receive citizens at a station. */
export interface ReceptionRule {
  readonly stationId: string
  /** What it is called where it is more than a reception day: `主任接待日`, `月进站`, `季回家`, `年述职`. */
  readonly kind?: string
  /** Everybody when absent. */
  readonly audience?: Audience
  /** The rule in words, as staff wrote it: `每月第三个星期四`, `每月1日`, `预约`. */
  readonly rule: string
  /** Where, when it is not at the station. */
  readonly place?: string
  readonly capacity?: number
  readonly form?: SessionForm
  readonly entrance?: Entrance
  /** Hours before the start by which the public is told; never less than {@link LEAST_NOTICE_HOURS}. */
  readonly noticeHours?: number
  /** `14:00-16:00`; absent for `预约`. */
  readonly time?: string
  /** Postponed to the next working day when it falls on a day off. */
  readonly postpone: boolean
  /** Left out when it falls on a day off. */
  readonly pause?: boolean
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
