import { clauseOf } from '../domain/consultation.ts'
import type { Outcome } from '../domain/kind.ts'
import { type ArticleNumber, articleNumbersIn, sayArticle } from '../domain/numerals.ts'
import { newestReading, PASSED_READING, readingsOf } from '../domain/reading.ts'
import type { Submission } from '../domain/submission.ts'
import type { Knowledge } from '../ports/intent.ts'

const NUMBER = '[0-9０-９零〇一二三四五六七八九十百]{1,5}'
const CLAUSE = `写入\\s*(?:《[^》]{1,40}》|草案|条例|最终文本|通过稿)?\\s*(第\\s*${NUMBER}\\s*条(?:之${NUMBER})?)`
const APART = new RegExp(`(?:^|[，,。；;\\s]+)${CLAUSE}[。.]?\\s*$`)
const ANYWHERE = new RegExp(`(?<!没有|[没未不])${CLAUSE}`)

export interface SaidWhere {
  /** What is left for the citizen to read. */
  readonly reason: string
  readonly number?: ArticleNumber
  /** It stood apart from the reason, as an order: then the clause has to exist. */
  readonly ordered: boolean
}

/** Takes `写入第九条` off the end of a reason; inside a reason it is read and stays. */
export function takeFinalClause(said: string): SaidWhere {
  const apart = APART.exec(said)
  const rest = apart === null ? '' : said.slice(0, apart.index).trim()
  const [number] = articleNumbersIn((apart ?? ANYWHERE.exec(said))?.[1] ?? '')
  if (number === undefined) return { reason: said, ordered: false }
  return rest === '' ? { reason: said, number, ordered: false } : { reason: rest, number, ordered: true }
}

const ADOPTED: readonly Outcome[] = ['采纳', '部分采纳']

/** The clause for an item, as printed; or why it cannot be that one, as a sentence. */
export function finalClauseFor(
  item: Pick<Submission, 'kind' | 'consultationId'>,
  outcome: Outcome,
  { number, ordered }: SaidWhere,
  knowledge: Pick<Knowledge, 'consultation'>,
): { readonly into?: string } | { readonly fault: string } {
  if (number === undefined) return {}
  const draft = item.consultationId === undefined ? undefined : knowledge.consultation(item.consultationId)
  const adopted = ADOPTED.includes(outcome)
  if (draft === undefined || !adopted)
    return ordered ? { fault: `只有采纳或部分采纳的草案意见才写“写入${sayArticle(number)}”。` } : {}
  const text = readingsOf(draft).findLast(({ name }) => name === PASSED_READING) ?? newestReading(draft)
  if (clauseOf({ ...draft, clauses: text.clauses }, number) !== undefined) return { into: sayArticle(number) }
  return ordered ? { fault: `《${draft.title}》（${text.name}）没有${sayArticle(number)}，请核对条号。` } : {}
}
