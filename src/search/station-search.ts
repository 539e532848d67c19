import type { Station } from '../domain/station.ts'
import { MAX_QUERY } from './fold.ts'
import { bare, matchShortNames, type ShortMatch } from './short-names.ts'
import { fitOf, substanceOf } from './station-fit.ts'
import { type StationIndex, stationIndex } from './station-index.ts'
import { coreOf, type StationNames, withoutGeneric } from './station-names.ts'

export { type ConsultationMatch, findConsultations } from './consultation-search.ts'

export interface StationMatch {
  readonly station: Station
  /** 0..1; 1 = code or full name. */
  readonly score: number
}

const FILLERS =
  /请问|请|我想|我要|想|找一?下|查一?下|看一?下|找|查|附近的?|那边|这边|那里|这里|那个|这个|那儿|在哪里|在哪儿|在哪|哪里|哪儿|怎么走|怎么去|怎么联系|电话多少|电话|地址|几点(?:开门|上班|下班|关门)?|开门|开放时间|时间|上班|周末|什么时候|多少|有没有|有|是|的|呢|吗|啊|吧|呀|了|最近|离|我们?|你们?|家|住在?|去|到|联系方式|一下|街道办事处|街道|社区/g

/** Matches this far behind the best one are not what was meant. */
const NEARLY = 0.03
/** Among those this far behind, the whole of the name decides. */
const IN_QUESTION = 0.15
/** A code or a name said in full. */
const SURE = 0.95
/** Who fits better by this much is meant. */
const BETTER = 0.08
/** Part of a name that must be found in a text, right or misspelled, when no part of it is said right. */
const LEAST_FIT = 0.5
/** Misspelled names need so many characters that are not the kind of place to be known for certain. */
const LEAST_SUBSTANCE = 3
/** Just above what is found by likeness of spelling alone. */
const BY_FIT = 0.65
const LONGEST_SAID = 60
const LONGER = 0.01
/** Weight of those words where the names themselves fit as well. */
const AS_A_WHOLE = 0.5
/** The index has them in order, so that few must be compared character by character. */
const CLOSELY = 32

const lastFound = new WeakMap<StationIndex, { readonly text: string; readonly found: readonly StationMatch[] }>()

/** Finds stations by code, name, alias, street, community or district. Nothing clearly meant = empty. */
export function findStations(text: string, stations: readonly Station[]): readonly StationMatch[] {
  const index = stationIndex(stations)
  const last = lastFound.get(index)
  if (last?.text === text) return last.found
  const found = findIn(text.slice(0, MAX_QUERY), index)
  lastFound.set(index, { text, found })
  return found
}

function findIn(text: string, index: StationIndex): readonly StationMatch[] {
  const said = bare(text)
  const rows = index.candidates(text)
  const byRow = new Map(rows.map((row) => [row.item, row]))
  const pointer = coreOf(withoutGeneric(said).replace(FILLERS, ''))
  const matched = matchShortNames(text, pointer, rows).map((match) => ({
    ...match,
    item: byRow.get(match.item) as StationNames,
  }))
  const found = ownFirst(said, matched.length > 0 ? matched : endingIn(pointer, rows))
  const best = found[0]?.score ?? 0
  const fitting = best >= SURE ? undefined : bestFitting(said, best, found, rows)
  const meant = fitting ?? found.filter(({ score }) => score >= best - NEARLY)
  return meant.map(({ item, score }) => ({ station: item.item, score }))
}

type Match = ShortMatch<StationNames>

/** Those of whose own name a part was said that their core lacks: 新村 of 东新村. */
const endingIn = (pointer: string, rows: readonly StationNames[]): readonly Match[] =>
  pointer.length < 2
    ? []
    : rows.filter(({ own }) => own.some((name) => name.includes(pointer))).map((item) => ({ item, score: BY_FIT }))

/**
 * Where several are as likely, the one whose whole name fits what was said, right or misspelled: 柳岸街道东远社区 is 柳岸街道东苑社区
 * and no other community of that street. Several that fit as well come with the best first; undefined when
 * none fits.
 */
function bestFitting(
  said: string,
  best: number,
  found: readonly Match[],
  rows: readonly StationNames[],
): readonly Match[] | undefined {
  const inQuestion = found.filter(({ score }) => score >= best - IN_QUESTION)
  if (inQuestion.length === 1) return undefined
  const heard = withoutGeneric(said).slice(0, LONGEST_SAID)
  const ranked = rows
    .slice(0, CLOSELY)
    .map((row) => ({ row, ...fitting(heard, row) }))
    .toSorted((a, b) => b.fit + b.substance * LONGER - (a.fit + a.substance * LONGER))
  const [first] = ranked
  if (first === undefined || first.fit < LEAST_FIT || first.substance < LEAST_SUBSTANCE) return undefined
  const whole = said.slice(0, LONGEST_SAID)
  const as = ranked
    .filter(({ fit, substance }) => first.fit - fit < BETTER && substance >= first.substance)
    .map(({ row, fit }) => ({ row, fit: fit + AS_A_WHOLE * wholeFit(whole, row) }))
    .toSorted((a, b) => b.fit - a.fit)
  return as.map(({ row }) => ({ item: row, score: Math.max(best, BY_FIT) }))
}

/** How well the whole of a name fits, with the words that many stations share. */
const wholeFit = (whole: string, { names }: StationNames): number =>
  Math.max(...names.filter((name) => name.length >= LEAST_SUBSTANCE).map((name) => fitOf(whole, name)))

function fitting(heard: string, { own }: StationNames): { readonly fit: number; readonly substance: number } {
  let most = { fit: 0, substance: 0 }
  for (const name of own) {
    const substance = substanceOf(name)
    const fit = fitOf(heard, name)
    if (substance >= LEAST_SUBSTANCE && fit > most.fit) most = { fit, substance }
  }
  return most
}

/**
 * A district bears the name of one of its places, and a street that of one of its stations: 青云街道 is not the whole of
 * 青云区. Where a place is said, those found by the district alone are left out; where a station bears it in its own name,
 * so are the others, unless a community that they share is said in full.
 */
function ownFirst(said: string, found: readonly Match[]): readonly Match[] {
  const districts = [...new Set(found.map(({ item }) => item.district).filter((district) => district !== ''))]
  const rest = districts.reduce((text, district) => text.replaceAll(district, ''), said)
  const bearing = (names: (row: StationNames) => readonly string[]): readonly Match[] =>
    found.filter(({ item }) => names(item).some((name) => name.length >= 2 && rest.includes(name)))
  const byPlace = bearing(({ places }) => places.map(({ name }) => name))
  const shared = bearing(({ communities }) => communities).length > 1
  const byName = shared ? [] : bearing(({ ownCores }) => ownCores)
  return [byName, byPlace, found].find((some) => some.length > 0) ?? found
}
