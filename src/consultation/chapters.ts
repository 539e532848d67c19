import type { Clause } from '../domain/consultation.ts'
import { sayArticle } from '../domain/numerals.ts'

/** Clauses that stand together: a chapter, or as many as fit one menu where the draft has no chapters. */
export interface Chapter {
  readonly title: string
  readonly clauses: readonly Clause[]
}

/** As many clauses as one screen lists where nothing divides them. */
const UNDIVIDED = 9

export const range = (clauses: readonly Clause[]): string => {
  const [first, last] = [clauses[0], clauses.at(-1)]
  if (first === undefined || last === undefined) return ''
  return first === last ? sayArticle(first.number) : `${sayArticle(first.number)}至${sayArticle(last.number)}`
}

export function chaptersOf(clauses: readonly Clause[]): readonly Chapter[] {
  if (clauses.every(({ chapter }) => chapter === undefined))
    return Array.from({ length: Math.ceil(clauses.length / UNDIVIDED) }, (_, i) => {
      const some = clauses.slice(i * UNDIVIDED, (i + 1) * UNDIVIDED)
      return { title: range(some), clauses: some }
    })
  const chapters: { title: string; clauses: Clause[] }[] = []
  for (const clause of clauses) {
    const title = clause.chapter ?? '章前条文'
    const last = chapters.at(-1)
    if (last?.title === title) last.clauses.push(clause)
    else chapters.push({ title, clauses: [clause] })
  }
  return chapters
}
