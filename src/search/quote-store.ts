import type { LawVersion, Regulation } from '../domain/knowledge.ts'
import { articleNumbersIn, sayArticle } from '../domain/numerals.ts'
import { type Day, dayOf, type Instant } from '../domain/shanghai.ts'
import { statusOn, versionAt } from '../domain/version.ts'
import type { Citation, Search } from '../ports/knowledge.ts'
import { foldTitle } from './fold.ts'
import { kept } from './kept.ts'

/** Where the gate finds what is stored. */
export interface Stored {
  /** Text of an article, `undefined` when this law or this article is not stored. `article` is like `第十二条`. */
  text(law: string, article: string): string | undefined
}

const STATE = '中华人民共和国'

/** More spellings of numbers than one answer after another brings. */
const KEPT_NUMBERS = 2_048

/** One spelling of an article's number: `第12条`, `第 十二 条` and `第十二条` are the same. */
export const canonical = kept(KEPT_NUMBERS, (article) => {
  const number = articleNumbersIn(article)[0]
  return number === undefined ? article.replace(/\s+/g, '') : sayArticle(number)
})

/** What the citations of one answer say. */
export function storedIn(citations: readonly Citation[]): Stored {
  return {
    text: (law, article) =>
      citations.find((c) => foldTitle(c.law) === foldTitle(law) && canonical(c.article) === canonical(article))?.text,
  }
}

/**
 * The stored articles as they may be quoted at one moment: of a law that the answer cites, the version cited; of any
 * other, the version in force. A law is found by its exact title, without its city or 中华人民共和国, or by an alias.
 */
export function storedAt(search: Search, at: Instant, citations: readonly Citation[] = []): Stored {
  const day = dayOf(at)
  return {
    text(law, article) {
      const regulation = namedExactly(search.regulation(law), law)
      if (regulation === undefined) return undefined
      const ids = new Set(citations.filter((c) => foldTitle(c.law) === foldTitle(regulation.title)).map((c) => c.id))
      const articles = ids.size === 0 ? inForce(regulation, day) : versionOf(regulation, ids)?.articles
      return articles === undefined ? undefined : byNumber(articles).get(canonical(article))
    },
  }
}

type Articles = Regulation['articles']
const numbered = new WeakMap<Articles, ReadonlyMap<string, string>>()

/** Texts of one version's articles by canonical number; of a number that occurs twice, the first. */
function byNumber(articles: Articles): ReadonlyMap<string, string> {
  const known = numbered.get(articles)
  if (known !== undefined) return known
  const made = new Map(articles.toReversed().map((article) => [canonical(article.article), article.text]))
  numbered.set(articles, made)
  return made
}

/** A search also finds laws that merely sound alike; a quotation must name its law. */
function namedExactly(found: Regulation | undefined, name: string): Regulation | undefined {
  if (found === undefined) return undefined
  const wanted = foldTitle(name).replace(STATE, '')
  const title = foldTitle(found.title).replace(STATE, '')
  const city = found.city ?? ''
  const names = [title, city !== '' && title.startsWith(city) ? title.slice(city.length) : title]
  return [...names, ...found.aliases.map(foldTitle)].includes(wanted) ? found : undefined
}

function inForce(regulation: Regulation, day: Day): Regulation['articles'] | undefined {
  const { versions } = regulation
  if (versions === undefined || versions.length === 0) return regulation.articles
  const now = versionAt(versions, day)
  if (now !== undefined) return now.articles
  const last = versions.at(-1)
  return last !== undefined && statusOn(last, day) === '尚未生效' ? last.articles : undefined
}

function versionOf({ versions }: Regulation, ids: ReadonlySet<string>): LawVersion | undefined {
  return versions?.find((version) => version.articles.some((article) => ids.has(article.id)))
}
