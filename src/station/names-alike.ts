import type { Station } from '../domain/station.ts'
import { bare } from '../search/short-names.ts'
import { stationIndex } from '../search/station-index.ts'
import type { PlaceName } from '../search/station-names.ts'
import { alike, spelled } from './sounds.ts'

/** A name that was said, and the stations whose own names are like it, the likeliest first. */
export interface Alike {
  /** Absent when it was only written in pinyin. */
  readonly said?: string
  /** It sounds exactly the same; only then a single station is surely meant. */
  readonly exact: boolean
  readonly stations: readonly Station[]
}

/** What follows the name of a place, as it is heard; 接到 is 街道. */
const KINDS = ['街道', '社区', '新村', '小区', '联络', '联系', '立法', '代表', '人大', '站点', '花园']
const SHORT_KINDS = ['镇', '乡', '村', '站', '路', '街', '里', '坊', '区', '那边', '这边', '附近']
/** A list of more would be no help. */
const MAX_ALIKE = 4
/** Names from this length need nothing behind them to be taken for names. */
const LONG_NAME = 3
const LONGEST = 120
/** The shortest name of two characters in pinyin that is no part of an English word by chance. */
const MIN_LETTERS = 5

type Likeness = 0 | 1 | 2 | 3
/** 3 sounds the same, 2 nearly the same, 1 shares the place of one character in a name that is followed by its own kind. */
const likeness = (said: string, name: string): Likeness => {
  const sound = alike(said, name)
  if (sound !== undefined) return sound === 'same' ? 3 : 2
  const same = [...said].filter((char, i) => char === name[i]).length
  return same * 2 >= name.length ? 1 : 0
}

/** Stations whose names are like something in a text that names none exactly: misheard, mistyped, or another place. */
export function namesAlike(text: string, stations: readonly Station[]): Alike | undefined {
  const said = bare(text.slice(0, LONGEST))
  const letters = said.replace(/[^a-z]/g, '')
  const best: { score: Likeness; said?: string; station: Station; own: boolean }[] = []
  for (const { item: station, places, ownCores } of stationIndex(stations).candidates(text)) {
    let found: (typeof best)[number] | undefined
    for (const place of places) {
      const pinyin = letters.length >= MIN_LETTERS ? spelled(place.name) : undefined
      if (pinyin !== undefined && letters.includes(pinyin))
        found = { score: 3, station, own: ownCores.includes(place.name) }
      for (let at = 0; at + place.name.length <= said.length; at++) {
        const piece = said.slice(at, at + place.name.length)
        const score = likeness(piece, place.name)
        if (score <= (found?.score ?? 0) || !isName(said, at, place)) continue
        const whole = said.startsWith(place.kind, at + piece.length)
        if (score === 1 && !whole) continue
        const own = ownCores.includes(place.name)
        found = { score, said: whole ? `${piece}${place.kind}` : piece, station, own }
      }
    }
    if (found !== undefined) best.push(found)
  }
  const top = best.toSorted((a, b) => b.score - a.score)
  const [first] = top
  if (first === undefined) return undefined
  const as = top.filter(({ score }) => score === first.score)
  const bearers = as.filter(({ own }) => own)
  const near = first.score > 1 && bearers.length > 0 ? bearers : as
  return {
    ...(first.said === undefined ? {} : { said: first.said }),
    exact: first.score === 3,
    stations: near.slice(0, MAX_ALIKE).map(({ station }) => station),
  }
}

function isName(said: string, at: number, { name }: PlaceName): boolean {
  if (name.length >= LONG_NAME) return true
  const rest = said.slice(at + name.length)
  return (
    SHORT_KINDS.some((kind) => rest.startsWith(kind)) || KINDS.some((kind) => alike(rest.slice(0, 2), kind) === 'same')
  )
}
