import type { Article } from '../../src/domain/knowledge.ts'
import { sayArticle } from '../../src/domain/numerals.ts'
import { articleIds } from './article-id.ts'
import { type ParsedArticle, type ParsedLaw, parseArticles } from './articles.ts'
import { checkArticles } from './check-articles.ts'
import { cleanLine } from './clean-line.ts'
import { effectiveIn } from './dates.ts'
import { endings, statusOf, tidyTitle, titleIn, versionDate } from './head.ts'
import { type LineMark, markLines, sayLines } from './lines.ts'
import { endOf, type FileWarning, type ImportedLaw, type ImportOptions, type Parsed } from './result.ts'
import { lineIn, type SourceText, sayPlace } from './source-text.ts'

const INFO_END = '<!-- INFO END -->'
/** A longer line that looks like an advert holds more than the advert. */
const ADVERT_LINE = 120
/** The longest article known has about 6,000 characters. */
export const TEXT_LIMIT = 60_000
const ARTICLE_START = /^[#>*_\s]*第[^条]{1,9}条/

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
  const long = articles.find(({ text }) => text.length > TEXT_LIMIT)
  if (long !== undefined)
    return refuse(source, [long.line], `的${long.printed}有${long.text.length}字，太长，没有导入。请核对文件`)
  const head = headOf(source, parsed)
  const law = describe(file, head, articles)
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

function refuse(source: SourceText, lines: readonly number[], say: string): Parsed {
  const [first = 1] = lines
  const line = lineIn(source, first)
  if (line === undefined)
    return { reason: `${sayPlace(source, first)}${lines.length > 1 ? `等${lines.length}处` : ''}${say}` }
  return { reason: `${sayLines(lines.map((one) => lineIn(source, one) ?? one))}${say}`, line }
}

function spoiledBy(source: SourceText, marks: readonly LineMark[], parsed: ParsedLaw): Parsed | undefined {
  const linesOf = (...kinds: LineMark['kind'][]): number[] =>
    marks.filter(({ kind }) => kinds.includes(kind)).map(({ line }) => line)
  const damaged = linesOf('damaged')
  if (damaged.length > 0) return refuse(source, damaged, '有乱码，没有导入。请换一份完好的文件')
  const first = parsed.articles[0]?.line ?? Number.POSITIVE_INFINITY
  const lost = linesOf('lost').filter((line) => line >= first)
  if (lost.length > 0) return refuse(source, lost, '的数字或括号缺了字，没有导入。请对照原文补全')
  const mixed = linesOf('advert').filter((line) => {
    const text = source.lines[line - 1] ?? ''
    return ARTICLE_START.test(text) || text.length > ADVERT_LINE
  })
  if (mixed.length > 0) return refuse(source, mixed, '的正文里夹着广告，没有导入。请删去广告后再导入')
  return undefined
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

function clashIn(source: SourceText, articles: readonly ParsedArticle[]): Parsed | undefined {
  const seen = new Map<string, ParsedArticle>()
  for (const one of articles) {
    const other = seen.get(sayArticle(one.number))
    seen.set(sayArticle(one.number), one)
    if (other === undefined) continue
    const places = `${sayPlace(source, other.line)}和${sayPlace(source, one.line)}`
    const line = lineIn(source, one.line)
    const reason = `有两个内容不同的${one.printed}，在${places}，没有导入。请核对条号；如果是两部法规，请分成两个文件`
    return line === undefined ? { reason } : { reason, line }
  }
  return undefined
}

/** What stands before the articles; in Markdown only what stands above the mark, where there is one. */
function headOf(source: SourceText, parsed: ParsedLaw): string[] {
  const before = source.lines.slice(0, (parsed.articles[0]?.line ?? 1) - 1)
  const end = before.findIndex((line) => line.includes(INFO_END))
  return end < 0 ? before : before.slice(0, end)
}

function describe(file: string, head: readonly string[], articles: readonly ParsedArticle[]): ImportedLaw {
  const name = file.replace(/\.[^.]+$/, '')
  const title = titleIn(head) ?? tidyTitle(name)
  const texts = articles.map(({ text }) => text)
  const date = versionDate(head, file)
  const effective = effectiveIn(texts)
  return {
    title,
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
