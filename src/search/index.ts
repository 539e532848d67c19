import type { Article, Entry, Regulation } from '../domain/knowledge.ts'
import { dayOf, startOf } from '../domain/shanghai.ts'
import type { Answer, Question, Search } from '../ports/knowledge.ts'
import type { Parts } from './answer.ts'
import { type ArticleIndex, buildArticleIndex } from './article-index.ts'
import { readAsOf } from './as-of.ts'
import { answerAsOf } from './as-of-answer.ts'
import { createDayViews } from './as-of-rows.ts'
import { createTranslator } from './english/index.ts'
import { createEntryMatcher } from './entries.ts'
import { fold, foldQuery, foldTitle } from './fold.ts'
import { createHomophones } from './homophones.ts'
import { createLibrary, type Law, type Library } from './laws.ts'
import { createExpander } from './lexicon.ts'
import { placesIn } from './places.ts'
import { type Query, type QueryParts, readQuery } from './query.ts'
import { provedEntry } from './quote-faults.ts'
import { createRanker, type Ranking, type Taught } from './rank.ts'
import { createReferenceReader } from './references.ts'
import { learnFrom } from './teaching.ts'

export interface SearchInput {
  readonly articles: readonly Article[]
  readonly entries: readonly Entry[]
  readonly lexicon: ReadonlyMap<string, readonly string[]>
  readonly lawAliases: ReadonlyMap<string, string>
  /** Questions whose answers were confirmed, with the ids of the articles that answer them. */
  readonly confirmed?: readonly { readonly question: string; readonly articles: readonly string[] }[]
}

/** A day when every stored version has begun. */
const LATEST = '9999-01-01'

/** Below this similarity a word is not taken for the name of a regulation. */
const SAME_REGULATION = 0.5

/** How the index of a library comes about: built, or taken over from what is kept. */
export type IndexOf = (library: Library) => Generator<void, ArticleIndex>

type FromLibrary = Pick<QueryParts, 'index' | 'hear' | 'refer' | 'lawAt' | 'articleAt'> & {
  readonly view: Parts['view']
  readonly all: ReadonlyMap<string, Article>
}
interface Indexed {
  readonly lawAliases: ReadonlyMap<string, string>
  readonly parts: FromLibrary
}
interface Ranked {
  readonly articles: readonly Article[]
  readonly lawAliases: ReadonlyMap<string, string>
  readonly confirmed: SearchInput['confirmed']
  readonly parts: Omit<Parts, 'entry'>
}
/** The same articles with other entries or another lexicon need no second index, */
const indexedBefore = new WeakMap<readonly Article[], Indexed>()
/** and with the same lexicon and the same confirmed questions no second ranking. */
const rankedBefore = new WeakMap<SearchInput['lexicon'], Ranked>()
const partsOf = new WeakMap<Search, Parts>()

/** Builds the search in one go: about a second for 10,000 articles. */
export function buildSearch(input: SearchInput): Search {
  const steps = buildSteps(input)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The same with a pause after every step, so that messages go on being answered meanwhile. */
export async function buildSearchInBackground(
  input: SearchInput,
  indexOf: IndexOf = buildArticleIndex,
): Promise<Search> {
  const steps = buildSteps(input, indexOf)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    await new Promise((resume) => setImmediate(resume))
  }
}

/** Each step takes a few milliseconds. */
export function* buildSteps(input: SearchInput, indexOf: IndexOf = buildArticleIndex): Generator<void, Search> {
  const { all, ...library } = yield* indexed(input, indexOf)
  const ranking = yield* ranked(input, library)
  const parts: Parts = { ...ranking, entry: lastMatch(createEntryMatcher(input.entries)) }
  /** One message is often looked up twice: to see whose it is, and to answer it. */
  let last: { readonly asked: string; readonly answer: Answer } | undefined
  const search: Search = {
    answer(question) {
      const asked = JSON.stringify(question)
      if (last?.asked !== asked) last = { asked, answer: provedEntry(answerAsOf(parts, question), search, question.at) }
      return last.answer
    },
    regulation: (nameOrAlias) => findRegulation(parts, nameOrAlias),
    article: (id) => all.get(id),
  }
  partsOf.set(search, parts)
  return search
}

/**
 * Whether two searches are bound to answer a question alike because they rank by the same articles and find the same
 * entry, or none, equally near. False = they may or may not.
 */
export function answersAlike(one: Search, other: Search, question: Question): boolean {
  const [a, b] = [partsOf.get(one), partsOf.get(other)]
  if (a === undefined || b === undefined || a.rank !== b.rank || question.lastLaw !== undefined) return false
  const folded = foldQuery(question.text)
  /** These are asked once more in other words. */
  if (readAsOf(folded, dayOf(question.at)) !== undefined || placesIn(folded).length > 0) return false
  const texts = [folded, a.expand(folded).replaced]
  const [match, same] = [a.entry(texts, question.at), b.entry(texts, question.at)]
  return match?.entry === same?.entry && match?.score === same?.score && match?.placed === same?.placed
}

function* indexed({ articles, lawAliases }: SearchInput, indexOf: IndexOf): Generator<void, FromLibrary> {
  const before = indexedBefore.get(articles)
  if (before?.lawAliases === lawAliases) return before.parts
  const library = yield* createLibrary(articles, lawAliases)
  const index = yield* indexOf(library)
  yield
  const parts: FromLibrary = {
    index,
    hear: createHomophones(index.alphabet, index.articles),
    refer: createReferenceReader(library),
    lawAt: lawNames(library.laws),
    articleAt: new Map(library.articles.map((article, i) => [article.id, i])),
    view: createDayViews(library),
    all: new Map(articles.map((article) => [article.id, article])),
  }
  indexedBefore.set(articles, { lawAliases, parts })
  yield
  return parts
}

function* ranked(input: SearchInput, library: Omit<FromLibrary, 'all'>): Generator<void, Ranked['parts']> {
  const { articles, lawAliases, lexicon, confirmed } = input
  const before = rankedBefore.get(lexicon)
  if (before?.articles === articles && before.lawAliases === lawAliases && before.confirmed === confirmed)
    return before.parts
  const { index, view } = library
  const expand = createExpander(lexicon, index.alphabet, index.articles)
  yield
  const reading: QueryParts = {
    ...library,
    expand: lastKept(expand),
    translate: lastKept(createTranslator(index.alphabet, index.articles, expand)),
    hear: lastKept(library.hear),
    refer: lastKept(library.refer),
  }
  const taught = yield* learnConfirmed(reading, confirmed ?? [], view)
  const { rank } = createRanker(index, taught)
  let last: { readonly query: Query; readonly ranking: Ranking } | undefined
  const parts: Ranked['parts'] = {
    ...reading,
    view,
    rank(query) {
      if (last === undefined || !isSameQuery(last.query, query)) last = { query, ranking: rank(query) }
      return last.ranking
    },
  }
  rankedBefore.set(lexicon, { articles, lawAliases, confirmed, parts })
  return parts
}

/** What two searches ask of one part straight after each other is worked out once. */
function lastKept<A extends readonly string[], R>(work: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | undefined
  return (...args) => {
    const known = last
    if (known !== undefined && args.every((arg, i) => arg === known.args[i])) return known.result
    const result = work(...args)
    last = { args, result }
    return result
  }
}

function lastMatch(nearest: Parts['entry']): Parts['entry'] {
  let last: { readonly key: string; readonly match: ReturnType<Parts['entry']> } | undefined
  return (texts, at) => {
    const key = JSON.stringify([texts, at])
    if (last?.key !== key) last = { key, match: nearest(texts, at) }
    return last.match
  }
}

const NO_ARTICLES: readonly number[] = []

/** Whether a ranking of one serves the other. Parts that {@link lastKept} gave out are the same or not the same. */
function isSameQuery(a: Query, b: Query): boolean {
  const [shown, other] = [a.shown ?? NO_ARTICLES, b.shown ?? NO_ARTICLES]
  return (
    a.folded === b.folded &&
    a.expansion === b.expansion &&
    a.english === b.english &&
    (a.heard === b.heard || (a.heard.length === 0 && b.heard.length === 0)) &&
    a.followed === b.followed &&
    shown.length === other.length &&
    shown.every((article, n) => article === other[n]) &&
    JSON.stringify(a.references) === JSON.stringify(b.references)
  )
}

function* learnConfirmed(
  reading: QueryParts,
  confirmed: NonNullable<SearchInput['confirmed']>,
  view: Parts['view'],
): Generator<void, Taught | undefined> {
  const pairs = confirmed.flatMap(({ question, articles }) => {
    const known = articles.flatMap((id) => reading.articleAt.get(id) ?? [])
    return known.length === 0 ? [] : [{ folded: foldQuery(question), articles: known }]
  })
  if (pairs.length === 0) return undefined
  /** Confirmed answers are read as of the far future, when every stored version has begun. */
  const latest = view(LATEST)
  const at = startOf(LATEST)
  return yield* learnFrom(reading.index, pairs, ({ folded }) =>
    readQuery(reading, { text: folded, at }, folded, latest),
  )
}

function lawNames(laws: readonly Law[]): Map<string, number> {
  const names = new Map<string, number>()
  laws.forEach((law, l) => {
    for (const alias of law.aliases) names.set(foldTitle(alias), l)
  })
  for (const [l, law] of laws.entries()) names.set(law.folded, l)
  return names
}

function findRegulation(parts: Parts, nameOrAlias: string): Regulation | undefined {
  const name = foldTitle(nameOrAlias)
  const { laws } = parts.index.library
  const exact = parts.lawAt.get(name)
  if (exact !== undefined) return regulationOf(parts, laws[exact] as Law)
  const core = new Map(laws.filter((law) => law.core === name).map((law) => [law.folded, law]))
  if (core.size === 1) return regulationOf(parts, [...core.values()][0] as Law)
  const expansion = parts.expand(fold(name))
  const [best] = parts.refer(name, expansion.replaced).laws
  return best !== undefined && best.score >= SAME_REGULATION ? regulationOf(parts, laws[best.law] as Law) : undefined
}

function regulationOf({ index, lawAt }: Parts, named: Law): Regulation {
  const law = index.library.laws[lawAt.get(named.folded) ?? -1] ?? named
  const first = law.articles[0] as Article
  const effective = law.articles.find((a) => a.effective !== undefined)?.effective
  return {
    title: law.title,
    aliases: law.aliases,
    articles: law.articles,
    versions: index.library.versions.get(law.folded) ?? [],
    ...(law.version.ended === undefined ? {} : { status: law.version.ended }),
    ...(first.date === undefined ? {} : { date: first.date }),
    ...(effective === undefined ? {} : { effective }),
    ...(first.city === undefined ? {} : { city: first.city }),
  }
}
