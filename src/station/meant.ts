import type { Station } from '../domain/station.ts'
import type { Turn } from '../ports/intent.ts'
import { findStations } from '../search/station-search.ts'

export type Meant =
  | { readonly kind: 'one'; readonly station: Station }
  | { readonly kind: 'several'; readonly stations: readonly Station[] }
  /** A place was named that no station on file belongs to. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unsaid' }

/** Hits this close to the best are as likely meant. */
const AS_LIKELY = 0.05

/** Which station is spoken of: the one named, else the group's own, else the one talked about last. */
export function stationMeant(turn: Turn): Meant {
  const { stations } = turn.knowledge.content
  const named = [turn.slots.station, turn.slots.place].find((slot) => typeof slot === 'string' && slot !== '') as
    | string
    | undefined
  const hits = findStations(named ?? turn.text, stations)
  const found = hits.length > 0 || named === undefined ? hits : findStations(turn.text, stations)
  const [best] = found
  if (best !== undefined) {
    const close = found.filter((hit) => best.score - hit.score <= AS_LIKELY)
    return close.length === 1
      ? { kind: 'one', station: best.station }
      : { kind: 'several', stations: close.map((h) => h.station) }
  }
  if (named !== undefined) return { kind: 'unknown' }
  const own = turn.group?.stationId ?? turn.memory.topic?.stationId
  const station = own === undefined ? undefined : turn.knowledge.station(own)
  if (station !== undefined) return { kind: 'one', station }
  return stations.length === 1 && stations[0] !== undefined ? { kind: 'one', station: stations[0] } : { kind: 'unsaid' }
}
