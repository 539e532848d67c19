import { basename } from 'node:path'
import type { Article } from '../../src/domain/knowledge.ts'
import { articleIds } from './article-id.ts'
import { type ParsedLaw, parseArticles } from './articles.ts'
import { dateOfName, datesIn, effectiveIn, newest } from './dates.ts'
import { dropStray, markLines, sayLines } from './lines.ts'
import type { FileWarning, ImportOptions, Parsed } from './result.ts'

const INFO_END = '<!-- INFO END -->'

/**
 * One regulation from Markdown: title from the first `# ` line, else from the file name; date of the version from the
 * lines before the first article and from the file name, the newest of them.
 */
export function readMarkdown(file: string, raw: string, options: ImportOptions): Parsed {
  const marks = markLines(raw)
  const text = dropStray(raw)
  const damaged = marks.filter(({ kind }) => kind === 'damaged')
  const [first] = damaged
  if (first !== undefined)
    return { reason: `${sayLines(damaged)}有乱码，没有导入。请换一份完好的文件`, line: first.line }
  const adverts = marks.filter(({ kind }) => kind === 'advert')
  const parsed = parseArticles(without(text, new Set(adverts.map(({ line }) => line))))
  if (parsed.articles.length === 0) return { reason: '没有找到“第一条”这样的条文，没有导入。请核对文件内容' }
  const title = titleOf(text) ?? nameOf(file)
  const date = newest([...datesIn(headOf(text, parsed)), ...[dateOfName(basename(file)) ?? []].flat()])
  const effective = effectiveIn(parsed.articles.map((one) => one.text))
  const articles = articlesOf(title, file, parsed, {
    ...options,
    ...(date && { date }),
    ...(effective && { effective }),
  })
  const law = { title, ...(date && { date }), ...(effective && { effective }), articles: articles.length }
  const warnings: FileWarning[] = parsed.warnings.map(({ line, say }) => ({ line, say }))
  for (const { line } of adverts) warnings.push({ line, say: `第${line}行像是广告或分享提示，没有收入` })
  for (const { line } of marks.filter(({ kind }) => kind === 'stray'))
    warnings.push({ line, say: `第${line}行有显示不出的符号，已去掉` })
  return { laws: [law], articles, warnings }
}

interface Version extends ImportOptions {
  readonly date?: string
  readonly effective?: string
}

function articlesOf(title: string, file: string, parsed: ParsedLaw, version: Version): Article[] {
  const ids = articleIds(title, version.date, parsed.articles)
  return parsed.articles.map((one, i) => ({
    id: ids[i] as string,
    law: title,
    article: one.printed,
    number: one.number,
    ...(one.chapter === undefined ? {} : { chapter: one.chapter }),
    text: one.heading === undefined ? one.text : `【${one.heading}】${one.text}`,
    ...version,
    source: basename(file),
  }))
}

/** Lines are emptied, not removed, so that line numbers stay true. */
function without(text: string, drop: ReadonlySet<number>): string {
  return text
    .split(/\r\n|\n|\r/)
    .map((one, i) => (drop.has(i + 1) ? '' : one))
    .join('\n')
}

function titleOf(text: string): string | undefined {
  const title = /^#\s+(.+)$/m.exec(text)?.[1]?.replace(/[\s　*]+/g, '')
  return title === undefined || title === '' || title.startsWith('第') ? undefined : title
}

function nameOf(file: string): string {
  return basename(file)
    .replace(/\.[^.]+$/, '')
    .replace(/[（(][\d.-]+[)）]$/, '')
    .trim()
}

/** What stands before the articles and tells of passing and amending, without sentences about coming into force. */
function headOf(text: string, parsed: ParsedLaw): string {
  const end = text.indexOf(INFO_END)
  const before = text.split(/\r\n|\n|\r/).slice(0, (parsed.articles[0]?.line ?? 1) - 1)
  const head = end >= 0 ? text.slice(0, end) : before.join('\n')
  return head.replace(/自[^，。；\n]{0,24}起\s*(施行|实施|生效)/g, '')
}
