import type { Instant } from '../domain/shanghai.ts'
import type { Point, Station } from '../domain/station.ts'
import type { SharedLocation } from '../ports/channel.ts'
import { metresBetween, pointOf } from './coordinates.ts'
import { isGone } from './succession.ts'

export interface Near {
  readonly station: Station
  readonly metres: number
}

/** Stations on a map by how far they are from a place, the nearest first, at most `count`. */
export function nearest(stations: readonly Station[], from: Point, count: number, now: Instant): readonly Near[] {
  const near = stations.flatMap((station) =>
    station.point === undefined || isGone(station, now)
      ? []
      : [{ station, metres: metresBetween(from, station.point) }],
  )
  return near.toSorted((a, b) => a.metres - b.metres).slice(0, count)
}

export const placeOf = ({ latitude, longitude, system }: SharedLocation): Point => pointOf(latitude, longitude, system)
