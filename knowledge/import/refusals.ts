import { sayArticle } from '../../src/domain/numerals.ts'
import type { ParsedArticle, ParsedLaw } from './articles.ts'
import { type LineMark, sayLines } from './lines.ts'
import type { Parsed } from './result.ts'
import { lineIn, type SourceText, sayPlace } from './source-text.ts'

/** A longer line that looks like an advert holds more than the advert. */
const ADVERT_LINE = 120
const ARTICLE_START = /^[#>*_\s]*第[^条]{1,9}条/
/** The longest article known has about 6,000 characters. */
export const TEXT_LIMIT = 60_000

/** Why nothing may be taken of a text with these marks: what is damaged could not be quoted safely. */
export function spoiledBy(source: SourceText, marks: readonly LineMark[], parsed: ParsedLaw): Parsed | undefined {
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

/** Why these articles cannot be taken: two of one number with different words, or one longer than any real one. */
export function clashIn(source: SourceText, articles: readonly ParsedArticle[]): Parsed | undefined {
  const seen = new Map<string, ParsedArticle>()
  for (const one of articles) {
    if (one.text.length > TEXT_LIMIT)
      return refuse(source, [one.line], `的${one.printed}有${one.text.length}字，太长，没有导入。请核对文件`)
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

function refuse(source: SourceText, lines: readonly number[], say: string): Parsed {
  const [first = 1] = lines
  const line = lineIn(source, first)
  if (line === undefined)
    return { reason: `${sayPlace(source, first)}${lines.length > 1 ? `等${lines.length}处` : ''}${say}` }
  return { reason: `${sayLines(lines.map((one) => lineIn(source, one) ?? one))}${say}`, line }
}
