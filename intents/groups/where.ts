import type { Station } from '../../src/domain/station.ts'
import type { Turn } from '../../src/ports/intent.ts'
import { placeNamed, servingStations } from '../../src/station/areas.ts'
import { foldCode } from '../../src/station/codes/fold.ts'
import { stationNamed } from '../../src/station/meant.ts'
import { isGone, standingOf } from '../../src/station/succession.ts'

/** The station that a group will belong to, and the area for which it answers there; or those that may be meant. */
export type Where =
  | { readonly station: Station; readonly area?: string }
  | { readonly several: readonly Station[]; readonly area?: string }

/** Reads a station (code, name, alias), or an area with the station that answers for it. */
export function whereNamed(turn: Turn, to: string, by: string | undefined): Where {
  const stations = turn.knowledge.content.stations.filter((one) => !isGone(one, turn.at))
  const areas = turn.knowledge.content.areas ?? []
  const place = placeNamed(to, areas)
  if (by !== undefined) {
    const unknown = areas.length > 0 && place === undefined && !stations.flatMap(placesOf).includes(to.trim())
    const named = unknown ? { several: [] } : stationIn(by, stations)
    return 'station' in named ? { ...named, area: place?.name ?? to } : named
  }
  const exact = exactly(to, stations) ?? insteadOf(turn, to)
  if (exact !== undefined) return { station: exact }
  const area = place?.name ?? stations.flatMap(placesOf).find((name) => name === to.trim())
  if (area === undefined) return stationIn(to, stations)
  const serving =
    place === undefined ? stations.filter((one) => placesOf(one).includes(area)) : servingStations(place, stations)
  const [only] = serving.length === 1 ? serving : []
  return only === undefined ? { several: serving, area } : { station: only, area }
}

/** What took over from a station that was named and is no more. */
function insteadOf(turn: Turn, said: string): Station | undefined {
  const named = exactly(said, turn.knowledge.content.stations)
  return named === undefined ? undefined : standingOf(named, (id) => turn.knowledge.station(id), turn.at).station
}

const placesOf = ({ street, communities, district }: Station): readonly string[] =>
  [street, district, ...communities].filter((name) => name !== undefined)

const exactly = (said: string, stations: readonly Station[]): Station | undefined =>
  stations.find(
    ({ id, code, name, aliases }) =>
      said === id || foldCode(said) === foldCode(code) || said === name || aliases.includes(said),
  )

function stationIn(said: string, stations: readonly Station[]): Where {
  const exact = exactly(said, stations)
  if (exact !== undefined) return { station: exact }
  const meant = said === '' ? undefined : stationNamed(said, undefined, stations)
  if (meant?.kind === 'one') return { station: meant.station }
  return { several: meant?.kind === 'several' ? meant.stations : [] }
}
