import { maskForPublic } from '../../privacy/mask-public.ts'
import { type Place, placeName, placeOrder } from './clause-order.ts'
import type { Opinion, Standing } from './opinion.ts'

/** Results in the order of the report; the last four are none. */
export const STANDINGS: readonly Standing[] = [
  '采纳',
  '部分采纳',
  '未采纳',
  '已有规定',
  '不属本次范围',
  '研究参考',
  '不予受理',
  '转出办理',
  '撤回',
  '尚未告知结果',
]
const NO_RESULT: readonly Standing[] = ['撤回', '尚未告知结果']

/** Items and people, never one for the other; what was merged is one matter. */
export interface Tally {
  readonly items: number
  readonly people: number
  readonly matters: number
}

/** One point that was made, by whoever made it first and may be quoted. */
export interface Argument {
  readonly text: string
  readonly reason: string
  readonly items: number
  readonly people: number
  /** Where it was made, where that is somewhere else than where it is now. */
  readonly made?: string
}

export interface Decided {
  readonly standing: Standing
  readonly reason: string
  readonly arguments: readonly Argument[]
  /** Counted, not quoted: their authors do not want it. */
  readonly unquoted: number
}

export interface ClausePart extends Place {
  readonly counts: ReadonlyMap<Standing, number>
  readonly decided: readonly Decided[]
}

export interface PublicReport {
  readonly received: Tally
  readonly by: readonly (Tally & { readonly standing: Standing })[]
  readonly clauses: readonly ClausePart[]
}

interface Point {
  text?: string
  reason?: string
  made?: string
  readonly people: Set<string>
  items: number
}

/** Nothing but what the report shows is kept: of an opinion its text, once, masked. */
export interface Gathering {
  add(opinion: Opinion): void
  report(): PublicReport
}

interface Heap {
  items: number
  readonly people: Set<string>
  readonly matters: Set<string>
}

interface ClauseHeap {
  readonly place: Place
  readonly counts: Map<Standing, number>
  /** By result and reason, then by matter. */
  readonly decided: Map<string, { standing: Standing; reason: string; points: Map<string, Point> }>
}

const reached = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}

export function gatherReport(): Gathering {
  const heap = (): Heap => ({ items: 0, people: new Set(), matters: new Set() })
  const all = heap()
  const by = new Map<Standing, Heap>()
  const clauses = new Map<string, ClauseHeap>()
  return {
    add(opinion) {
      const { standing, clause } = opinion
      for (const one of [all, reached(by, standing, heap)]) {
        one.items++
        one.people.add(opinion.personId)
        one.matters.add(opinion.mainId ?? opinion.id)
      }
      const part = reached(clauses, placeName({ clause }), () => ({
        place: { clause },
        counts: new Map(),
        decided: new Map(),
      }))
      part.counts.set(standing, (part.counts.get(standing) ?? 0) + 1)
      if (!NO_RESULT.includes(standing)) addPoint(part, opinion)
    },
    report: () => ({
      received: tallied(all),
      by: STANDINGS.map((standing) => ({ standing, ...tallied(by.get(standing) ?? heap()) })),
      clauses: [...clauses.values()]
        .toSorted((a, b) => placeOrder(a.place, b.place))
        .map(({ place, counts, decided }) => ({ ...place, counts, decided: [...decided.values()].map(decidedOf) }))
        .map((part) => ({ ...part, decided: part.decided.toSorted(byStanding) })),
    }),
  }
}

function addPoint(part: ClauseHeap, opinion: Opinion): void {
  const { standing, outcomeReason = '', personId, personName, contact } = opinion
  const hide = (text: string): string => maskForPublic(text, [personName, contact])
  const reason = hide(outcomeReason)
  const group = reached(part.decided, `${standing} ${reason}`, () => ({ standing, reason, points: new Map() }))
  const point = reached(group.points, opinion.mainId ?? opinion.id, () => ({ people: new Set<string>(), items: 0 }))
  point.items++
  point.people.add(personId)
  if (opinion.keptPrivateAt !== undefined || opinion.body === '') return
  if (point.text !== undefined && opinion.mainId !== undefined) return
  point.text = hide(opinion.body)
  point.reason = hide(opinion.reason ?? '')
  if (opinion.made !== undefined) point.made = opinion.made
}

function decidedOf({
  standing,
  reason,
  points,
}: {
  standing: Standing
  reason: string
  points: Map<string, Point>
}): Decided {
  const all = [...points.values()]
  return {
    standing,
    reason,
    arguments: all.flatMap(({ text, reason: why = '', items, people, made }) =>
      text === undefined
        ? []
        : [{ text, reason: why, items, people: people.size, ...(made === undefined ? {} : { made }) }],
    ),
    unquoted: all.reduce((sum, { text, items }) => sum + (text === undefined ? items : 0), 0),
  }
}

const byStanding = (a: Decided, b: Decided): number => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing)
const tallied = ({ items, people, matters }: Heap): Tally => ({ items, people: people.size, matters: matters.size })
