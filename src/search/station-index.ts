import type { Station } from '../domain/station.ts'
import { soundsOf, spelled } from '../station/sounds.ts'
import { bare } from './short-names.ts'
import { namesOf, type StationNames, withoutGeneric } from './station-names.ts'

/** So few are compared one by one; beyond it only those that share something with the text. */
const FEW = 64
/** Stations that are looked at closely. */
const CANDIDATES = 64
/** A piece that more stations than this part of all share says nothing of one. */
const COMMON_PART = 0.2
/** Longest part of a text whose pieces are looked up. */
const LONGEST = 120
const SHORTEST_PINYIN = 4
const LONGEST_PINYIN = 24
/** Weight of pieces that only sound alike, and of single characters, beside two characters in a row. */
const SOUND = 0.8
const SINGLE = 0.3
const EXACT = 1_000

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
  const pieces = new Map<string, number[]>()
  const texts: string[] = []
  const bearers = new Map<string, number[]>()
  for (const [n, row] of rows.entries()) {
    for (const name of row.names) push(names, name, n)
    for (const text of new Set([...row.own, ...row.cores])) push(bearers, text, n)
    for (const { name } of row.places) {
      const pinyin = spelled(name)
      if (pinyin !== undefined) push(names, pinyin, n)
    }
  }
  for (const text of bearers.keys()) {
    for (const piece of new Set(piecesOf(text).keys())) push(pieces, piece, texts.length)
    texts.push(text)
  }
  const common = Math.max(FEW, texts.length * COMMON_PART)
  return { towns, candidates }

  function candidates(text: string): readonly StationNames[] {
    const said = bare(text.slice(0, LONGEST))
    const scores = new Map<number, number>()
    const add = (station: number, score: number): void => void scores.set(station, (scores.get(station) ?? 0) + score)
    for (const part of wholePartsOf(said)) for (const station of names.get(part) ?? []) add(station, EXACT)
    const found = new Map<number, number>()
    for (const [piece, weight] of piecesOf(withoutGeneric(said))) {
      const holders = pieces.get(piece) ?? []
      if (holders.length > common) continue
      const value = weight * Math.log(1 + texts.length / (holders.length + 1))
      for (const holder of holders) found.set(holder, (found.get(holder) ?? 0) + value)
    }
    for (const [holder, score] of found) {
      const own = bearers.get(texts[holder] as string) ?? []
      const each = score / Math.sqrt((texts[holder] as string).length)
      for (const station of own) add(station, each)
    }
    const best = [...scores].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, CANDIDATES)
    return best.map(([station]) => rows[station] as StationNames)
  }
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

/** What of a text is looked up: characters, two in a row, and how two in a row sound. */
function piecesOf(text: string): ReadonlyMap<string, number> {
  const pieces = new Map<string, number>()
  const chars = [...text]
  for (const [i, char] of chars.entries()) {
    pieces.set(char, SINGLE)
    const next = chars[i + 1]
    if (next === undefined) continue
    pieces.set(char + next, 1)
    for (const a of soundsOf(char)) for (const b of soundsOf(next)) pieces.set(`${a} ${b}`, SOUND)
  }
  return pieces
}

function push(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else if (list.at(-1) !== value) list.push(value)
}
