import type { Article } from '../../src/domain/knowledge.ts'
import { sayArticle } from '../../src/domain/numerals.ts'
import { articleIds } from './article-id.ts'
import { type ParsedArticle, type ParsedLaw, parseArticles } from './articles.ts'
import { checkArticles } from './check-articles.ts'
import { cleanLine } from './clean-line.ts'
import { effectiveIn } from './dates.ts'
import { endings, statusOf, tidyTitle, titleIn, versionDate } from './head.ts'
import { type LineMark, markLines } from './lines.ts'
import { clashIn, spoiledBy } from './refusals.ts'
import { endOf, type FileWarning, type ImportedLaw, type ImportOptions, type Parsed } from './result.ts'
import { lineIn, type SourceText, sayPlace } from './source-text.ts'

const INFO_END = '<!-- INFO END -->'

/**
 * One regulation from the lines of a document, the same for every format. Refused are texts with damaged signs, with
 * adverts inside an article, and with two different articles of one number: nothing of them could be quoted safely.
 */
export function readRegulation(file: string, given: SourceText, options: ImportOptions): Parsed {
  const cleaned = given.lines.map(cleanLine)
  const source: SourceText = { ...given, lines: cleaned.map(({ text }) => text) }
  const marks = given.lines.flatMap((line, i) => markLines(line).map((mark) => ({ ...mark, line: i + 1 })))
  const out = new Set(marks.filter(({ kind }) => kind === 'advert' || kind === 'navigation').map(({ line }) => line))
  const parsed = parseArticles(source.lines.map((line, i) => (out.has(i + 1) ? '' : line)).join('\n'))
  const spoiled = spoiledBy(source, marks, parsed)
  if (spoiled !== undefined) return spoiled
  const articles = onceEach(parsed.articles)
  if (articles.length === 0) return { reason: '没有找到“第一条”这样的条文，没有导入。请核对文件内容' }
  const clash = clashIn(source, articles)
  if (clash !== undefined) return clash
  const head = headOf(source, parsed)
  const repeated = parsed.articles.filter((one) => one.text !== '' && !articles.includes(one)).map((one) => one.printed)
  const law = { ...describe(file, head, articles), ...(repeated.length === 0 ? {} : { repeated }) }
  return {
    laws: [law],
    articles: storable(law, file, articles, options),
    warnings: [
      ...parsed.warnings.map(({ line, kind, say }) => warn(source, line, say + MENDS[kind])),
      ...checkArticles(articles).map(({ line, say }) => warn(source, line, say)),
      ...marks.flatMap((mark) => sayMark(source, mark)),
      ...cleaned.flatMap(({ note }, i) => (note === undefined ? [] : [warn(source, i + 1, note)])),
      ...given.notes.map((say) => ({ say })),
    ],
  }
}

const MENDS = {
  none: '',
  gap: '，请对照原文',
  duplicate: '，内容相同，只收入一次',
  order: '，请对照原文',
  empty: '，没有收入，请对照原文补上',
  annex: '',
} as const

function warn(source: SourceText, line: number, say: string): FileWarning {
  const number = lineIn(source, line)
  const told = say.replace(/第(\d+)行/g, (_, n: string) => sayPlace(source, Number(n)))
  return number === undefined ? { place: sayPlace(source, line), say: told } : { line: number, say: told }
}

/** Without those that have no text, and without the same words printed a second time. */
function onceEach(articles: readonly ParsedArticle[]): ParsedArticle[] {
  const seen = new Set<string>()
  return articles.filter(({ number, text }) => {
    const key = `${sayArticle(number)} ${text}`
    if (text === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** What stands before the articles; in Markdown only what stands above the mark, where there is one. */
function headOf(source: SourceText, parsed: ParsedLaw): string[] {
  const before = source.lines.slice(0, (parsed.articles[0]?.line ?? 1) - 1)
  const end = before.findIndex((line) => line.includes(INFO_END))
  return end < 0 ? before : before.slice(0, end)
}

function describe(file: string, head: readonly string[], articles: readonly ParsedArticle[]): ImportedLaw {
  const name = file.replace(/\.[^.]+$/, '')
  const own = titleIn(head)
  const texts = articles.map(({ text }) => text)
  const date = versionDate(head, file)
  const effective = effectiveIn(texts)
  return {
    title: own ?? tidyTitle(name),
    ...(own === undefined ? { ofFile: true } : {}),
    ...(date === undefined ? {} : { date }),
    ...(effective === undefined ? {} : { effective }),
    articles: articles.length,
    ...endings(texts),
    ...statusOf(head, name),
  }
}

function storable(
  law: ImportedLaw,
  file: string,
  articles: readonly ParsedArticle[],
  options: ImportOptions,
): Article[] {
  const ids = articleIds(law.title, law.date, articles)
  return articles.map((one, i) => ({
    id: ids[i] as string,
    law: law.title,
    article: one.printed,
    number: one.number,
    ...(one.chapter === undefined ? {} : { chapter: one.chapter }),
    text: one.heading === undefined ? one.text : `【${one.heading}】${one.text}`,
    ...options,
    ...(law.date === undefined ? {} : { date: law.date }),
    ...(law.effective === undefined ? {} : { effective: law.effective }),
    source: file,
    ...endOf(law),
  }))
}

function sayMark(source: SourceText, { kind, line }: LineMark): FileWarning[] {
  if (kind === 'damaged') return []
  const place = sayPlace(source, line)
  const say = {
    advert: `${place}像是广告或分享提示，没有收入`,
    navigation: `${place}像是网页的导航或说明，没有收入`,
    lost: `${place}的数字或括号缺了字，没有采用，请对照原文`,
    stray: `${place}有显示不出的符号，已去掉`,
  }[kind]
  return [lineIn(source, line) === undefined ? { say } : { line: lineIn(source, line) as number, say }]
}
