import type { Station } from '../domain/station.ts'
import { soundsOf, spelled } from '../station/sounds.ts'
import { bare } from './short-names.ts'
import { coreOf, namesOf, type StationNames, withoutGeneric } from './station-names.ts'
import { createTally } from './tally.ts'

/** So few are compared one by one; beyond it only those that share something with the text. */
const FEW = 64
/** Stations that are looked at closely. */
const CANDIDATES = 48
/** A piece that more stations than this part of all share says nothing of one. */
const COMMON_PART = 0.2
/** Longest part of a text whose pieces are looked up. */
const LONGEST = 120
const SHORTEST_PINYIN = 4
const LONGEST_PINYIN = 24
/** Weight of pieces that only sound alike, of single characters and of two in any order, beside two in a row. */
const SOUND = 0.8
const SINGLE = 0.3
const EITHER_WAY = 0.6
const EXACT = 1_000
/** With fewer names than this sharing two characters in a row, single ones are looked up as well. */
const ENOUGH = 8
/** Names that are followed to the stations that bear them. */
const TEXTS = 64

/** Finds the stations of a list that a text may mean, without looking at every one. */
export interface StationIndex {
  candidates(text: string): readonly StationNames[]
  /** Folded names of their cities and districts. */
  readonly towns: ReadonlySet<string>
}

const built = new WeakMap<readonly Station[], StationIndex>()

/** The index of a list of stations, built once as long as the list lives. */
export function stationIndex(stations: readonly Station[]): StationIndex {
  const known = built.get(stations)
  if (known !== undefined) return known
  const index = build(stations)
  built.set(stations, index)
  return index
}

function build(stations: readonly Station[]): StationIndex {
  const rows = stations.map(namesOf)
  const towns = new Set(stations.flatMap(({ city, district }) => [city, district ?? '']))
  if (rows.length <= FEW) return { towns, candidates: () => rows }
  const names = new Map<string, number[]>()
  const bearers = new Map<string, number[]>()
  for (const [n, row] of rows.entries()) {
    for (const name of row.names) push(names, name, n)
    const places = row.places.filter(({ name }) => !row.ownCores.includes(name))
    for (const text of new Set([...row.own, ...places.map(({ name }) => name), coreOf(row.district)]))
      push(bearers, text, n)
    for (const { name } of row.places) {
      const pinyin = spelled(name)
      if (pinyin !== undefined) push(names, pinyin, n)
    }
  }
  const texts = [...bearers.keys()]
  const pairs = postings(texts, pairsOf)
  const singles = postings(texts, singlesOf)
  const lengths = texts.map((text) => 1 / Math.sqrt(text.length))
  const textScores = createTally(texts.length)
  const scores = createTally(rows.length)
  const common = Math.max(FEW, texts.length * COMMON_PART)

  function look(lists: ReadonlyMap<string, readonly number[]>, pieces: ReadonlyMap<string, number>): void {
    for (const [piece, weight] of pieces) {
      const holders = lists.get(piece)
      if (holders === undefined || holders.length > common) continue
      const value = weight * Math.log(1 + texts.length / holders.length)
      for (const holder of holders) textScores.add(holder, value * (lengths[holder] as number))
    }
  }

  return {
    towns,
    candidates(text) {
      const said = bare(text.slice(0, LONGEST))
      const heard = withoutGeneric(said)
      for (const part of wholePartsOf(said)) for (const station of names.get(part) ?? []) scores.add(station, EXACT)
      look(pairs, pairsOf(heard))
      if (textScores.size() < ENOUGH) look(singles, singlesOf(heard))
      for (const [holder, score] of textScores.best(TEXTS))
        for (const station of bearers.get(texts[holder] as string) ?? []) scores.add(station, score)
      return scores.best(CANDIDATES).map(([station]) => rows[station] as StationNames)
    },
  }
}

function postings(
  texts: readonly string[],
  pieces: (text: string) => ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly number[]> {
  const lists = new Map<string, number[]>()
  for (const [n, text] of texts.entries()) for (const piece of pieces(text).keys()) push(lists, piece, n)
  return lists
}

/** The whole text, runs of letters and digits (codes) and, of these, everything that may be a name in pinyin. */
function wholePartsOf(said: string): ReadonlySet<string> {
  const parts = new Set([said])
  for (const [run] of said.matchAll(/[a-z0-9]{2,}/g)) {
    parts.add(run)
    if (/\d/.test(run)) continue
    for (let from = 0; from + SHORTEST_PINYIN <= run.length; from++)
      for (let to = from + SHORTEST_PINYIN; to <= Math.min(run.length, from + LONGEST_PINYIN); to++)
        parts.add(run.slice(from, to))
  }
  return parts
}

/** Two characters in a row of a text, in any order too, and how they sound. */
function pairsOf(text: string): ReadonlyMap<string, number> {
  const pieces = new Map<string, number>()
  for (let i = 0; i + 1 < text.length; i++) {
    const [one, next] = [text[i] as string, text[i + 1] as string]
    pieces.set(one + next, 1)
    if (one !== next) pieces.set(one < next ? `${one}~${next}` : `${next}~${one}`, EITHER_WAY)
    for (const a of soundsOf(one)) for (const b of soundsOf(next)) pieces.set(`${a} ${b}`, SOUND)
  }
  return pieces
}

const singlesOf = (text: string): ReadonlyMap<string, number> => new Map([...text].map((char) => [char, SINGLE]))

function push(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else if (list.at(-1) !== value) list.push(value)
}
