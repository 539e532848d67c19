import { type ArticleNumber, readNumber, sayArticle } from '../../src/domain/numerals.ts'
import { type Line, readLines } from './article-lines.ts'

export interface ParsedArticle {
  readonly number: ArticleNumber
  /** The number as printed: `第十二条`. */
  readonly printed: string
  /** `公共收益公示` of `第二十一条【公共收益公示】 正文`. */
  readonly heading?: string
  /** `第二章 通行管理 第一节 一般规定` */
  readonly chapter?: string
  /** Without number and heading; paragraphs are separated by `\n`. */
  readonly text: string
  /** Line of the number in the given text, from 1. */
  readonly line: number
}

export interface ArticleWarning {
  readonly kind: 'none' | 'gap' | 'duplicate' | 'order' | 'empty' | 'annex'
  readonly line: number
  readonly say: string
}

export interface ParsedLaw {
  readonly articles: readonly ParsedArticle[]
  readonly warnings: readonly ArticleWarning[]
}

interface Growing {
  readonly number: ArticleNumber
  readonly printed: string
  readonly heading?: string
  readonly chapter?: string
  readonly paragraphs: string[]
  readonly line: number
}

/**
 * Splits a regulation or draft into its articles. What stands before the first article (title, table of contents,
 * preamble) and after an annex line is left out. A paragraph that merely begins with a reference such as
 * `第十八条规定的…` stays in its article.
 */
export function parseArticles(markdown: string): ParsedLaw {
  const lines = readLines(markdown)
  const warnings: ArticleWarning[] = []
  const articles: Growing[] = []
  const chapter = new Map<string, string>()
  const last = lastPlaces(lines)
  const first = new Map<string, Growing>()
  let current: Growing | undefined
  for (const [i, one] of lines.entries()) {
    if (one.kind === 'chapter') nameChapter(chapter, one)
    else if (one.kind === 'annex' && current !== undefined) {
      warnings.push({ kind: 'annex', line: one.line, say: `第${one.line}行起是附件，没有作为条文收入` })
      break
    } else if (one.kind === 'article' && begins(one, current, (last.get(sayArticle(one.number)) ?? 0) > i)) {
      warnings.push(...orderOf(one, current, first.get(sayArticle(one.number))))
      current = grow(one, chapter)
      articles.push(current)
      if (!first.has(sayArticle(one.number))) first.set(sayArticle(one.number), current)
    } else if (one.kind !== 'annex' && one.text !== '') current?.paragraphs.push(one.whole)
  }
  for (const one of articles)
    if (one.paragraphs.length === 0) warnings.push({ kind: 'empty', line: one.line, say: `${one.printed}没有正文` })
  if (articles.length === 0) warnings.push({ kind: 'none', line: 1, say: '没有找到“第一条”这样的条文' })
  return { articles: articles.map(finish), warnings }
}

type ArticleLine = Extract<Line, { kind: 'article' }>

/** Where each number stands last in a way that can begin an article. */
function lastPlaces(lines: readonly Line[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [i, one] of lines.entries())
    if (one.kind === 'article' && one.strength !== 'reference') places.set(sayArticle(one.number), i)
  return places
}

/** Whether a line that starts with a number starts an article of its own. `again`: the number comes once more. */
function begins(one: ArticleLine, current: Growing | undefined, again: boolean): boolean {
  if (one.strength === 'plain') return true
  const next = current === undefined ? one.number.main === 1 : follows(one.number, current.number)
  return next && one.strength === 'joined' && !again
}

function follows(number: ArticleNumber, last: ArticleNumber): boolean {
  if (number.sub === undefined) return number.main === last.main + 1
  return number.main === last.main && number.sub === (last.sub ?? 0) + 1
}

function orderOf(one: ArticleLine, last: Growing | undefined, same: Growing | undefined): ArticleWarning[] {
  const name = sayArticle(one.number)
  if (same !== undefined)
    return [{ kind: 'duplicate', line: one.line, say: `${name}出现了两次，前一次在第${same.line}行` }]
  if (last === undefined ? one.number.main === 1 : follows(one.number, last.number)) return []
  if (last === undefined) return [{ kind: 'gap', line: one.line, say: `条文从${name}开始，前面的没有找到` }]
  const forward = one.number.main > last.number.main
  if (forward) return [{ kind: 'gap', line: one.line, say: `${last.printed}之后直接是${name}，中间的没有找到` }]
  return [{ kind: 'order', line: one.line, say: `${name}排在${last.printed}之后，次序不对` }]
}

function grow(one: ArticleLine, chapter: ReadonlyMap<string, string>): Growing {
  const place = ['编', '章', '节'].flatMap((level) => chapter.get(level) ?? []).join(' ')
  return {
    number: one.number,
    printed: one.printed,
    ...(one.heading === undefined ? {} : { heading: one.heading }),
    ...(place === '' ? {} : { chapter: place }),
    paragraphs: one.text === '' ? [] : [one.text],
    line: one.line,
  }
}

function finish({ paragraphs, ...rest }: Growing): ParsedArticle {
  return { ...rest, text: paragraphs.join('\n') }
}

function nameChapter(chapter: Map<string, string>, one: Extract<Line, { kind: 'chapter' }>): void {
  chapter.set(one.level, one.text)
  if (one.level !== '节') chapter.delete('节')
  if (one.level === '编') chapter.delete('章')
}

/** `第十二条`, `第12条之一` -> number. Undefined when it is not one whole article number. */
export function readArticle(printed: string): ArticleNumber | undefined {
  const found = /^第?(.+?)[条條](?:之(.+))?$/.exec(printed.normalize('NFKC').replace(/\s+/g, ''))
  const main = readNumber(found?.[1] ?? '')
  const sub = found?.[2] === undefined ? undefined : readNumber(found[2])
  if (main === undefined || main === 0 || (found?.[2] !== undefined && sub === undefined)) return undefined
  return sub === undefined ? { main } : { main, sub }
}
