import type { Role } from '../../domain/role.ts'
import type { DueItem } from '../../ports/agenda.ts'
import type { Roster } from './roster.ts'

/** Somebody who hears of an item, why, and what they would say next. */
export interface Told {
  readonly personId: string
  readonly why: string
  readonly next: string
}

const WHY: Partial<Record<Role, string>> = { 督办人: '由您督办', 审核员: '由您审核', 登记员: '由您登记分派' }

/** Who hears of an item, each once. Items that the same people handle share one answer, as there may be very many. */
export function createRecipients(roster: Roster): (item: DueItem, roles: readonly Role[]) => readonly Told[] {
  const known = new Map<readonly Role[], Map<string, readonly Told[]>>()
  return (item, roles) => {
    const places = known.get(roles) ?? new Map<string, readonly Told[]>()
    if (places.size === 0) known.set(roles, places)
    const waits = item.state === 'RESULT_READY'
    const place = `${item.stationId ?? ''}|${item.assigneeId ?? ''}|${waits}`
    const found = places.get(place)
    if (found !== undefined) return found
    const made = new Map<string, Told>()
    for (const told of waits ? whoReleases(item, roster) : whoHandles(item, roles, roster))
      if (!made.has(told.personId)) made.set(told.personId, told)
    places.set(place, [...made.values()])
    return [...made.values()]
  }
}

function whoReleases({ stationId }: DueItem, roster: Roster): readonly Told[] {
  return roster.holders('审核员', stationId).map(({ id }) => ({ personId: id, why: '等您放行', next: '放行' }))
}

/** Where nobody holds the item any more, the desk has to find somebody. */
function whoHandles({ assigneeId, stationId }: DueItem, roles: readonly Role[], roster: Roster): readonly Told[] {
  const holder = roster.at(assigneeId, stationId)
  const handles = roles.includes('承办人')
  const next = holder === undefined ? '派给 姓名' : '打开'
  const others = [...roles.filter((role) => role !== '承办人'), ...(handles && holder === undefined ? DESK : [])]
  return [
    ...(handles && holder !== undefined ? [{ personId: holder.id, why: '您承办', next }] : []),
    ...others.flatMap((role) =>
      roster.holders(role, stationId).map(({ id }) => ({ personId: id, why: WHY[role] ?? '本站事项', next })),
    ),
  ]
}

const DESK: readonly Role[] = ['登记员']
