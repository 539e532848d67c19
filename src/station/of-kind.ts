import type { Station } from '../domain/station.ts'
import { bare } from '../search/short-names.ts'

/** Kinds by which people call any station; asking for one of them singles none out. */
const ANY = /^(?:人大)?(?:代表)?(?:联络站|联系站|联络点|联系点|站点|工作站|之家|代表之家)$/

const kindsOf = ({ kinds }: Station): readonly string[] => kinds.map(bare).filter((kind) => kind.length >= 2)

const known = new WeakMap<readonly Station[], ReadonlyMap<string, readonly Station[]>>()

/** Stations of a list by their kinds, worked out once as long as the list lives. */
function byKind(stations: readonly Station[]): ReadonlyMap<string, readonly Station[]> {
  const before = known.get(stations)
  if (before !== undefined) return before
  const made = new Map<string, Station[]>()
  for (const station of stations)
    for (const kind of kindsOf(station)) {
      const others = made.get(kind)
      if (others === undefined) made.set(kind, [station])
      else others.push(station)
    }
  known.set(stations, made)
  return made
}

/** Stations of a kind that a text asks for by its name, 立法联系点 or 流动站; empty when it names none, or one that all are. */
export function stationsOfKind(text: string, stations: readonly Station[]): readonly Station[] {
  const said = bare(text)
  const named = [...byKind(stations)].filter(([kind]) => !ANY.test(kind) && said.includes(kind))
  const [, found] = named.toSorted(([a], [b]) => b.length - a.length)[0] ?? []
  return found === undefined || found.length === stations.length ? [] : found
}

/** How names of stations end, and how that is said; 站点 is any of them. */
const ENDINGS: readonly (readonly [ending: string, said: RegExp])[] = [
  ['站', /站(?!点)/],
  ['家', /之家/],
  ['点', /联[系络]点/],
  ['室', /工作室|活动室/],
]

/** Of several the ones whose kind was said too: 站 or 之家, where the street also has a 立法联系点. */
export function narrowedByKind(text: string, stations: readonly Station[]): readonly Station[] {
  const said = bare(text)
  const ofKind = stations.filter((station) => kindsOf(station).some((kind) => said.includes(kind)))
  if (ofKind.length > 0) return ofKind
  const [ending] = ENDINGS.find(([, words]) => words.test(said)) ?? []
  const ofEnding = stations.filter(({ name }) => ending !== undefined && name.endsWith(ending))
  return ofEnding.length > 0 ? ofEnding : stations
}
