import type { Station } from '../domain/station.ts'
import { bare, type ShortName } from './short-names.ts'

const GENERIC =
  /(?:人大)?代表之家|人大代表|人民代表大会|基层立法联系点|立法联系点|联络站|联系站|联系点|接待站|接待点|流动站|云端站|工作室|代表|站点|人大|基层|中心|联络点/g
const PLACE_KIND = /(?:街道办事处|街道|社区|新区|[市区县镇乡村])$/

/** A place by its name and by what kind of place it is: 柳岸, 街道. */
export interface PlaceName {
  readonly name: string
  readonly kind: string
}

/** Everything that a station may be called, folded and without marks. */
export interface StationNames extends ShortName<Station> {
  /** Street, communities and own names, without what kind of place they are; not the district. */
  readonly places: readonly PlaceName[]
  /** Name and aliases without the words that all stations share, with and without the kind of place. */
  readonly own: readonly string[]
  readonly ownCores: readonly string[]
  readonly communities: readonly string[]
  readonly district: string
}

export function namesOf(station: Station): StationNames {
  const own = [station.name, ...station.aliases].map((name) => withoutGeneric(bare(name)))
  const communities = station.communities.map(bare)
  const district = bare(station.district ?? '')
  const streets = station.street === undefined ? [] : [bare(station.street)]
  const areas = [...streets, district, ...communities].filter((area) => area !== '')
  return {
    item: station,
    names: [station.code, station.name, ...station.aliases].map(bare),
    cores: unique([...own, ...areas].map(coreOf)),
    places: placesIn([...own, ...streets, ...communities]),
    own,
    ownCores: own.map(coreOf),
    communities,
    district,
  }
}

function placesIn(names: readonly string[]): readonly PlaceName[] {
  const all = names.map((place) => {
    const name = coreOf(place)
    return { name, kind: place.slice(name.length) }
  })
  return all.filter(({ name }, i) => name.length >= 2 && all.findIndex((other) => other.name === name) === i)
}

/** A bare name without the words that all stations share. */
export const withoutGeneric = (name: string): string => name.replace(GENERIC, '')

/** What is left of a bare name when also the kind of place is taken away, unless that is too little. */
export function coreOf(name: string): string {
  const core = withoutGeneric(name)
  const short = core.replace(PLACE_KIND, '')
  return short.length >= 2 ? short : core
}

const unique = (words: readonly string[]): string[] => [...new Set(words.filter((word) => word !== ''))]
