import { dayOf } from '../domain/shanghai.ts'
import type { Station } from '../domain/station.ts'
import type { Turn } from '../ports/intent.ts'
import { fold, MAX_QUERY } from '../search/fold.ts'
import { placesIn } from '../search/places.ts'
import { stationIndex } from '../search/station-index.ts'
import { findStations } from '../search/station-search.ts'
import { type AreaPlace, placeNamed } from './areas.ts'
import { asksOn } from './asked.ts'
import { stationsGiven } from './codes/given.ts'
import { namesAlike } from './names-alike.ts'
import { narrowedByKind } from './of-kind.ts'

export type Meant =
  /** `said`: it was called by another name that sounds the same. */
  | { readonly kind: 'one'; readonly station: Station; readonly said?: string }
  /** `said`: none of them bears that name; theirs are like it. */
  | { readonly kind: 'several'; readonly stations: readonly Station[]; readonly said?: string }
  /** A place was named that no station on file belongs to. */
  | { readonly kind: 'unknown'; readonly place?: AreaPlace }
  | { readonly kind: 'unsaid' }

/** Hits this close to the best are as likely meant. */
const AS_LIKELY = 0.05
/** Hits up to this were found by likeness of spelling alone. */
const BY_SPELLING = 0.6

/** Which station a text names, rightly or nearly; undefined when it names none that is on file. */
export function stationNamed(text: string, named: string | undefined, stations: readonly Station[]): Meant | undefined {
  const hits = findStations(named ?? text, stations)
  const found = hits.length > 0 || named === undefined ? hits : findStations(text, stations)
  const [best] = found
  const like = best !== undefined && best.score > BY_SPELLING ? undefined : namesAlike(text, stations)
  if (like !== undefined) {
    const meant = oneOf(narrowedByKind(text, like.stations))
    const said = like.said === undefined ? {} : { said: like.said }
    if (meant.kind !== 'one') return { ...meant, ...said }
    return like.exact ? { ...meant, ...said } : { kind: 'several', stations: [meant.station], ...said }
  }
  if (best !== undefined) {
    const close = found.filter((hit) => best.score - hit.score <= AS_LIKELY).map(({ station }) => station)
    return oneOf(narrowedByKind(text, close))
  }
  return undefined
}

/**
 * Which station is spoken of: the one named; the one talked about last where the question only goes on; that of the
 * code entered or of the group; the one talked about last; the only one there is.
 */
export function stationMeant(turn: Turn): Meant {
  const { stations } = turn.knowledge.content
  const named = [turn.slots.station, turn.slots.place].find((slot) => typeof slot === 'string' && slot !== '') as
    | string
    | undefined
  const found = stationNamed(turn.text, named, stations)
  if (found !== undefined) return found
  const place = placeNamed(turn.text, turn.knowledge.content.areas ?? [])
  if (place !== undefined) return { kind: 'unknown', place }
  if (named !== undefined || elsewhere(turn.text, stations)) return { kind: 'unknown' }
  const last = turn.knowledge.station(turn.memory.topic?.stationId ?? '')
  const goesOn = last !== undefined && asksOn(turn.text, dayOf(turn.at)) !== undefined
  const station = goesOn ? last : (stationsGiven(turn)[0] ?? last)
  if (station !== undefined) return { kind: 'one', station }
  return stations.length === 1 && stations[0] !== undefined ? { kind: 'one', station: stations[0] } : { kind: 'unsaid' }
}

const oneOf = (stations: readonly Station[]): Meant => {
  const [first] = stations
  return stations.length === 1 && first !== undefined ? { kind: 'one', station: first } : { kind: 'several', stations }
}

/** A place that ends like one and is named, not pointed at: 海棠街道, but not 我们街道 or 社区. */
const OTHER_PLACE =
  /(?:^|[^\u4e00-\u9fff]|[在去到问找查])(?!我们|你们|咱们|这|那|哪|本|各|全|每|某|什么|附近|最近|所在)[\u4e00-\u9fff]{2,5}?(?:街道|(?<![社小地校园])区(?!别)|县|镇|乡)/

/** Another city is named, or a place of which no station is on file. */
function elsewhere(text: string, stations: readonly Station[]): boolean {
  const folded = fold(text.slice(0, MAX_QUERY))
  const own = [...stationIndex(stations).towns]
  return placesIn(folded).some((place) => !own.some((name) => name.includes(place))) || OTHER_PLACE.test(folded)
}
