import { DAY_MS, dayOf, type Instant } from '../domain/shanghai.ts'
import type { Turn } from '../ports/intent.ts'
import type { Change, Confirmation } from '../ports/store.ts'
import { mask } from '../privacy/mask.ts'
import { foldQuery } from '../search/fold.ts'
import { signsOf } from './clusters.ts'
import { subjectText } from './likeness.ts'

/** Longest question kept. */
const MAX_KEPT = 200
/** A question with less of a subject says nothing without what was talked about before: `那绳子呢`. */
const LEAST_SUBJECT = 4
/** As many as one answer shows. */
const MAX_ARTICLES = 3
const ID_LENGTH = 8
/** A mark is needed on its own day; one more for clocks that differ. */
const MARK_DAYS = 2
/** Confirmed questions that the search learns from, the newest; more teach nothing new and slow every reload. */
export const CONFIRMED_MOST = 5_000

/**
 * Notes that these articles answer this question; masked, without who said it. One person counts once a day for one
 * question: the mark by which that is known is a keyed hash of person, question and day together, which leads to none of
 * them and is deleted after two days. Empty for what nobody could learn from.
 */
export function noteConfirmed(
  turn: Pick<Turn, 'speaker' | 'at' | 'seal'>,
  question: string,
  articleIds: readonly string[],
  how: Confirmation['how'] = 'thumbs-up',
): readonly Change[] {
  const kept = mask(question).trim().slice(0, MAX_KEPT)
  const articles = [...new Set(articleIds)].slice(0, MAX_ARTICLES)
  if (articles.length === 0 || subjectText(kept).replace(/\s/g, '').length < LEAST_SUBJECT) return []
  const id = confirmationId(kept, articles, how)
  const mark = turn.seal(`confirmed|${turn.speaker.id}|${id}|${dayOf(turn.at)}`)
  return [{ do: 'confirmed.add', confirmation: { id, question: kept, articles, how, at: turn.at }, mark }]
}

/** Eight signs, the same whoever confirms it, however it was typed. */
export function confirmationId(question: string, articles: readonly string[], how: Confirmation['how']): string {
  return signsOf(JSON.stringify([foldQuery(question).trim(), articles.toSorted(), how]), ID_LENGTH)
}

/** Deletes marks whose day is over. */
export const forgetMarks = (at: Instant): Change => ({ do: 'confirmed.unmark', before: at - MARK_DAYS * DAY_MS })
