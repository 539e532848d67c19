export { type ConsultationMatch, findConsultations } from './consultation-search.ts'

import type { Station } from '../domain/station.ts'
import { MAX_QUERY } from './fold.ts'
import { bare, matchShortNames, type ShortMatch, type ShortName } from './short-names.ts'

export interface StationMatch {
  readonly station: Station
  /** 0..1; 1 = code or full name. */
  readonly score: number
}

const GENERIC =
  /人大代表|人民代表大会|代表之家|基层立法联系点|立法联系点|联络站|联系站|联系点|接待站|接待点|代表|站点|人大|基层|中心|联络点/g
const PLACE_KIND = /(?:街道办事处|街道|社区|新区|[市区县镇乡村])$/
const FILLERS =
  /请问|请|我想|我要|想|找一?下|查一?下|看一?下|找|查|附近的?|那边|这边|那里|这里|那个|这个|那儿|在哪里|在哪儿|在哪|哪里|哪儿|怎么走|怎么去|怎么联系|电话多少|电话|地址|几点(?:开门|上班|下班|关门)?|开门|开放时间|时间|上班|周末|什么时候|多少|有没有|有|是|的|呢|吗|啊|吧|呀|了|最近|离|我们?|你们?|家|住在?|去|到|联系方式|一下|街道办事处|街道|社区/g

/** Finds stations by code, name, alias, street, community or district. Nothing clearly meant = empty. */
export function findStations(text: string, stations: readonly Station[]): StationMatch[] {
  const cut = text.slice(0, MAX_QUERY)
  const pointer = pointerOf(cut)
  const rows = stations.map((station) => namesOf(station))
  const found = ownFirst(bare(cut), matchShortNames(cut, pointer, rows))
  const best = found[0]?.score ?? 0
  return found.filter((f) => f.score >= best - NEARLY).map((f) => ({ station: f.item, score: f.score }))
}

/** Matches this far behind the best one are not what was meant. */
const NEARLY = 0.03

/**
 * A district bears the name of one of its places, and a street that of one of its stations: 青云街道 is not the whole of
 * 青云区. Where a place is said, those found by the district alone are left out; where a station bears it in its own name,
 * so are the others, unless a community that they share is said in full.
 */
function ownFirst(said: string, found: readonly ShortMatch<Station>[]): readonly ShortMatch<Station>[] {
  const districts = unique(found.map(({ item }) => bare(item.district ?? '')))
  const rest = districts.reduce((text, district) => text.replaceAll(district, ''), said)
  const bearing = (names: (station: Station) => readonly string[]): readonly ShortMatch<Station>[] =>
    found.filter(({ item }) => names(item).some((name) => name.length >= 2 && rest.includes(name)))
  const byPlace = bearing((station) => placesOf(station).map(({ name }) => name))
  const shared = bearing(({ communities }) => communities.map(bare)).length > 1
  const byName = shared ? [] : bearing((station) => ownNames(station).map(coreOf))
  return [byName, byPlace, found].find((some) => some.length > 0) ?? found
}

const ownNames = ({ name, aliases }: Station): readonly string[] =>
  [name, ...aliases].map((own) => bare(own).replace(GENERIC, ''))

/** What the places of a station are called, without what kind of place they are; not its district. */
export function placesOf(station: Station): readonly { readonly name: string; readonly kind: string }[] {
  const places = [station.street, ...station.communities].flatMap((place) => (place === undefined ? [] : [bare(place)]))
  const all = [...ownNames(station), ...places].map((place) => {
    const name = coreOf(place)
    return { name, kind: place.slice(name.length) }
  })
  return all.filter(({ name }, i) => name.length >= 2 && all.findIndex((other) => other.name === name) === i)
}

function namesOf(station: Station): ShortName<Station> {
  const places = [station.street, station.district, ...station.communities].flatMap((p) =>
    p === undefined ? [] : [bare(p)],
  )
  const full = [station.code, station.name, ...station.aliases].map(bare)
  const cores = [station.name, ...station.aliases].map((n) => coreOf(bare(n)))
  return { item: station, names: full, cores: unique([...cores, ...places.map(coreOf)]) }
}

function coreOf(name: string): string {
  const core = name.replace(GENERIC, '')
  const short = core.replace(PLACE_KIND, '')
  return short.length >= 2 ? short : core
}

function pointerOf(text: string): string {
  return coreOf(bare(text).replace(GENERIC, '').replace(FILLERS, ''))
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words.filter((w) => w !== ''))]
}
