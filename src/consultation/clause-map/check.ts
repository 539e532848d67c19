import type { ClauseMap } from '../../domain/clause-map.ts'
import { type Clause, type Consultation, sayClause } from '../../domain/consultation.ts'
import { Problem } from '../../domain/problem.ts'
import { identified, type Reading, readingNumber, readingsOf } from '../../domain/reading.ts'

/** Clauses of which a map does not say what became of them, or where they come from. */
export interface Unmapped {
  readonly from: readonly Clause[]
  readonly to: readonly Clause[]
}

const NAMED = 5

export function unmapped(map: Pick<ClauseMap, 'links'>, from: Reading, to: Reading): Unmapped {
  const before = new Set(map.links.flatMap((link) => link.from))
  const after = new Set(map.links.flatMap((link) => link.to))
  return {
    from: from.clauses.filter(({ id }) => !before.has(id ?? '')),
    to: to.clauses.filter(({ id }) => !after.has(id ?? '')),
  }
}

/**
 * A reading that follows another may be shown only when a confirmed map says what became of every clause.
 * @param reading the one to be published, whether or not it is among the draft's readings already
 * @throws {Problem} `CLAUSES_UNMAPPED` names the clauses; `MAP_MISSING` there is no confirmed map at all
 */
export function requireMapped(consultation: Consultation, reading: Reading): void {
  const readings = readingsOf(consultation).filter(({ id }) => id !== reading.id)
  const before = readings.findLast(({ id }) => readingNumber(id) < readingNumber(reading.id))
  if (before === undefined) return
  const map = consultation.maps?.find(({ from, to }) => from === before.id && to === reading.id)
  if (map === undefined) throw new Problem('MAP_MISSING', { title: consultation.title, reading: reading.name })
  const open = unmapped(map, before, identified(reading))
  if (open.from.length + open.to.length === 0) return
  throw new Problem('CLAUSES_UNMAPPED', { list: sayUnmapped(open, before, reading) })
}

/** `一审稿第八条（名称）、第九条；二审稿第十条` */
export function sayUnmapped(open: Unmapped, from: Reading, to: Reading): string {
  const side = (reading: Reading, clauses: readonly Clause[]): string[] =>
    clauses.length === 0
      ? []
      : [
          `${reading.name}${clauses.slice(0, NAMED).map(sayClause).join('、')}${clauses.length > NAMED ? `等${clauses.length}条` : ''}`,
        ]
  return [...side(from, open.from), ...side(to, open.to)].join('；')
}
