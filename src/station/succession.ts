import { dayOf, type Instant, sayDay } from '../domain/shanghai.ts'
import type { Station } from '../domain/station.ts'

/** The station that is there now in place of one that was asked for, and what is to be said of the old one. */
export interface Standing {
  /** Undefined when the station was closed and nothing took over. */
  readonly station?: Station
  readonly said: readonly string[]
}

/** Follows a station to the one that took over from it. A change that is still to come is announced. */
export function standingOf(asked: Station, find: (id: string) => Station | undefined, now: Instant): Standing {
  const said: string[] = []
  const seen = new Set<string>()
  let station = asked
  while (!seen.has(station.id)) {
    seen.add(station.id)
    const { change } = station
    if (change === undefined) break
    const next = change.to === undefined ? undefined : find(change.to)
    const over = change.since <= dayOf(now)
    said.push(sayChange(station, next, now))
    if (!over || (change.kind === 'moved' && next === undefined)) break
    if (next === undefined) return { said }
    station = next
  }
  return { station, said }
}

function sayChange({ name, address, change }: Station, next: Station | undefined, now: Instant): string {
  if (change === undefined) return ''
  const over = change.since <= dayOf(now)
  const when = over ? `已于${sayDay(change.since, now)}` : `将于${sayDay(change.since, now)}`
  const note = change.note === undefined ? '' : change.note
  const current = over && next !== undefined ? `下面是${next.name}的资料。` : ''
  if (change.kind === 'moved' && next === undefined)
    return `${name}${when}迁到${address}${change.formerAddress === undefined ? '' : `，${over ? '原来的地址' : '在此之前的地址是'}${change.formerAddress}${over ? '不再使用' : ''}`}。${note}`
  if (next === undefined) return `${name}${when}撤销。${note}`
  const how = change.kind === 'moved' ? '迁到' : change.kind === 'merged' ? '并入' : '撤销，由'
  return `${name}${when}${how}${next.name}${change.kind === 'retired' ? '接着办' : ''}。${note}${current}`
}

/** Where a station is today: before a move, still at the old address. */
export const addressOn = ({ address, change }: Station, now: Instant): string =>
  change?.kind === 'moved' && change.since > dayOf(now) ? (change.formerAddress ?? address) : address

/** Closed, merged or gone to another place for good: never offered any more. */
export const isGone = ({ change }: Station, now: Instant): boolean =>
  change !== undefined && change.since <= dayOf(now) && (change.kind !== 'moved' || change.to !== undefined)
