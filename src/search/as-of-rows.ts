import type { Day } from '../domain/shanghai.ts'
import { statusOn, versionAt } from '../domain/version.ts'
import type { Library } from './laws.ts'
import type { Ranking } from './rank.ts'
import type { References } from './references.ts'

/** The laws of the index as they stand on one day. */
export interface DayView {
  readonly day: Day
  /** Laws that are not shown on that day: an older or a coming version beside the one in force, and what is repealed. */
  readonly hidden: ReadonlySet<number>
  /** The law to show where any version of its title was named: the one in force, else the newest. */
  meant(law: number): number
  /** Whether nothing of this law's title is in force on that day or will be. */
  ended(law: number): boolean
}

/** Works out what stands on a day; the last day that was asked for is remembered. */
export function createDayViews(library: Library): (day: Day) => DayView {
  let last: DayView | undefined
  return (day) => {
    if (last?.day !== day) last = viewOf(library, day)
    return last
  }
}

function viewOf(library: Library, day: Day): DayView {
  const inForce = new Map<string, number>()
  const newest = new Map<string, number>()
  const hidden = new Set<number>()
  for (const [l, law] of library.laws.entries()) {
    newest.set(law.folded, l)
    if (statusOn(law.version, day) === '现行有效') inForce.set(law.folded, l)
  }
  for (const [l, law] of library.laws.entries()) {
    const chosen = inForce.get(law.folded)
    if (chosen === undefined ? statusOn(law.version, day) !== '尚未生效' : chosen !== l) hidden.add(l)
  }
  const meant = (law: number): number => {
    const folded = library.laws[law]?.folded ?? ''
    return inForce.get(folded) ?? newest.get(folded) ?? law
  }
  return {
    day,
    hidden,
    meant,
    ended: (law) => {
      const chosen = library.laws[meant(law)]
      if (chosen === undefined || !hidden.has(meant(law))) return false
      return versionAt(library.versions.get(chosen.folded) ?? [], day) === undefined
    },
  }
}

/** References to any version of a title become references to the one to show, each once. */
export function refersTo(references: References, view: DayView): References {
  const seen = new Set<number>()
  const laws = references.laws.flatMap(({ law, score }) => {
    const chosen = view.meant(law)
    if (seen.has(chosen)) return []
    seen.add(chosen)
    return [{ law: chosen, score }]
  })
  return { ...references, laws }
}

/** A ranking without the articles of hidden laws. */
export function withoutHidden(ranking: Ranking, lawOf: Int32Array, hidden: ReadonlySet<number>): Ranking {
  const shows = (article: number): boolean => !hidden.has(lawOf[article] as number)
  if (hidden.size === 0 || ranking.order.every(shows)) return ranking
  const order = ranking.order.filter(shows)
  return {
    ...ranking,
    order,
    scores: ranking.scores.filter((_, n) => shows(ranking.order[n] as number)),
    lexicalMax: order.reduce((max, article) => Math.max(max, ranking.lexical[article] as number), 0),
  }
}
