/** Who somebody is to the work. Source of the names: design of the closed loop, roles of S4:25. */
export const ROLES = ['市民', '代表', '站点联络员', '登记员', '承办人', '督办人', '审核员', '管理员'] as const
export type Role = (typeof ROLES)[number]

/** `系统` moves things by itself; no person ever holds it. */
export type Actor = Role | '系统'

/** What one clerk of a small station does; written `工作人员` in people files and in `staff add`. */
export const STATION_STAFF: readonly Role[] = ['站点联络员', '登记员', '承办人', '督办人', '审核员']

/** A role held by a person, at one station or, for the city office, everywhere (`stationId` absent). */
export interface Grant {
  readonly role: Role
  readonly stationId?: string
}

export function isStaff(grants: readonly Grant[]): boolean {
  return grants.some((g) => g.role !== '市民' && g.role !== '代表')
}

/** Holds the office in our books; whether somebody serves on a day is on record elsewhere. */
export const isDeputy = (grants: readonly Grant[]): boolean => grants.some(({ role }) => role === '代表')

export function holds(grants: readonly Grant[], role: Role, stationId: string | undefined): boolean {
  return grants.some((g) => g.role === role && (g.stationId === undefined || g.stationId === stationId))
}

/** Stations whose items this person works on; `all` for the city office. */
export function scopeOf(grants: readonly Grant[]): 'all' | readonly string[] {
  const staff = grants.filter((g) => g.role !== '市民' && g.role !== '代表')
  if (staff.some((g) => g.stationId === undefined)) return 'all'
  return [...new Set(staff.map((g) => g.stationId as string))]
}
