import { type ArticleNumber, readNumber } from '../../src/domain/numerals.ts'

/** One line of a regulation, sorted by what it looks like. `whole` is the line as a paragraph. */
export type Line =
  | { readonly kind: 'text'; readonly line: number; readonly text: string; readonly whole: string }
  | { readonly kind: 'annex'; readonly line: number }
  | { readonly kind: 'chapter'; readonly line: number; readonly level: '编' | '章' | '节'; readonly text: string }
  | {
      readonly kind: 'article'
      readonly line: number
      readonly number: ArticleNumber
      readonly printed: string
      readonly heading?: string
      /** After number and heading. */
      readonly text: string
      readonly whole: string
      /** plain = stands apart from what follows; joined = runs on; reference = goes on like a cross reference. */
      readonly strength: 'plain' | 'joined' | 'reference'
    }

const NUMBER = '[0-9０-９零〇一二三四五六七八九十百千]{1,8}'
const ARTICLE = new RegExp(`^第\\s*(${NUMBER})\\s*[条條](?:之(${NUMBER})(?![款项]))?`)
const CHAPTER = new RegExp(`^第\\s*${NUMBER}\\s*([编編章节節])(?:[\\s　]+|(?=[^的规中和与、，。]))(.{1,40})$`)
/** How a sentence goes on when the number before it is only quoted. */
const REFERENCE =
  /^(规定|所列|所称|所述|第[一二三四五六七八九十\d]+[款项条]|[、，,；;。至到和与及或的中之]|以及|或者|情形|(前|本)[款项])/
const HEADING =
  /^[\s　]*(?:【([^】]{1,30})】|[（(](?![一二三四五六七八九十\d]+[）)])([^（）()]{1,20})[）)](?=[\s　]|$|[^，。、；]))/
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g
/** Longest line of a table of contents. */
const CONTENTS_LINE = 40

/** Reads the lines of a text; Markdown marks, comments, rules and a table of contents are gone. */
export function readLines(markdown: string): Line[] {
  const blank = withoutComments(markdown)
  const seen = new Set<string>()
  const lines: Line[] = []
  let contents = false
  for (const [i, raw] of blank.split(/\r\n|\n|\r/).entries()) {
    const clean = strip(raw)
    if (clean === '') continue
    if (/^目\s*[录錄次]$/.test(clean)) {
      contents = true
      continue
    }
    const one = readLine(clean, raw, i + 1)
    contents = contents && inContents(one, clean, seen)
    if (!contents) lines.push(one)
  }
  return lines
}

/** Comments are emptied, not removed, so that lines keep their numbers. */
function withoutComments(markdown: string): string {
  const kept: string[] = []
  let at = 0
  for (;;) {
    const from = markdown.indexOf('<!--', at)
    const to = from < 0 ? -1 : markdown.indexOf('-->', from)
    if (to < 0) break
    kept.push(markdown.slice(at, from), markdown.slice(from, to).replace(/[^\n]/g, ''))
    at = to + '-->'.length
  }
  return kept.join('') + markdown.slice(at)
}

/** A table of contents goes on until a chapter comes again or a real sentence begins. */
function inContents(one: Line, clean: string, seen: Set<string>): boolean {
  if (one.kind === 'annex') return true
  if (one.kind !== 'chapter') return clean.length <= CONTENTS_LINE && !/[。；：]$/.test(clean)
  const name = `${one.level}${one.text.replace(/[\s　.…·\d]+$/, '')}`
  if (seen.has(name)) return false
  seen.add(name)
  return true
}

function strip(raw: string): string {
  const bare = raw.replace(INVISIBLE, '').trim()
  if (/^([-*_]\s*){3,}$/.test(bare)) return ''
  return bare
    .replace(/^>\s*/, '')
    .replace(/^#{1,6}\s*/, '')
    .replace(/^[-*+]\s+(?=第)/, '')
    .replace(/\*\*|__/g, '')
    .trim()
}

function readLine(clean: string, raw: string, line: number): Line {
  if (/^附\s*[件录錄表]\s*[一二三四五六七八九十\d]*\s*[:：]?$/.test(clean)) return { kind: 'annex', line }
  const chapter = CHAPTER.exec(clean)
  if (chapter !== null && !/[。；，]$/.test(clean)) {
    const level = chapter[1] === '節' || chapter[1] === '节' ? '节' : chapter[1] === '章' ? '章' : '编'
    return { kind: 'chapter', line, level, text: tidyTitle(clean) }
  }
  return readArticleLine(clean, raw, line) ?? { kind: 'text', line, text: clean, whole: clean }
}

/** `第一章  总 则` -> `第一章 总则` */
function tidyTitle(clean: string): string {
  const [number = '', ...words] = clean.split(/[\s　]+/)
  return `${number} ${words.join(words.every((word) => word.length === 1) ? '' : ' ')}`.trim()
}

function readArticleLine(clean: string, raw: string, line: number): Line | undefined {
  const found = ARTICLE.exec(clean)
  const main = readNumber(found?.[1] ?? '')
  if (found === null || main === undefined || main === 0) return undefined
  const sub = found[2] === undefined ? undefined : readNumber(found[2])
  const after = clean.slice(found[0].length)
  const heading = HEADING.exec(after)
  const name = (heading?.[1] ?? heading?.[2])?.trim()
  const text = after.slice(heading?.[0].length ?? 0).replace(/^[\s　:：]+/, '')
  return {
    kind: 'article',
    line,
    number: sub === undefined ? { main } : { main, sub },
    printed: found[0].replace(/\s+/g, ''),
    ...(name === undefined || name === '' ? {} : { heading: name }),
    text,
    whole: clean,
    strength: strengthOf(after, heading !== null, raw),
  }
}

function strengthOf(after: string, headed: boolean, raw: string): 'plain' | 'joined' | 'reference' {
  const bare = after.replace(/^[\s　]+/, '')
  const marked = /^[\s>]*(#{1,6}\s*|\*\*|__)/.test(raw)
  if (bare === '' || headed || marked) return 'plain'
  const apart = after !== bare || /^[:：]/.test(bare)
  if (REFERENCE.test(bare)) return apart && !/^(第|[、，,；;。至到和与及或的])/.test(bare) ? 'joined' : 'reference'
  return apart ? 'plain' : 'joined'
}
