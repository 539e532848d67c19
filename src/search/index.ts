import type { Article, Entry, Regulation } from '../domain/knowledge.ts'
import { startOf } from '../domain/shanghai.ts'
import type { Answer, Search } from '../ports/knowledge.ts'
import type { Parts } from './answer.ts'
import { type ArticleIndex, buildArticleIndex } from './article-index.ts'
import { answerAsOf } from './as-of-answer.ts'
import { createDayViews } from './as-of-rows.ts'
import { createTranslator } from './english/index.ts'
import { createEntryMatcher } from './entries.ts'
import { fold, foldQuery, foldTitle } from './fold.ts'
import { createHomophones } from './homophones.ts'
import { createLibrary, type Law, type Library } from './laws.ts'
import { createExpander } from './lexicon.ts'
import { type QueryParts, readQuery } from './query.ts'
import { provedEntry } from './quote-faults.ts'
import { createRanker, type Taught } from './rank.ts'
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

interface Indexed {
  readonly lawAliases: ReadonlyMap<string, string>
  readonly library: Library
  readonly index: ArticleIndex
}
/** The same articles with other entries or another lexicon need no second index. */
const indexedBefore = new WeakMap<readonly Article[], Indexed>()

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
  const { library, index } = yield* indexed(input, indexOf)
  yield
  const expand = createExpander(input.lexicon, index.alphabet, index.articles)
  yield
  const hear = createHomophones(index.alphabet, index.articles)
  yield
  const reading: QueryParts = {
    index,
    expand,
    translate: createTranslator(index.alphabet, index.articles, expand),
    hear,
    refer: createReferenceReader(library),
    lawAt: lawNames(library.laws),
    articleAt: new Map(library.articles.map((article, i) => [article.id, i])),
  }
  const view = createDayViews(library)
  const taught = yield* learnConfirmed(reading, input.confirmed ?? [], view)
  const parts: Parts = {
    ...reading,
    rank: createRanker(index, taught).rank,
    entry: createEntryMatcher(input.entries),
    view,
  }
  const all = new Map(input.articles.map((article) => [article.id, article]))
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
  return search
}

function* indexed({ articles, lawAliases }: SearchInput, indexOf: IndexOf): Generator<void, Indexed> {
  const before = indexedBefore.get(articles)
  if (before?.lawAliases === lawAliases) return before
  const library = yield* createLibrary(articles, lawAliases)
  const made = { lawAliases, library, index: yield* indexOf(library) }
  indexedBefore.set(articles, made)
  return made
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
