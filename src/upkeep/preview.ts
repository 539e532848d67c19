import type { Entry } from '../domain/knowledge.ts'
import { dayOf, type Instant } from '../domain/shanghai.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { Search } from '../ports/knowledge.ts'
import type { Confirmed } from '../ports/store.ts'
import { answersAlike, buildSearchInBackground, type SearchInput } from '../search/index.ts'
import { askOnce, forEachInBackground, readOf } from './asked-before.ts'
import { type Golden, type GoldenMiss, goldenMisses, type WithGolden } from './golden.ts'
import { touchedByWords } from './touched.ts'

type Lexicon = ReadonlyMap<string, readonly string[]>

/** What is to change: entries and lay words that are added or take the place of those of the same id or word. */
export interface Edit {
  readonly entries?: readonly Entry[]
  /** No words = the lay word is taken out. */
  readonly lexicon?: Lexicon
  readonly confirmed?: readonly Pick<Confirmed, 'question' | 'articles'>[]
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
  const key = JSON.stringify([dayOf(at), edit.entries, [...(edit.lexicon ?? [])], edit.confirmed, questions])
  const last = previewed.get(before)
  if (last?.key === key) return last.impact
  const after = await buildSearchInBackground(edited(knowledge, edit))
  const impact = await compare(knowledge, after, questions, at, touchedBy(knowledge, edit, at))
  previewed.set(before, { key, impact })
  return impact
}

/** The same for another content altogether: what will be live once a batch is approved. */
export async function previewContent(
  knowledge: Knowledge,
  content: Knowledge['content'],
  questions: readonly string[],
  at: Instant,
): Promise<Impact> {
  const { confirmed } = knowledge
  const after = await buildSearchInBackground({ ...content, ...(confirmed === undefined ? {} : { confirmed }) })
  return compare(knowledge, after, questions, at)
}

async function compare(
  knowledge: Knowledge,
  after: Search,
  questions: readonly string[],
  at: Instant,
  touched: (question: string) => boolean = () => true,
): Promise<Impact> {
  const distinct = [...new Set(questions)]
  const changed: string[] = []
  const silenced: string[] = []
  const answered: string[] = []
  await forEachInBackground(distinct, (text) => {
    if (!touched(text) || answersAlike(knowledge.search, after, { text, at })) return
    const [was, is] = [askOnce(knowledge.search, text, at), after.answer({ text, at })]
    if (was.answered === is.answered && readOf(was) === readOf(is)) return
    changed.push(text)
    if (was.answered && !is.answered) silenced.push(text)
    if (!was.answered && is.answered) answered.push(text)
  })
  const broken = newlyBroken(knowledge, after, at)
  return { replayed: distinct.length, changed, silenced, answered, broken }
}

/** Only lay words let one tell beforehand; entries are weighed against each other, confirmed answers against all. */
function touchedBy(knowledge: Knowledge, edit: Edit, at: Instant): (question: string) => boolean {
  const others = (edit.entries?.length ?? 0) + (edit.confirmed?.length ?? 0)
  return others > 0 ? () => true : touchedByWords(knowledge, edit.lexicon?.keys() ?? [], at)
}

/** Questions that people asked, those that were confirmed, and those for which the entries were written. */
export function replayQuestions(knowledge: Knowledge, asked: readonly string[]): readonly string[] {
  const confirmed = (knowledge.confirmed ?? []).map(({ question }) => question)
  return [
    ...new Set([
      ...asked,
      ...confirmed,
      ...knowledge.content.entries.flatMap((entry) => [entry.title, ...entry.questions]),
    ]),
  ]
}

/** What an edit leaves as it is stays the same object: the search builds nothing anew for it. */
function edited(knowledge: Knowledge, edit: Edit): SearchInput {
  const { content, confirmed } = knowledge
  const learned = edit.confirmed === undefined ? confirmed : [...(confirmed ?? []), ...edit.confirmed]
  return {
    ...content,
    ...(edit.entries === undefined ? {} : { entries: withEntries(content.entries, edit.entries) }),
    ...(edit.lexicon === undefined ? {} : { lexicon: withWords(content.lexicon, edit.lexicon) }),
    ...(learned === undefined ? {} : { confirmed: learned }),
  }
}

function withEntries(entries: readonly Entry[], edit: readonly Entry[]): readonly Entry[] {
  return [...new Map([...entries, ...edit].map((entry) => [entry.id, entry])).values()]
}

function withWords(lexicon: Lexicon, edit: Lexicon): Lexicon {
  return new Map([...lexicon, ...edit].filter(([word]) => edit.get(word)?.length !== 0))
}

function newlyBroken(knowledge: Knowledge, after: Pick<Search, 'answer'>, at: Instant): GoldenMiss[] {
  const golden = goldenOf(knowledge)
  const already = new Set(goldenMisses(golden, knowledge.search, at).map((miss) => miss.golden))
  return goldenMisses(golden, after, at).filter((miss) => !already.has(miss.golden))
}
