import type { Article, LawVersion } from '../domain/knowledge.ts'
import { type Day, dayOf, sayDay } from '../domain/shanghai.ts'
import { statusOn, versionAt } from '../domain/version.ts'
import type { Answer, Question } from '../ports/knowledge.ts'
import { answerQuestion, type Parts } from './answer.ts'
import { type AsOf, readAsOf } from './as-of.ts'
import { articleOf, byNumbers, numberOf, numbersOf, versionOf, versionsOfTitle } from './as-of-lookup.ts'
import { nearestIn } from './as-of-nearest.ts'
import { endedNotice, noVersionNotice, versionsNotice } from './as-of-notice.ts'
import { citationOf } from './citation.ts'
import { MAX_CITATIONS } from './cite.ts'
import { foldQuery, foldTitle } from './fold.ts'
import { SHORT } from './follow-up.ts'
import type { References } from './references.ts'
import { vetoOf } from './vetoes.ts'

const NOTHING: Answer = { answered: false, citations: [], hits: [], why: 'no-match' }
/** What is left of a question that asks for nothing but the rule itself. */
const BARE =
  /^(?:[\s\p{P}]|那|请问|想?看|查|是|的|呢|吗|了|又|都|怎么|怎样|如何|咋|规定|说|写|讲|什么|样|条例|办法|法规|条文|文本|版本?|规则|细则|内容|原文|一下|这个|那个|这条|那条|这部|那部|它|法|the|what|was|did|say|it|\?)*$/u

/**
 * Answers a question from the law of the day it speaks of: today's, unless it names another time or goes on from an
 * answer that was about another version. Old texts are marked by their citation's force; nothing of a text that was not
 * the law at the time is quoted.
 */
export function answerAsOf(parts: Parts, question: Question): Answer {
  const folded = foldQuery(question.text)
  const today = dayOf(question.at)
  if (vetoOf(folded) !== undefined) return answerQuestion(parts, question)
  const asked = readAsOf(folded, today)
  if (asked?.kind === 'now') return nowAgain(parts, question, asked.rest)
  if (asked !== undefined) return atTime(parts, question, folded, asked, today)
  const carried = carriedVersion(parts, question, folded, today)
  if (carried !== undefined) return inVersion(parts, question, folded, carried, today)
  return inForce(parts, question, today)
}

/** The answer of today; where the index holds only a coming text of a title, from the one in force. */
function inForce(parts: Parts, question: Question, today: Day): Answer {
  const answer = answerQuestion(parts, question)
  const title = answer.citations[0]?.law
  if (title === undefined) return answer
  const versions = versionsOfTitle(parts, title)
  const now = versionAt(versions, today)
  const shown = versionOf(versions, answer.citations[0]?.id)
  if (now === undefined || shown === undefined || now === shown || statusOn(shown, today) !== '尚未生效') return answer
  return inVersion(parts, { ...question, lastLaw: title }, foldQuery(question.text), now, today)
}

/** `那现在呢`: the same articles again, as they are today. */
function nowAgain(parts: Parts, question: Question, rest: string): Answer {
  const today = dayOf(question.at)
  const { lastLaw } = question
  if (!BARE.test(rest) || lastLaw === undefined) return inForce(parts, question, today)
  const versions = versionsOfTitle(parts, lastLaw)
  const now = versionAt(versions, today)
  if (now !== undefined) return inVersion(parts, question, rest, now, today)
  const last = versions.at(-1)
  if (last === undefined || statusOn(last, today) === '尚未生效') return inForce(parts, question, today)
  return endedNotice(last, (title) => parts.lawAt.has(foldTitle(title)))
}

function atTime(parts: Parts, question: Question, folded: string, asked: AsOf, today: Day): Answer {
  const found = titleMeant(parts, question, folded, asked.rest)
  if (typeof found !== 'string') return found
  const versions = versionsOfTitle(parts, found)
  const version = choose(versions, asked, today)
  if (version === undefined) return noVersionNotice(versions, sayWhen(asked), today)
  if (version === versionAt(versions, today) && BARE.test(asked.rest) && question.lastArticles === undefined)
    return { ...inForce(parts, { ...question, text: `《${found}》${asked.rest}` }, today), why: 'as-of' }
  return inVersion(parts, { ...question, lastLaw: found }, asked.rest, version, today)
}

/** Title of the law that a question about another time is about, or the answer when no law can be told. */
function titleMeant(parts: Parts, question: Question, folded: string, rest: string): string | Answer {
  const named = lawsNamed(parts, rest)
  const first = named.laws[0]
  if (first !== undefined) return parts.index.library.laws[first.law]?.title ?? NOTHING
  const short = rest.replace(/[^\p{L}\p{N}]/gu, '').length <= SHORT
  const plain = answerQuestion(parts, { ...question, text: rest === '' ? folded : rest })
  if (question.lastLaw !== undefined && short && named.unknownLaw === undefined) {
    const other = plain.citations[0]?.law
    if (other === undefined || other === question.lastLaw || plain.why === 'reference') return question.lastLaw
    return parts.lawAt.has(foldTitle(question.lastLaw)) && BARE.test(rest) ? question.lastLaw : other
  }
  return plain.citations[0]?.law ?? answerQuestion(parts, question)
}

/** `怎么规定` names no regulation, whatever stands before it. */
function lawsNamed(parts: Parts, text: string): References {
  const plain = text.replace(/(怎么|怎样|如何|咋|什么|有)(样)?(的)?规定/g, '$1')
  return parts.refer(plain, parts.expand(plain).replaced)
}

function choose(versions: readonly LawVersion[], asked: AsOf, today: Day): LawVersion | undefined {
  if (asked.kind === 'during') return versionAt(versions, asked.to)
  if (asked.kind === 'made') {
    const within = (day: Day | undefined): boolean => day !== undefined && day >= asked.from && day <= asked.to
    return versions.findLast((v) => within(v.date)) ?? versions.findLast((v) => within(v.validFrom))
  }
  const begun = versions.filter((v) => statusOn(v, today) !== '尚未生效' && isReal(v))
  return versionAt(versions, today) === undefined ? begun.at(-1) : begun.at(-2)
}

/** A version that another replaced before it ever began was never the law. */
const isReal = ({ validFrom, validTo }: LawVersion): boolean =>
  validFrom === undefined || validTo === undefined || validFrom <= validTo

function inVersion(parts: Parts, question: Question, text: string, version: LawVersion, today: Day): Answer {
  const numbers = numbersOf(text)
  const lasts = (question.lastArticles ?? []).flatMap((id) => articleOf(parts, version.title, id) ?? [])
  const bare = BARE.test(text.replaceAll(version.title, ''))
  if (numbers.length > 0) return pick(parts, version, byNumbers(version, numbers), today)
  if (bare && lasts.length > 0) {
    const same = byNumbers(
      version,
      lasts.flatMap((a) => numberOf(a) ?? []),
    )
    const like = same.length > 0 ? same : nearestIn(version.articles, lasts[0]?.text ?? '', lasts, 1)
    return pick(parts, version, like, today)
  }
  if (bare) return versionsNotice(versionsOfTitle(parts, version.title), today)
  const { replaced } = parts.expand(withoutName(parts, version, text))
  return pick(
    parts,
    version,
    nearestIn(version.articles, replaced, modelsFor(parts, question, text, version), MAX_CITATIONS),
    today,
  )
}

/** The question without the name by which it calls the law. */
function withoutName({ index }: Parts, { title }: LawVersion, text: string): string {
  const law = index.library.laws.find((one) => one.title === title)
  const names = law === undefined ? [title] : [law.folded, ...law.aliases.map(foldTitle), law.core]
  const name = names.filter((one) => one !== '' && text.includes(one)).toSorted((a, b) => b.length - a.length)[0]
  return name === undefined
    ? text
    : text.replace(name, ' ').replace(/^[\s《》]*(?:条例|规定|办法|细则|规则|法)?[》里中的]*/, '')
}

/** Articles of today's text that answer the same question. */
function modelsFor(parts: Parts, question: Question, text: string, version: LawVersion): readonly Article[] {
  const { citations } = answerQuestion(parts, { ...question, text: `《${version.title}》${text}`, lastArticles: [] })
  return citations.filter((c) => c.law === version.title).flatMap((c) => articleOf(parts, c.law, c.id) ?? [])
}

function pick(parts: Parts, version: LawVersion, articles: readonly Article[], today: Day): Answer {
  if (articles.length === 0) return { ...NOTHING, why: 'article-unknown' }
  const next = versionsOfTitle(parts, version.title).find((v) => v.validFrom !== undefined && v.validFrom > today)
  const standing = { version, day: today, next: next?.validFrom }
  const citations = articles.slice(0, MAX_CITATIONS).map((article) => citationOf(article, standing))
  return { answered: true, citations, hits: citations.map(({ id }) => ({ id, score: 1 })), why: 'as-of' }
}

/** The other version that the last answer was about, when this question goes on with it. */
function carriedVersion(parts: Parts, question: Question, folded: string, today: Day): LawVersion | undefined {
  const { lastLaw, lastArticles } = question
  if (lastLaw === undefined || lastArticles === undefined || lastArticles.length === 0) return undefined
  const versions = versionsOfTitle(parts, lastLaw)
  const version = versionOf(versions, lastArticles[0])
  if (version === undefined || statusOn(version, today) === '现行有效') return undefined
  if (folded.replace(/[^\p{L}\p{N}]/gu, '').length > SHORT) return undefined
  const references = lawsNamed(parts, folded)
  if (references.laws.length > 0) return undefined
  return references.unknownLaw === undefined ? version : undefined
}

function sayWhen(asked: AsOf): string {
  if (asked.kind === 'before') return '修改以前'
  if (asked.kind === 'now') return ''
  const [from, to] = [sayDay(asked.from), sayDay(asked.to)]
  const said = (when: string): string => (asked.kind === 'made' ? `${when}通过或者施行` : `${when}有效`)
  if (asked.from === asked.to) return said(from)
  const year = asked.from.slice(0, 4)
  if (asked.from === `${year}-01-01` && asked.to === `${year}-12-31`) return said(`${year}年`)
  return asked.from.slice(0, 7) === asked.to.slice(0, 7) && asked.from.endsWith('-01')
    ? said(from.replace(/1日$/, ''))
    : said(`${from}至${to}`)
}
