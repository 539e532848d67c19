import type { Consultation } from '../domain/consultation.ts'
import { readingsOf } from '../domain/reading.ts'
import type { Submission } from '../domain/submission.ts'
import type { Places } from '../ports/adoption.ts'
import { type MadeOn, type Place, sayPlaces, type WhereNow, whereNow } from './where-now.ts'

/** Opinions that stand at the same place of the newest reading. */
export interface OpinionsAt<T> {
  /** `第九条`, `第九条、第十条` after a split, `整部草案`, `原条款已删除：一审稿第八条`. */
  readonly label: string
  readonly state: WhereNow['state'] | 'whole'
  /** In the order of the newest reading; deleted ones after all others. */
  readonly opinions: readonly T[]
}

const WHOLE = '整部草案'
const DELETED = '原条款已删除：'
const UNMAPPED = '还没有对照：'

/** Whether a label names what is in no reading any more, or not known to be in the newest one. */
export const isLost = (label: string): boolean => label.startsWith(DELETED) || label.startsWith(UNMAPPED)

/** Every opinion once, under the clauses where it is now. */
export function placesNow<T extends MadeOn = Submission>(
  consultation: Consultation,
  opinions: readonly T[],
): readonly OpinionsAt<T>[] {
  const places = new Map<string, { state: OpinionsAt<T>['state']; order: number; opinions: T[] }>()
  for (const opinion of opinions) {
    const where = whereNow(consultation, opinion)
    const label = labelOf(where)
    const place = places.get(label)
    if (place === undefined) places.set(label, { state: stateOf(where), order: orderOf(where), opinions: [opinion] })
    else place.opinions.push(opinion)
  }
  return [...places]
    .map(([label, place]) => ({ label, ...place }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ label, state, opinions: held }) => ({ label, state, opinions: held }))
}

/** Where an opinion is counted: whole clauses, so that it counts once however many paragraphs it speaks of. */
export function labelOf(where: WhereNow | undefined): string {
  if (where === undefined || where.made.length === 0) return WHOLE
  const made = `${where.madeOn.name}${sayPlaces(where.made.map(whole))}`
  if (where.state === 'deleted') return `${DELETED}${made}`
  if (where.state === 'unmapped') return `${UNMAPPED}${made}`
  return sayPlaces(where.now.map(whole))
}

/** The clause under which opinions on a draft are counted; as printed while it has only had one reading. */
export function countedAt(consultation: Consultation): (opinion: MadeOn) => string | undefined {
  if ((consultation.readings?.length ?? 0) < 2) return ({ clause }) => clause
  return (opinion) => {
    const where = whereNow(consultation, opinion)
    return where === undefined || where.made.length === 0 ? opinion.clause : labelOf(where)
  }
}

/** The same for counts that are made where opinions lie; undefined while the draft has only had one reading. */
export function placesOf(consultation: Consultation): Places | undefined {
  const readings = readingsOf(consultation)
  if (readings.length < 2) return undefined
  const at = countedAt(consultation)
  return {
    readings: readings.flatMap(({ id, opensAt }) => (opensAt === undefined ? [] : [{ id, opensAt }])),
    labelOf: ({ clause, reading }) =>
      at({
        filedAt: 0,
        ...(clause === undefined ? {} : { clause }),
        ...(reading === undefined ? {} : { readingId: reading }),
      }),
  }
}

const whole = ({ clause }: Place): Place => ({ clause, parts: [] })

const stateOf = (where: WhereNow | undefined): WhereNow['state'] | 'whole' =>
  where === undefined || where.made.length === 0 ? 'whole' : where.state

function orderOf(where: WhereNow | undefined): number {
  if (where === undefined || where.made.length === 0) return -1
  const late = where.state === 'deleted' ? 2 : where.state === 'unmapped' ? 1 : 0
  const [place] = where.now
  const clauses = late === 0 ? where.reading.clauses : where.madeOn.clauses
  const clause = late === 0 ? place?.clause : where.made[0]?.clause
  return late * 100_000 + clauses.findIndex(({ id }) => id === clause?.id)
}
