import { CHANGE_NAME, type ClauseLink } from '../../domain/clause-map.ts'
import type { Clause } from '../../domain/consultation.ts'
import { sayArticle } from '../../domain/numerals.ts'
import type { Reading } from '../../domain/reading.ts'
import { compare } from './compare.ts'
import type { Step } from './desk.ts'
import type { SettledLink, Working } from './settle.ts'

/** One thing that a person must say, and the answers that come near; `says` are the words of an order. */
export interface OpenQuestion {
  readonly text: string
  readonly answers: readonly { readonly label: string; readonly says: string }[]
}

const NEAR = 2
const EXCERPT = 60

/** What is open, clauses without any counterpart first, then the least sure. */
export function questionsOf(step: Step, working: Working): readonly (() => OpenQuestion)[] {
  return [
    ...working.loose.from.map((id) => () => askAbout(step, working, { from: [id], to: [] }, undefined)),
    ...working.loose.to.map((id) => () => askAbout(step, working, { from: [], to: [id] }, undefined)),
    ...working.unsure.map((link) => () => askAbout(step, working, link, link)),
  ]
}

/** `第八条 = 第九条、第十条`, `第八条 删除`, `第十条 新增` */
export function sayOrder(from: readonly Clause[], to: readonly Clause[]): string {
  if (to.length === 0) return `${sayNumbers(from)} 删除`
  return from.length === 0 ? `${sayNumbers(to)} 新增` : `${sayNumbers(from)} = ${sayNumbers(to)}`
}

export const sayNumbers = (clauses: readonly Clause[]): string =>
  clauses.map(({ number }) => sayArticle(number)).join('、')

export const clausesOf = (reading: Reading, ids: readonly string[]): readonly Clause[] =>
  reading.clauses.filter(({ id }) => ids.includes(id as string))

function askAbout(
  step: Step,
  working: Working,
  ids: Pick<ClauseLink, 'from' | 'to'>,
  proposed: SettledLink | undefined,
): OpenQuestion {
  const from = clausesOf(step.from, ids.from)
  const to = clausesOf(step.to, ids.to)
  const answers = proposed === undefined ? [] : [{ label: labelOf(proposed, from, to), says: sayOrder(from, to) }]
  const more = nearTo(step, ids).map((other) => {
    const [before, after] = joined(step, working, ids, other)
    return { label: sayOrder(before, after), says: sayOrder(before, after) }
  })
  const alone = [
    ...from.map((clause) => ({ label: `${sayNumbers([clause])}已删除`, says: sayOrder([clause], []) })),
    ...(from.length > 0
      ? []
      : to.map((clause) => ({ label: `${sayNumbers([clause])}是新增`, says: sayOrder([], [clause]) }))),
  ]
  const seen = new Set<string>()
  return {
    text: [...from.map((c) => excerpt(step.from, c)), ...to.map((c) => excerpt(step.to, c))].join('\n'),
    answers: [...answers, ...more, ...alone].filter(({ says }) => !seen.has(says) && seen.add(says)),
  }
}

function labelOf(link: SettledLink, from: readonly Clause[], to: readonly Clause[]): string {
  if (link.change === 'deleted') return `${sayNumbers(from)}已删除`
  if (link.change === 'new') return `${sayNumbers(to)}是新增`
  return `${sayOrder(from, to)}（${CHANGE_NAME[link.change]}）`
}

const excerpt = (reading: Reading, { text }: Clause): string =>
  `${reading.name}${text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text}`

/** Clauses of the other reading that come nearest to the first clause in question. */
function nearTo(step: Step, ids: Pick<ClauseLink, 'from' | 'to'>): readonly Pick<ClauseLink, 'from' | 'to'>[] {
  const compared = compare(step.from.clauses, step.to.clauses)
  const old = ids.from[0]
  const nearest = (clauses: readonly Clause[], near: (place: number) => number): string[] =>
    clauses
      .map(({ id }, place) => ({ id: id as string, near: near(place) }))
      .filter(({ near: worth }) => worth > 0)
      .toSorted((a, b) => b.near - a.near)
      .slice(0, NEAR)
      .map(({ id }) => id)
  const place = (reading: Reading, id: string | undefined): number => reading.clauses.findIndex((one) => one.id === id)
  if (old !== undefined) {
    const row = place(step.from, old)
    return nearest(step.to.clauses, (column) => compared.nearest(row, column)).map((id) => ({ from: [], to: [id] }))
  }
  const column = place(step.to, ids.to[0])
  return nearest(step.from.clauses, (row) => compared.nearest(row, column)).map((id) => ({ from: [id], to: [] }))
}

/** The clause in question together with a near one and what that one is linked to already: part of a split or a merger. */
function joined(
  step: Step,
  { links }: Working,
  ids: Pick<ClauseLink, 'from' | 'to'>,
  near: Pick<ClauseLink, 'from' | 'to'>,
): readonly [readonly Clause[], readonly Clause[]] {
  const nearId = near.from[0] ?? near.to[0]
  const own = ids.from[0] ?? ids.to[0]
  const taken = links.find(
    (link) =>
      [...link.from, ...link.to].includes(nearId as string) && ![...link.from, ...link.to].includes(own as string),
  )
  const both = taken !== undefined && taken.from.length > 0 && taken.to.length > 0 ? taken : { from: [], to: [] }
  const wide = (both.from.length > 1 && near.from.length > 0) || (both.to.length > 1 && near.to.length > 0)
  const held = wide ? { from: [], to: [] } : both
  const side = (ofStep: Reading, key: 'from' | 'to'): readonly Clause[] =>
    clausesOf(ofStep, [...ids[key].slice(0, 1), ...near[key], ...held[key]])
  return [side(step.from, 'from'), side(step.to, 'to')]
}
