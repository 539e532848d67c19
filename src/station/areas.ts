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

interface Row {
  readonly place: AreaPlace
  readonly full: string
  /** As it is called when something is asked of over there. */
  readonly there: string
  readonly size: number
}

const rowsByAreas = new WeakMap<readonly Area[], readonly Row[]>()

function rowsOf(areas: readonly Area[]): readonly Row[] {
  const known = rowsByAreas.get(areas)
  if (known !== undefined) return known
  const rows = areas
    .flatMap(({ city, districts }) =>
      Object.entries(districts).flatMap(([district, streets]): readonly AreaPlace[] => [
        { name: district, city, district },
        ...Object.entries(streets).flatMap(([street, communities]) => [
          { name: street, city, district, street },
          ...communities.map((community) => ({ name: community, city, district, street, community })),
        ]),
      ]),
    )
    .map(rowOf)
    .toSorted((a, b) => b.size - a.size || b.full.length - a.full.length)
  rowsByAreas.set(areas, rows)
  return rows
}

function rowOf(place: AreaPlace): Row {
  const full = bare(place.name)
  const size = Number(place.street !== undefined) + Number(place.community !== undefined)
  return { place, full, there: `${coreOf(full)}那边`, size }
}

/** The place of a city that a text names in full: the smallest one; its short name when 那边 follows. */
export function placeNamed(text: string, areas: readonly Area[]): AreaPlace | undefined {
  if (areas.length === 0) return undefined
  const said = bare(text)
  return rowsOf(areas).find(({ full, there }) => said.includes(full) || said.includes(there))?.place
}

/** Places of exactly this name. */
export const placesCalled = (name: string, areas: readonly Area[]): readonly AreaPlace[] =>
  rowsOf(areas).flatMap(({ place }) => (place.name === name ? [place] : []))

/** Stations that serve a place which has none of its own: those of its street, else those of its district. */
export function servingStations(place: AreaPlace, stations: readonly Station[]): readonly Station[] {
  const inDistrict = stations.filter(({ city, district }) => city === place.city && district === place.district)
  const inStreet = inDistrict.filter(({ street }) => street !== undefined && street === place.street)
  if (inStreet.length > 0) return inStreet
  const above = inDistrict.filter(({ street }) => street === undefined)
  return above.length > 0 ? above : inDistrict
}

/** Stations of a district, a street or a community. */
export const stationsWithin = (place: AreaPlace, stations: readonly Station[]): readonly Station[] =>
  stations.filter(
    ({ city, district, street, communities }) =>
      city === place.city &&
      (district ?? '') === place.district &&
      (place.street === undefined || street === place.street) &&
      (place.community === undefined || communities.includes(place.community)),
  )

/** The street or district that a text names in full, as the stations themselves have it; the street goes first. */
export function placeOnFile(text: string, stations: readonly Station[]): AreaPlace | undefined {
  const said = bare(text)
  const names = (name: string | undefined): boolean => name !== undefined && said.includes(bare(name))
  const [inStreet] = stations.filter(({ street }) => names(street))
  if (inStreet?.street !== undefined) {
    const { city, district = '', street } = inStreet
    return { name: street, city, district, street }
  }
  const [inDistrict] = stations.filter(({ district }) => names(district))
  if (inDistrict?.district === undefined) return undefined
  return { name: inDistrict.district, city: inDistrict.city, district: inDistrict.district }
}
