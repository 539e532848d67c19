import { type Clause, type Consultation, isOpen } from '../domain/consultation.ts'
import { sayArticle } from '../domain/numerals.ts'
import type { Instant } from '../domain/shanghai.ts'
import { type Choice, type Reply, say } from '../ports/channel.ts'
import { sayClosing, sayTitle } from './describe.ts'
import { foldText } from './fold-text.ts'

/** What is said to see something of a draft, also by the menus that lead there. */
export const SAYS = {
  contents: (title: string, page = 1): string => `看《${title}》目录${page === 1 ? '' : `第${page}页`}`,
  chapter: (title: string, n: number, page = 1): string => `看《${title}》第${n}部分${page === 1 ? '' : `第${page}页`}`,
  article: (title: string, clause: Clause, part = 1): string =>
    `看《${title}》${sayArticle(clause.number)}${part === 1 ? '' : `第${part}段`}`,
  compare: (title: string, clause: Clause, part = 1): string =>
    `《${title}》${sayArticle(clause.number)}和现行规定比${part === 1 ? '' : `第${part}段`}`,
  comment: (title: string, clause?: Clause): string =>
    `我要对《${title}》${clause === undefined ? '' : sayArticle(clause.number)}提意见`,
} as const

/** The clauses before and after one. */
export function neighbours({ clauses }: Consultation, clause: Clause): { before?: Clause; after?: Clause } {
  const at = clauses.indexOf(clause)
  const [before, after] = [clauses[at - 1], clauses[at + 1]]
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
}

interface Shown {
  readonly at: Instant
  /** Which piece of a long article, from 1. */
  readonly part?: number
  /** Whether a law is stored that it can be held against. */
  readonly comparable: boolean
  /** Nobody presses numbers in a group. */
  readonly inGroup: boolean
  /** What asking for the news of the draft says, where they are offered. */
  readonly follow?: string | undefined
}

/** In a group there is no menu to read on by. */
export function sayPart(here: number, parts: number, inGroup: boolean): string {
  const on = inGroup && here < parts ? '，看下一段回复“接着看”' : ''
  return `（这一条较长，第${here}段，共${parts}段${on}）`
}

/** One article of a draft as it is printed, a long one piece by piece, with the ways on by digits. */
export function articlePage(
  draft: Consultation,
  clause: Clause,
  { at, part = 1, comparable, inGroup, follow }: Shown,
): Reply {
  const open = isOpen(draft, at)
  const parts = foldText(clause.text)
  const here = Math.min(parts.length, Math.max(1, part))
  const lines = [
    sayTitle(draft),
    ...(clause.chapter === undefined ? [] : [clause.chapter]),
    (parts[here - 1] ?? '').trim(),
    ...(parts.length > 1 ? [sayPart(here, parts.length, inGroup)] : []),
    open ? `征求意见到${sayClosing(draft, at)}。` : '征求意见已经结束。',
  ]
  if (inGroup) return say(lines.join('\n'))
  const { title } = draft
  const { before, after } = neighbours(draft, clause)
  const choices: readonly Choice[] = [
    ...(open ? [{ label: '对它提意见', says: SAYS.comment(title, clause), digit: 1 }] : []),
    ...(before === undefined ? [] : [{ label: '上一条', says: SAYS.article(title, before), digit: 2 }]),
    ...(after === undefined ? [] : [{ label: '下一条', says: SAYS.article(title, after), digit: 3 }]),
    ...(comparable ? [{ label: '和现行规定比', says: SAYS.compare(title, clause), digit: 4 }] : []),
    { label: '回目录', says: SAYS.contents(title), digit: 5 },
    ...(here < parts.length ? [{ label: '接着看', says: SAYS.article(title, clause, here + 1), digit: 6 }] : []),
    ...(follow === undefined ? [] : [{ label: '有进展告诉我', says: follow, digit: 7 }]),
  ]
  return say(lines.join('\n'), ...choices)
}
