import { clausesNamed } from '../domain/clauses-named.ts'
import { type Clause, type Consultation, clauseOf, sayClause } from '../domain/consultation.ts'
import { type ArticleNumber, readNumber, sayArticle } from '../domain/numerals.ts'
import { Problem } from '../domain/problem.ts'
import type { Answer, Reading } from '../ports/dialogue.ts'

/** Clause text shown while asking; longer ones end with the number of characters left out. */
const MAX_SHOWN = 500
export const WHOLE_DRAFT: Answer = { value: '', shown: '整部草案' }
const WHOLE =
  /^(?:0|〇|零|整部|整部草案|全文|全部|通篇|整体|总体|(?:the )?whole(?: draft)?|all(?: of it)?|everything)$|(?:对|就|是)?(?:整部|整个|通篇|总体)(?:草案|条例|法)?/i

/** The clauses of a draft that a text is about; those that it does not have are left out. */
export function clausesOf(text: string, draft: Consultation | undefined): readonly Clause[] {
  if (draft === undefined) return []
  return clausesNamed(text).flatMap((number) => clauseOf(draft, number) ?? [])
}

export const answerForClauses = (clauses: readonly Clause[]): Answer => ({
  value: clauses.map(({ number }) => sayArticle(number)).join('、'),
  shown: clauses.map(sayClause).join('、'),
})

/** Bare numbers said of clauses: `21`, `3和21`, `3、5`. */
const NUMBERS = /^[\s]*(?:第?\s*[0-9零〇一二三四五六七八九十百千两]{1,8}\s*(?:[、,，和与及\s]\s*|$)){1,9}[。.]?$/

export function readClause(text: string, draft: Consultation | undefined): Reading {
  const folded = text.normalize('NFKC')
  const named = clausesNamed(text)
  const plain = NUMBERS.test(folded)
    ? folded.split(/[、,，和与及\s。.第]+/).flatMap((part) => readNumber(part) ?? [])
    : []
  const wanted = named.length > 0 ? named : plain.filter((main) => main > 0).map((main) => ({ main }))
  if (wanted.length === 0)
    return WHOLE.test(text.trim())
      ? { ok: WHOLE_DRAFT, note: '好的，对整部草案提意见。' }
      : { again: '没有认出条号。请回复条号，如 21 或第二十一条；对整部草案提意见回复 0。' }
  const missing = wanted.find((number) => draft === undefined || clauseOf(draft, number) === undefined)
  if (draft === undefined || missing !== undefined) return { again: noClause(draft, missing ?? { main: 0 }) }
  const clauses = wanted.flatMap((number) => clauseOf(draft, number) ?? [])
  return { ok: answerForClauses(clauses), note: sayTexts(clauses) }
}

/** What to say when a text names a clause that the draft does not have. */
export function clauseAmiss(text: string, draft: Consultation): string | undefined {
  const missing = clausesNamed(text).find((number) => clauseOf(draft, number) === undefined)
  return missing === undefined ? undefined : noClause(draft, missing)
}

function noClause(draft: Consultation | undefined, number: ArticleNumber): string {
  const last = draft?.clauses.length ?? 0
  return new Problem('CLAUSE_UNKNOWN', { title: draft?.title ?? '', last, clause: sayArticle(number) }).say
}

/** The clauses as they stand in the draft, each cut where all of them would fill more than a screen. */
export function sayTexts(clauses: readonly Clause[]): string {
  const room = Math.floor(MAX_SHOWN / clauses.length)
  const shown = clauses.map(({ text }) =>
    text.length <= room ? text : `${text.slice(0, room)}……（后面还有${text.length - room}字）`,
  )
  return `草案现在写的是：\n${shown.join('\n')}`
}
