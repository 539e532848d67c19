import type { Consultation } from '../domain/consultation.ts'
import { articleNumbersIn, readNumber, sayArticle } from '../domain/numerals.ts'
import type { Turn } from '../ports/intent.ts'
import { nearestConsultations } from '../search/consultation-search.ts'

/** What a staff command names of a draft. */
export interface NamedPart {
  /** The draft named, or talked about last; several where the words fit several. */
  readonly drafts: readonly Consultation[]
  /** As printed, `第五条`. */
  readonly clause?: string
  /** `第二章`, and the clauses in it, as printed. */
  readonly chapter?: string
  readonly clauses?: readonly string[]
}

const NUMBER = '[0-9０-９零〇一二三四五六七八九十百]{1,5}'
const CHAPTER = new RegExp(`第\\s*(${NUMBER})\\s*章`)
const ARTICLE = new RegExp(`第\\s*${NUMBER}\\s*条(?:\\s*之\\s*${NUMBER})?`)

/** Reads draft, chapter and clause; without a draft it is the one that was talked about last. */
export function partNamed(turn: Pick<Turn, 'knowledge' | 'memory'>, text: string): NamedPart {
  const { consultations } = turn.knowledge.content
  const title = text.replace(CHAPTER, ' ').replace(ARTICLE, ' ').trim()
  const best = title === '' ? [] : nearestConsultations(title, consultations)
  const last = consultations.filter(({ id }) => id === turn.memory.topic?.consultationId)
  const drafts = best.length > 0 ? best : last
  const [article] = articleNumbersIn(ARTICLE.exec(text)?.[0] ?? '')
  const chapter = readNumber(CHAPTER.exec(text)?.[1] ?? '')
  return {
    drafts,
    ...(article === undefined ? {} : { clause: sayArticle(article) }),
    ...(chapter === undefined
      ? {}
      : { chapter: CHAPTER.exec(text)?.[0].replace(/\s/g, '') ?? '', clauses: clausesIn(drafts[0], chapter) }),
  }
}

const clausesIn = (draft: Consultation | undefined, chapter: number): readonly string[] =>
  (draft?.clauses ?? [])
    .filter((clause) => readNumber(CHAPTER.exec(clause.chapter ?? '')?.[1] ?? '') === chapter)
    .map(({ number }) => sayArticle(number))

/** What stands in the way of going on with a draft, as a sentence and choices; undefined where one is named. */
export function whichDraft(
  turn: Pick<Turn, 'knowledge'>,
  drafts: readonly Consultation[],
  again: (title: string) => string,
):
  | { readonly text: string; readonly choices: readonly { readonly label: string; readonly says: string }[] }
  | undefined {
  if (drafts.length === 1) return undefined
  const offered = (drafts.length > 0 ? drafts : turn.knowledge.content.consultations).slice(0, MOST_OFFERED)
  return {
    text: '要看哪一部草案？',
    choices: offered.map(({ title }) => ({ label: `《${title}》`, says: again(`《${title}》`) })),
  }
}
const MOST_OFFERED = 9
