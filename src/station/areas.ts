import type { Area } from '../domain/area.ts'
import type { Station } from '../domain/station.ts'
import { bare } from '../search/short-names.ts'
import { coreOf } from '../search/station-names.ts'

/** A district, street or community that a city is divided into. */
export interface AreaPlace {
  readonly name: string
  readonly city: string
  readonly district: string
  readonly street?: string
  readonly community?: string
}

const placesByAreas = new WeakMap<readonly Area[], readonly AreaPlace[]>()

function placesIn(areas: readonly Area[]): readonly AreaPlace[] {
  const known = placesByAreas.get(areas)
  if (known !== undefined) return known
  const places = areas.flatMap(({ city, districts }) =>
    Object.entries(districts).flatMap(([district, streets]) => [
      { name: district, city, district },
      ...Object.entries(streets).flatMap(([street, communities]) => [
        { name: street, city, district, street },
        ...communities.map((community) => ({ name: community, city, district, street, community })),
      ]),
    ]),
  )
  placesByAreas.set(areas, places)
  return places
}

/** The place of a city that a text names in full: the smallest one; its short name when 那边 follows. */
export function placeNamed(text: string, areas: readonly Area[]): AreaPlace | undefined {
  const said = bare(text)
  const size = ({ street, community }: AreaPlace): number =>
    Number(street !== undefined) + Number(community !== undefined)
  return placesIn(areas)
    .filter(({ name }) => said.includes(bare(name)) || said.includes(`${coreOf(bare(name))}那边`))
    .toSorted((a, b) => size(b) - size(a) || b.name.length - a.name.length)[0]
}

/** Stations that serve a place which has none of its own: those of its street, else those of its district. */
export function servingStations(place: AreaPlace, stations: readonly Station[]): readonly Station[] {
  const inDistrict = stations.filter(({ city, district }) => city === place.city && district === place.district)
  const inStreet = inDistrict.filter(({ street }) => street !== undefined && street === place.street)
  if (inStreet.length > 0) return inStreet
  const above = inDistrict.filter(({ street }) => street === undefined)
  return above.length > 0 ? above : inDistrict
}
