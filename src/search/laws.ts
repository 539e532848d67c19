import type { Article, LawVersion } from '../domain/knowledge.ts'
import { type ArticleNumber, articleNumbersIn } from '../domain/numerals.ts'
import { versionsOf } from '../domain/version.ts'
import { repealsIn } from './as-of-repeals.ts'
import { foldTitle } from './fold.ts'
import { knownPlaces } from './places.ts'

/** One version of one regulation that can be the law today: the newest, and an older one as long as it may hold. */
export interface Law {
  readonly title: string
  readonly version: LawVersion
  readonly folded: string
  /** What is left of the title without city, 实施 and kind word: 住宅物业管理. */
  readonly core: string
  readonly aliases: readonly string[]
  readonly articles: readonly Article[]
  /** Position of the first article in {@link Library.articles}; the others follow. */
  readonly start: number
  readonly byNumber: ReadonlyMap<string, number>
}

/** What can be found: every law in the versions that can hold today, their articles in one row. */
export interface Library {
  /** Every stored version of a title, oldest first, by folded title. */
  readonly versions: ReadonlyMap<string, readonly LawVersion[]>
  readonly laws: readonly Law[]
  readonly articles: readonly Article[]
  /** Law of an article, by position. */
  readonly lawOf: Int32Array
  /** Cities and provinces that the stored regulations belong to, without 市 or 省. */
  readonly ownPlaces: ReadonlySet<string>
}

const KIND_SUFFIX = /(?:若干|暂行|试行|实施)*(?:条例|规定|办法|细则|规则|决定|法)(?:\((?:试行|修订|修正)\))?$/
const STATE_PREFIX = /^中华人民共和国/
/** A prefix like 示例市 that no list knows counts as a city when at least this share of the titles begins with it. */
const CITY_SHARE = 0.5

export function numberKey(number: ArticleNumber): string {
  return number.sub === undefined ? String(number.main) : `${number.main}-${number.sub}`
}

/** Groups articles by title and version; versions that ended long ago are kept, but not among the laws. */
export function* createLibrary(
  articles: readonly Article[],
  lawAliases: ReadonlyMap<string, string>,
): Generator<void, Library> {
  const byTitle = new Map<string, Article[]>()
  const titles = new Map<string, string>()
  for (const article of articles) {
    const key = titles.get(article.law) ?? foldTitle(article.law)
    titles.set(article.law, key)
    const group = byTitle.get(key)
    if (group === undefined) byTitle.set(key, [article])
    else group.push(article)
  }
  const ownPlaces = placesOf(articles, [...byTitle.keys()])
  const aliases = new Map<string, string[]>()
  for (const [alias, title] of lawAliases) {
    const key = withoutPlace(foldTitle(title), ownPlaces)
    aliases.set(key, [...(aliases.get(key) ?? []), alias])
  }
  const laws: Law[] = []
  const row: Article[] = []
  const versions = new Map<string, readonly LawVersion[]>()
  const repeals = repealsIn(articles)
  const collected = articles.reduce((last, { date }) => (date !== undefined && date > last ? date : last), '')
  for (const [folded, group] of byTitle) {
    yield
    const chain = versionsOf(group, repeals.get(folded))
    versions.set(folded, chain)
    for (const version of standing(chain, collected)) {
      const byNumber = new Map<string, number>()
      const start = row.length
      for (const article of version.articles) {
        const number = article.number ?? articleNumbersIn(article.article)[0]
        if (number !== undefined && !byNumber.has(numberKey(number))) byNumber.set(numberKey(number), row.length)
        row.push(article)
      }
      laws.push({
        title: version.title,
        version,
        folded,
        core: coreOf(folded, ownPlaces),
        aliases: aliases.get(withoutPlace(folded, ownPlaces)) ?? [],
        articles: version.articles,
        start,
        byNumber,
      })
    }
  }
  const lawOf = new Int32Array(row.length)
  for (const [l, law] of laws.entries()) lawOf.fill(l, law.start, law.start + law.articles.length)
  return { versions, laws, articles: row, lawOf, ownPlaces }
}

/**
 * Versions that can be the law on a day after the collection was made: the newest, and those that ended no earlier than
 * the day on which the newest text of all was passed.
 */
function standing(chain: readonly LawVersion[], collected: string): readonly LawVersion[] {
  return chain.filter((version, n) => n === chain.length - 1 || (version.validTo ?? '') >= collected)
}

function placesOf(articles: readonly Article[], titles: readonly string[]): Set<string> {
  const places = new Set<string>()
  for (const a of articles) if (a.city !== undefined && a.city !== '') places.add(bare(a.city))
  const prefixes = new Map<string, number>()
  for (const title of titles) {
    const prefix = /^(\p{Script=Han}{2,3}?)[市省]/u.exec(title)?.[1]
    if (prefix !== undefined) prefixes.set(prefix, (prefixes.get(prefix) ?? 0) + 1)
  }
  for (const [prefix, count] of prefixes) {
    if (knownPlaces.has(prefix) || count >= titles.length * CITY_SHARE) places.add(prefix)
  }
  return places
}

function bare(city: string): string {
  return city.length > 2 ? city.replace(/[市省]$/, '') : city
}

/** Aliases may leave out the city: 控烟条例 is 公共场所控制吸烟条例 wherever it was made. */
function withoutPlace(folded: string, ownPlaces: ReadonlySet<string>): string {
  let title = folded.replace(STATE_PREFIX, '')
  for (const place of ownPlaces) {
    if (title.startsWith(place)) title = title.slice(place.length).replace(/^[市省](?=..)/, '')
  }
  return title
}

/** 上海市住宅物业管理规定 -> 住宅物业管理 */
export function coreOf(folded: string, ownPlaces: ReadonlySet<string>): string {
  return withoutPlace(folded, ownPlaces)
    .replace(KIND_SUFFIX, '')
    .replace(/^(?:实施|关于)/, '')
    .replace(/[《》〈〉()\s]/g, '')
}
