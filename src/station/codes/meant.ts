import { readReceipt } from '../../domain/receipt.ts'
import type { Deputy, Station } from '../../domain/station.ts'
import { foldCode } from './fold.ts'
import { readPayload, type Seal, SUFFIX_CHARACTERS } from './payload.ts'
import { codeSaid } from './text.ts'

export type CodeMeant =
  | { readonly kind: 'station'; readonly station: Station; readonly how: '扫码' | '代码'; readonly signed: boolean }
  | { readonly kind: 'deputy'; readonly deputy: Deputy; readonly how: '扫码' | '代码'; readonly signed: boolean }
  /** Codes that differ only in characters that look alike. */
  | { readonly kind: 'several'; readonly stations: readonly Station[] }
  | { readonly kind: 'mistyped' | 'foreign' | 'unknown' | 'not-on-file' }

/**
 * Which station or deputy a text that is a code means; undefined when it is none. Without the word for it only what fits
 * one of them is a code.
 */
export function codeMeant(
  text: string,
  stations: readonly Station[],
  seal: Seal,
  deputies: readonly Deputy[] = [],
): CodeMeant | undefined {
  const said = codeSaid(text)
  if (said === undefined) return undefined
  const { code, how } = said
  const receipt = readReceipt(code)
  if (receipt.ok || receipt.why === 'check') return how === '扫码' ? { kind: 'unknown' } : undefined
  const bare = bearing(code, stations)
  if (bare.length > 0) return one(bare, code, how ?? '代码', false)
  const deputy = deputyBearing(code, deputies)
  if (deputy !== undefined) return { kind: 'deputy', deputy, how: how ?? '代码', signed: false }
  const read = readPayload(code, seal)
  if (read.kind === 'genuine') {
    const found = bearing(read.code, stations)
    if (found.length > 0) return one(found, code, how ?? '代码', true)
    const meant = deputyBearing(read.code, deputies)
    return meant === undefined
      ? { kind: 'not-on-file' }
      : { kind: 'deputy', deputy: meant, how: how ?? '代码', signed: true }
  }
  const near = read.kind !== 'bare' && (beginsLike(code, stations) || beginsLikeDeputy(code, deputies))
  if (how === undefined) return near ? { kind: read.kind } : undefined
  if (read.kind === 'bare') return { kind: 'unknown' }
  return near || read.kind === 'foreign' ? { kind: read.kind } : { kind: 'unknown' }
}

function one(found: readonly Station[], typed: string, how: '扫码' | '代码', signed: boolean): CodeMeant {
  const written = typed.normalize('NFKC').toUpperCase()
  const exact = found.find(({ code }) => written === code.toUpperCase() || written.startsWith(`${code.toUpperCase()}-`))
  const station = found.length === 1 ? found[0] : exact
  return station === undefined ? { kind: 'several', stations: found } : { kind: 'station', station, how, signed }
}

const tables = new WeakMap<readonly Station[], ReadonlyMap<string, readonly Station[]>>()

/** Stations by their folded code: looked into with every message, so made once for a list. */
function tableOf(stations: readonly Station[]): ReadonlyMap<string, readonly Station[]> {
  const known = tables.get(stations)
  if (known !== undefined) return known
  const made = new Map<string, Station[]>()
  for (const station of stations) {
    const folded = foldCode(station.code)
    made.set(folded, [...(made.get(folded) ?? []), station])
  }
  tables.set(stations, made)
  return made
}

const bearing = (code: string, stations: readonly Station[]): readonly Station[] =>
  tableOf(stations).get(foldCode(code)) ?? []

/** Six characters behind the code of a station, written apart from it. */
function beginsLike(code: string, stations: readonly Station[]): boolean {
  return /\p{Pd}|\s/u.test(code) && tableOf(stations).has(foldCode(code).slice(0, -SUFFIX_CHARACTERS))
}

const deputyTables = new WeakMap<readonly Deputy[], ReadonlyMap<string, Deputy>>()

/** Deputies by their folded code, of which there is one each: the files are checked for it. */
function deputyTableOf(deputies: readonly Deputy[]): ReadonlyMap<string, Deputy> {
  const known = deputyTables.get(deputies)
  if (known !== undefined) return known
  const coded = deputies.flatMap((deputy) =>
    deputy.code === undefined ? [] : [[foldCode(deputy.code), deputy] as const],
  )
  const made = new Map(coded)
  deputyTables.set(deputies, made)
  return made
}

const deputyBearing = (code: string, deputies: readonly Deputy[]): Deputy | undefined =>
  deputyTableOf(deputies).get(foldCode(code))

const beginsLikeDeputy = (code: string, deputies: readonly Deputy[]): boolean =>
  /\p{Pd}|\s/u.test(code) && deputyTableOf(deputies).has(foldCode(code).slice(0, -SUFFIX_CHARACTERS))
