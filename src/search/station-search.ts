export { type ConsultationMatch, findConsultations } from './consultation-search.ts'

import type { Station } from '../domain/station.ts'
import { MAX_QUERY } from './fold.ts'
import { bare, matchShortNames, type ShortName } from './short-names.ts'

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
  const found = matchShortNames(cut, pointer, rows)
  const best = found[0]?.score ?? 0
  return found.filter((f) => f.score >= best - NEARLY).map((f) => ({ station: f.item, score: f.score }))
}

/** Matches this far behind the best one are not what was meant. */
const NEARLY = 0.03

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
