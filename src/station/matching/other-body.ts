import type { Station } from '../../domain/station.ts'
import { type RightDoor, wayFor } from '../doors/index.ts'

/** Fewer characters tell no matter. */
const LEAST = 2

/** The body that takes what somebody wants to speak of with a deputy; undefined for what a station takes. */
export function otherBody(
  matter: string,
  doors: readonly RightDoor[],
  stations: readonly Station[],
): RightDoor | undefined {
  if (matter.trim().length < LEAST) return undefined
  const way = wayFor(matter, doors, stations)
  return way?.for === 'matter' ? way.door : undefined
}
