import { dayOf } from '../domain/shanghai.ts'
import type { Answer, Citation, Question } from '../ports/knowledge.ts'
import { endedNotice } from './as-of-notice.ts'
import { type DayView, withoutHidden } from './as-of-rows.ts'
import { citationOf } from './citation.ts'
import { chooseCitations, MAX_CITATIONS } from './cite.ts'
import { ANSWER, confidence, type Evidence, gatherEvidence } from './confidence.ts'
import type { EntryMatch } from './entries.ts'
import { foldQuery, foldTitle } from './fold.ts'
import { type Law, numberKey } from './laws.ts'
import { type Query, type QueryParts, readQuery } from './query.ts'
import type { Ranking } from './rank.ts'
import { vetoOf } from './vetoes.ts'

const MOST_HITS = 100
/** An entry this near answers whatever the articles say. */
const ENTRY_SURE = 0.65
/** An entry this near answers when no article does. */
const ENTRY_LIKELY = 0.46
/** An entry this near answers when the articles fit, but not clearly. */
const ENTRY_NEARER = 0.52
/** What it counts that question and entry name the same city. */
const PLACED = 0.12
/** What it adds to the log-odds that the question continues the last answer and its law has a fitting article. */
const FOLLOW_UP = 3.5
/** Best lexical score inside the followed law over the best anywhere, from which it counts as fitting. */
const FOLLOWED_FITS = 0.4
/**
 * Share of the question's pairs that the best article must hold. Where few regulations are stored, the best of them can
 * look sure although it speaks of something else.
 */
const LEAST_HELD = 0.02
const FEW_ARTICLES = 1_000
/**
 * Of what the question could score, the best of few articles must reach this much, unless its law is the subject of the
 * question: the nearest of some hundred articles is near by chance.
 */
const LEAST_COVERED = 0.13
const ON_ITS_LAW = 0.3
/** The same for the words of a question in English. */
const MOST_WORDS = 0.5
/** Log-odds from which articles are shown although the question names a law that is not stored. */
const CLEARLY = 2.5

/** An article in force with at least this share of an ended one's score answers in its place. */
const NEARLY_AS_GOOD = 0.75

/** The parts that answer a question, built once. */
export interface Parts extends QueryParts {
  readonly rank: (query: Query) => Ranking
  readonly entry: (texts: readonly string[], at: number) => EntryMatch | undefined
  readonly view: (day: string) => DayView
}

/** An entry without a word of it says nothing about a fine, however near its question is. */
const PUNISHES = /罚|处分|警告|责令|拘留|没收|吊销/

const EMPTY: Answer = { answered: false, citations: [], hits: [], why: 'no-match' }

/** Answers one question: veto, references, ranking, entry, decision, citations. Never throws. */
export function answerQuestion(parts: Parts, question: Question): Answer {
  const folded = foldQuery(question.text)
  const veto = vetoOf(folded)
  if (veto !== undefined) return { ...EMPTY, why: veto }
  const view = parts.view(dayOf(question.at))
  const query = readQuery(parts, question, folded, view)
  const all = parts.rank(query)
  const ranking = withoutHidden(all, parts.index.library.lawOf, view.hidden)
  const evidence = gatherEvidence(parts.index, query, ranking)
  const hits = ranking.order.slice(0, MOST_HITS).map((i, n) => ({
    id: parts.index.library.articles[i]?.id ?? '',
    score: ranking.scores[n] ?? 0,
  }))
  const silent = (why: string): Answer => ({ ...EMPTY, hits, why })
  const show = (positions: readonly number[], why: string): Answer => ({
    answered: true,
    citations: positions
      .filter((i) => !view.hidden.has(parts.index.library.lawOf[i] as number))
      .slice(0, MAX_CITATIONS)
      .flatMap((i) => citedOn(parts, i, view) ?? []),
    hits,
    why,
  })

  const match = parts.entry([folded, query.expansion.replaced], question.at)
  const byEntry = (least: number): Answer | undefined =>
    match === undefined ||
    match.score + (match.placed ? PLACED : 0) < least ||
    (/罚/.test(folded) && !PUNISHES.test(match.entry.answer))
      ? undefined
      : { answered: true, citations: [], entry: match.entry, hits, why: 'entry' }
  if (evidence.otherPlace) {
    return (match?.placed === true ? byEntry(ENTRY_LIKELY) : undefined) ?? silent('other-place')
  }
  const first = query.references.laws[0]?.law
  if (first !== undefined && view.ended(first)) return ended(parts, first)
  const named = namedArticles(parts, query)
  if (named !== undefined) return typeof named === 'string' ? silent(named) : show(named, 'reference')

  const follows = fitsFollowed(parts, query, ranking)

  const sure = confidence(evidence) + (follows ? FOLLOW_UP : 0)
  const few = parts.index.library.articles.length < FEW_ARTICLES
  const onSubject = !few || follows || (query.english.length > 0 ? isToldInEnglish(evidence) : isOnSubject(evidence))
  const answered = sure >= ANSWER && onSubject && ranking.order.length > 0
  const lawNamed = query.references.laws.length > 0
  const entry = lawNamed ? undefined : byEntry(!answered ? ENTRY_LIKELY : sure < CLEARLY ? ENTRY_NEARER : ENTRY_SURE)
  if (entry !== undefined) return entry
  if (query.references.unknownLaw !== undefined && sure < CLEARLY) {
    if (!answered || isQuoted(question.text)) return silent('law-unknown')
  }
  const gone = lawNamed || !fallsShort(ranking, all, answered) ? undefined : endedBest(parts, query, all, view)
  if (gone !== undefined) return ended(parts, gone)
  if (!answered) return silent(reasonOf(evidence))
  return show(
    chooseCitations(parts.index, folded, ranking, query.expansion.replaced),
    lawNamed ? 'reference' : 'article',
  )
}

/** Words of English have many translations: more than half of them must stand in the best article, or one in its title. */
const isToldInEnglish = ({ held, titled }: Evidence): boolean => held > MOST_WORDS || titled > 0

function isOnSubject({ held, covered, titled }: Evidence): boolean {
  return held >= LEAST_HELD && (covered >= LEAST_COVERED || titled >= ON_ITS_LAW)
}

function citedOn({ index }: Parts, position: number, { day }: DayView): Citation | undefined {
  const { library } = index
  const article = library.articles[position]
  const law = library.laws[library.lawOf[position] as number]
  if (article === undefined || law === undefined) return undefined
  const next = library.versions.get(law.folded)?.find((v) => v.validFrom !== undefined && v.validFrom > day)
  return citationOf(article, { version: law.version, day, next: next?.validFrom })
}

function ended({ index, lawAt }: Parts, law: number): Answer {
  return endedNotice((index.library.laws[law] as Law).version, (title) => lawAt.has(foldTitle(title)))
}

/** What is in force does not answer, or far less than what has ended. */
function fallsShort(ranking: Ranking, all: Ranking, answered: boolean): boolean {
  return !answered || (ranking.scores[0] ?? 0) < NEARLY_AS_GOOD * (all.scores[0] ?? 0)
}

/** The regulation that would answer, had it not ended. */
function endedBest(parts: Parts, query: Query, ranking: Ranking, view: DayView): number | undefined {
  const best = parts.index.library.lawOf[ranking.order[0] ?? -1]
  if (best === undefined || !view.ended(best)) return undefined
  const evidence = gatherEvidence(parts.index, query, ranking)
  return confidence(evidence) >= ANSWER && evidence.held >= LEAST_HELD ? best : undefined
}

/** Articles that the question names; a reason code when it names what is not stored; undefined when it names none. */
function namedArticles(parts: Parts, query: Query): number[] | string | undefined {
  const { laws, numbers, unknownLaw } = query.references
  if (numbers.length === 0) return undefined
  const meant = laws[0]?.law ?? (unknownLaw === undefined ? query.followed : undefined)
  if (meant === undefined) {
    if (unknownLaw !== undefined) return 'law-unknown'
    return isBareNumber(query.folded) ? missingLaw(parts, numbers.map(numberKey)) : undefined
  }
  const candidates = laws.length > 0 ? laws.map((l) => l.law) : [meant]
  for (const law of candidates) {
    const found = numbers.flatMap((n) => parts.index.library.laws[law]?.byNumber.get(numberKey(n)) ?? [])
    if (found.length > 0) return found
  }
  return 'article-unknown'
}

function missingLaw(parts: Parts, keys: readonly string[]): string {
  const known = parts.index.library.laws.some((law) => keys.some((key) => law.byNumber.has(key)))
  return known ? 'law-missing' : 'article-unknown'
}

/** Nothing but an article number and words of asking: `第九百条是什么`. */
function isBareNumber(folded: string): boolean {
  const rest = folded.replace(
    /第?\s*[0-9零〇一二三四五六七八九十百千两廿卅]+\s*[条跳](?:之[一二三四五六七八九十])?/g,
    '',
  )
  return (
    rest.replace(/请问|请|查|看|一下|说|讲|了|的|是|什么|啥|内容|原文|规定|怎么|全文|发|我|想|知道|\P{L}/gu, '') === ''
  )
}

function fitsFollowed(parts: Parts, query: Query, ranking: Ranking): boolean {
  const best = ranking.order[0]
  if (query.followed === undefined || best === undefined) return false
  if (parts.index.library.lawOf[best] !== query.followed) return false
  return (ranking.lexical[best] as number) >= FOLLOWED_FITS * ranking.lexicalMax && ranking.lexicalMax > 0
}

function isQuoted(text: string): boolean {
  return /[《〈]/.test(text)
}

function reasonOf(evidence: Evidence): string {
  if (evidence.ownCase) return 'own-case'
  if (evidence.liveFigure) return 'live-figure'
  if (evidence.smallTalk > 0 || !evidence.asks) return 'off-topic'
  return 'no-match'
}
