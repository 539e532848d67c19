import { type PartNumber, partNumberIn, sayParts } from '../domain/clause-part.ts'
import type { Clause, Consultation } from '../domain/consultation.ts'
import { articleNumbersIn, sameArticle } from '../domain/numerals.ts'
import { type Reading, readingAt, readingsOf } from '../domain/reading.ts'
import type { Instant } from '../domain/shanghai.ts'
import { partsWithin } from './part-within.ts'

/** What an opinion keeps of where it was made. Older ones know no reading: it follows from the day and the text. */
export interface MadeOn {
  /** As printed, `第八条` or `第八条第二款`; absent = the whole draft. */
  readonly clause?: string
  /** Text of the clause on that day. */
  readonly clauseText?: string
  readonly filedAt: Instant
  readonly readingId?: string
  readonly clauseId?: string
}

export interface Place {
  readonly clause: Clause
  /** Paragraphs or items of the clause; empty = all of it. */
  readonly parts: readonly PartNumber[]
}

/** Where an opinion was made and where what it speaks of is now. */
export interface WhereNow {
  readonly madeOn: Reading
  /** Absent = the whole draft, or a clause that is not to be found any more. */
  readonly made?: Place
  /** The newest reading, or the last one up to which the clauses are mapped. */
  readonly reading: Reading
  /** `here`: no later reading; `moved`: see `now`; `deleted`; `unmapped`: a later reading is there, its map is not. */
  readonly state: 'here' | 'moved' | 'deleted' | 'unmapped'
  readonly now: readonly Place[]
}

/** Computed when it is read; nothing of an opinion is ever rewritten. Undefined when no reading had opened by then. */
export function whereNow(consultation: Consultation, opinion: MadeOn): WhereNow | undefined {
  const readings = readingsOf(consultation)
  const madeOn = readingOf(consultation, readings, opinion)
  if (madeOn === undefined) return undefined
  const clause = clauseIn(madeOn, opinion)
  const last = readings.at(-1) as Reading
  if (clause === undefined) return { madeOn, reading: last, state: last.id === madeOn.id ? 'here' : 'moved', now: [] }
  const part = partNumberIn(opinion.clause ?? '')
  const made: Place = { clause, parts: part.paragraph === undefined && part.item === undefined ? [] : [part] }
  const { reading, ids, whole } = follow(consultation, readings, madeOn, clause.id as string)
  const now = reading.clauses
    .filter(({ id }) => ids.includes(id as string))
    .map((one): Place => ({ clause: one, parts: partsWithin({ clause, part }, one) }))
  const state = reading.id === madeOn.id && whole ? 'here' : ids.length === 0 ? 'deleted' : whole ? 'moved' : 'unmapped'
  return { madeOn, made, reading, state, now }
}

function readingOf(consultation: Consultation, readings: readonly Reading[], opinion: MadeOn): Reading | undefined {
  const named = readings.find(({ id }) => id === opinion.readingId)
  if (named !== undefined) return named
  const byDay = readingAt(consultation, opinion.filedAt)
  if (opinion.clauseText === undefined) return byDay
  const sameText = (reading: Reading): boolean => clauseIn(reading, opinion)?.text === opinion.clauseText
  return byDay !== undefined && sameText(byDay) ? byDay : (readings.find(sameText) ?? byDay)
}

function clauseIn(reading: Reading, { clauseId, clause }: MadeOn): Clause | undefined {
  const [number] = articleNumbersIn(clause ?? '')
  return (
    reading.clauses.find(({ id }) => id === clauseId) ??
    reading.clauses.find((one) => number !== undefined && sameArticle(one.number, number))
  )
}

/** Goes through the maps from reading to reading, as far as they reach. */
function follow(
  { maps = [] }: Consultation,
  readings: readonly Reading[],
  from: Reading,
  clause: string,
): { readonly reading: Reading; readonly ids: readonly string[]; readonly whole: boolean } {
  let reading = from
  let ids: readonly string[] = [clause]
  for (const next of readings.slice(readings.indexOf(from) + 1)) {
    const map = maps.find((one) => one.from === reading.id && one.to === next.id)
    if (map === undefined) return { reading, ids, whole: false }
    ids = [...new Set(ids.flatMap((id) => map.links.filter((link) => link.from.includes(id)).flatMap(({ to }) => to)))]
    reading = next
    if (ids.length === 0) break
  }
  return { reading, ids, whole: true }
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
  if (where.state === 'here' || where.made === undefined) return made
  if (where.state === 'unmapped') return `${made} → 还没有对照`
  if (where.state === 'deleted') return `${made} → ${where.reading.name}原条款已删除`
  return `${made} → ${where.reading.name}${sayPlaces(where.now)}`
}

const sayMade = ({ made }: WhereNow): string => (made === undefined ? '整部草案' : sayPlaces([made]))

function sayLater({ state, reading, made, now }: WhereNow): string {
  if (state === 'here' || made === undefined) return ''
  if (state === 'deleted') return `${reading.name}中原条款已删除，您的意见仍然保留`
  if (state === 'unmapped') return '新的一稿正在核对条文，核对后会写明现在是第几条'
  return now.length > 1 ? `${reading.name}拆分为${sayPlaces(now)}` : `${reading.name}为${sayPlaces(now)}`
}

export const sayPlaces = (places: readonly Place[]): string =>
  places.map(({ clause, parts }) => sayParts(clause.number, parts)).join('、')
