import { type PartNumber, partNumberIn, sayParts } from '../domain/clause-part.ts'
import type { Clause, Consultation } from '../domain/consultation.ts'
import { articleNumbersIn, sameArticle } from '../domain/numerals.ts'
import { type Reading, readingAt, readingsOf } from '../domain/reading.ts'
import type { Instant } from '../domain/shanghai.ts'
import { partsWithin } from './part-within.ts'

/** What an opinion keeps of where it was made. Older ones know no reading: it follows from the day and the text. */
export interface MadeOn {
  /** As printed, `第八条`, `第八条第二款` or `第八条、第十条`; absent = the whole draft. */
  readonly clause?: string
  /** Text of the clause on that day. */
  readonly clauseText?: string
  readonly filedAt: Instant
  readonly readingId?: string
  readonly clauseIds?: readonly string[]
}

export interface Place {
  readonly clause: Clause
  /** Paragraphs or items of the clause; empty = all of it. */
  readonly parts: readonly PartNumber[]
}

/** Where an opinion was made and where what it speaks of is now. */
export interface WhereNow {
  readonly madeOn: Reading
  /** Empty = the whole draft, or clauses that are not to be found any more. */
  readonly made: readonly Place[]
  /** The newest reading, or the last one up to which the clauses are mapped. */
  readonly reading: Reading
  /** `here`: no later reading; `moved`: see `now`; `deleted`: all of it; `unmapped`: a later reading is there, its map is not. */
  readonly state: 'here' | 'moved' | 'deleted' | 'unmapped'
  readonly now: readonly Place[]
  /** Which of `made` are no longer there. */
  readonly gone: readonly Place[]
}

/** Computed when it is read; nothing of an opinion is ever rewritten. Undefined when no reading had opened by then. */
export function whereNow(consultation: Consultation, opinion: MadeOn): WhereNow | undefined {
  const readings = readingsOf(consultation)
  const madeOn = readingOf(consultation, readings, opinion)
  if (madeOn === undefined) return undefined
  const last = readings.at(-1) as Reading
  const made = placesIn(madeOn, opinion)
  if (made.length === 0)
    return { madeOn, made, reading: last, state: last.id === madeOn.id ? 'here' : 'moved', now: [], gone: [] }
  const { reading, at } = follow(consultation, readings, madeOn, made)
  const found = made.map((place) => ({ place, ids: at.get(place.clause.id as string) ?? [] }))
  const now = reading.clauses.flatMap((clause): Place[] => {
    const from = found.filter(({ ids }) => ids.includes(clause.id as string)).map(({ place }) => place)
    return from.length === 0 ? [] : [{ clause, parts: from.length > 1 ? [] : partsWithin(from[0] as Place, clause) }]
  })
  const gone = found.filter(({ ids }) => ids.length === 0).map(({ place }) => place)
  const state =
    now.length === 0 ? 'deleted' : reading.id !== last.id ? 'unmapped' : reading.id === madeOn.id ? 'here' : 'moved'
  return { madeOn, made, reading, state, now, gone }
}

function readingOf(consultation: Consultation, readings: readonly Reading[], opinion: MadeOn): Reading | undefined {
  const named = readings.find(({ id }) => id === opinion.readingId)
  if (named !== undefined) return named
  const byDay = readingAt(consultation, opinion.filedAt)
  if (opinion.clauseText === undefined) return byDay
  const sameText = (reading: Reading): boolean =>
    placesIn(reading, opinion)
      .map(({ clause }) => clause.text)
      .join('\n') === opinion.clauseText
  return byDay !== undefined && sameText(byDay) ? byDay : (readings.find(sameText) ?? byDay)
}

/** The clauses that an opinion names, by id where it knows them. */
function placesIn(reading: Reading, { clauseIds = [], clause = '' }: MadeOn): readonly Place[] {
  const known = reading.clauses.filter(({ id }) => clauseIds.includes(id as string))
  const numbers = articleNumbersIn(clause)
  const named =
    known.length > 0 ? known : reading.clauses.filter((one) => numbers.some((n) => sameArticle(one.number, n)))
  const part = partNumberIn(clause)
  const inPart = named.length === 1 && (part.paragraph !== undefined || part.item !== undefined)
  return named.map((one) => ({ clause: one, parts: inPart ? [part] : [] }))
}

/** Goes through the maps from reading to reading, as far as they reach. */
function follow(
  { maps = [] }: Consultation,
  readings: readonly Reading[],
  from: Reading,
  made: readonly Place[],
): { readonly reading: Reading; readonly at: ReadonlyMap<string, readonly string[]> } {
  let reading = from
  let at = new Map(made.map(({ clause }) => [clause.id as string, [clause.id as string]]))
  for (const next of readings.slice(readings.indexOf(from) + 1)) {
    const map = maps.find((one) => one.from === reading.id && one.to === next.id)
    if (map === undefined) break
    const step = (id: string): readonly string[] =>
      map.links.filter((link) => link.from.includes(id)).flatMap(({ to }) => to)
    at = new Map([...at].map(([id, ids]) => [id, [...new Set(ids.flatMap(step))]]))
    reading = next
    if ([...at.values()].every((ids) => ids.length === 0)) break
  }
  return { reading, at }
}

/** `您针对一审稿第八条提出；二审稿为第九条第二款` */
export function sayWhere(where: WhereNow): string {
  const made = `您针对${where.madeOn.name}${sayMade(where)}提出`
  const later = sayLater(where)
  return later === '' ? `${made}。` : `${made}；${later}。`
}

/** The same for staff: `一审稿第八条 → 二审稿第九条第二款` */
export function sayWhereShort(where: WhereNow): string {
  const made = `${where.madeOn.name}${sayMade(where)}`
  if (where.state === 'here' || where.made.length === 0) return made
  if (where.state === 'unmapped') return `${made} → 还没有对照`
  if (where.state === 'deleted') return `${made} → ${where.reading.name}原条款已删除`
  return `${made} → ${where.reading.name}${sayPlaces(where.now)}${sayGone(where)}`
}

/** `一审稿第八条`: where an opinion was made, whatever became of that. */
export function sayMadeOn(consultation: Consultation, opinion: MadeOn): string {
  const where = whereNow(consultation, opinion)
  return where === undefined ? (opinion.clause ?? '整部草案') : `${where.madeOn.name}${sayMade(where)}`
}

const sayMade = ({ made }: WhereNow): string => (made.length === 0 ? '整部草案' : sayPlaces(made))

const sayGone = ({ gone }: WhereNow): string => (gone.length === 0 ? '' : `（原${sayPlaces(gone)}已删除）`)

function sayLater(where: WhereNow): string {
  const { state, reading, made, now } = where
  if (state === 'here' || made.length === 0) return ''
  if (state === 'deleted') return `${reading.name}中原条款已删除，您的意见仍然保留`
  if (state === 'unmapped') return '新的一稿正在核对条文，核对后会写明现在是第几条'
  const split = made.length === 1 && now.length > 1
  return `${reading.name}${split ? '拆分为' : '为'}${sayPlaces(now)}${sayGone(where)}`
}

export const sayPlaces = (places: readonly Place[]): string =>
  places.map(({ clause, parts }) => sayParts(clause.number, parts)).join('、')
