import type { Entry } from '../domain/knowledge.ts'
import { dayOf, type Instant } from '../domain/shanghai.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { Search } from '../ports/knowledge.ts'
import { buildSearchInBackground } from '../search/index.ts'
import { askOnce, forEachInBackground, readOf } from './asked-before.ts'
import { type Golden, type GoldenMiss, goldenMisses, type WithGolden } from './golden.ts'

/** What is to change: entries and lay words that are added or take the place of those of the same id or word. */
export interface Edit {
  readonly entries?: readonly Entry[]
  readonly lexicon?: ReadonlyMap<string, readonly string[]>
}

/** What an edit does to the answers that people got so far. */
export interface Impact {
  readonly replayed: number
  /** Questions whose answer is another one afterwards, in the order in which they were given. */
  readonly changed: readonly string[]
  /** Those of them that were answered and no longer are. */
  readonly silenced: readonly string[]
  /** Those of them that were not answered and now are. */
  readonly answered: readonly string[]
  /** Standard questions that are met now and would not be any more. */
  readonly broken: readonly GoldenMiss[]
}

/** The preview made last on a knowledge: whoever confirms at once need not wait for it twice. */
const previewed = new WeakMap<Search, { readonly key: string; readonly impact: Impact }>()

/** Standard questions of a knowledge. */
export const goldenOf = (knowledge: Knowledge): readonly Golden[] =>
  (knowledge.content as WithGolden<Knowledge['content']>).golden ?? []

/**
 * Asks every question twice, before and after an edit, through the function that chat asks, and the standard questions
 * as well. Changes nothing.
 */
export async function previewEdit(
  knowledge: Knowledge,
  edit: Edit,
  questions: readonly string[],
  at: Instant,
): Promise<Impact> {
  const before = knowledge.search
  const key = JSON.stringify([dayOf(at), edit.entries, [...(edit.lexicon ?? [])], questions])
  const last = previewed.get(before)
  if (last?.key === key) return last.impact
  const after = await buildSearchInBackground({
    ...edited(knowledge.content, edit),
    ...(knowledge.confirmed === undefined ? {} : { confirmed: knowledge.confirmed }),
  })
  const distinct = [...new Set(questions)]
  const changed: string[] = []
  const silenced: string[] = []
  const answered: string[] = []
  await forEachInBackground(distinct, (text) => {
    const [was, is] = [askOnce(before, text, at), after.answer({ text, at })]
    if (was.answered === is.answered && readOf(was) === readOf(is)) return
    changed.push(text)
    if (was.answered && !is.answered) silenced.push(text)
    if (!was.answered && is.answered) answered.push(text)
  })
  const broken = newlyBroken(knowledge, after, at)
  const impact: Impact = { replayed: distinct.length, changed, silenced, answered, broken }
  previewed.set(before, { key, impact })
  return impact
}

/** Questions that people asked, and those for which the entries were written. */
export function replayQuestions(knowledge: Knowledge, asked: readonly string[]): readonly string[] {
  return [...new Set([...asked, ...knowledge.content.entries.flatMap((entry) => [entry.title, ...entry.questions])])]
}

function edited(content: Knowledge['content'], edit: Edit): Knowledge['content'] {
  const entries = new Map(content.entries.map((entry) => [entry.id, entry]))
  for (const entry of edit.entries ?? []) entries.set(entry.id, entry)
  return {
    ...content,
    entries: [...entries.values()],
    lexicon: new Map([...content.lexicon, ...(edit.lexicon ?? [])]),
  }
}

function newlyBroken(knowledge: Knowledge, after: Pick<Search, 'answer'>, at: Instant): GoldenMiss[] {
  const golden = goldenOf(knowledge)
  const already = new Set(goldenMisses(golden, knowledge.search, at).map((miss) => miss.golden))
  return goldenMisses(golden, after, at).filter((miss) => !already.has(miss.golden))
}
