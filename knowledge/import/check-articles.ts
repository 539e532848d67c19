import { readNumber } from '../../src/domain/numerals.ts'
import type { ParsedArticle } from './articles.ts'

export interface Finding {
  /** Line of the article's number in the parsed text. */
  readonly line: number
  readonly say: string
}

/** How a whole sentence, an item list, a quotation or a formula ends. */
const WHOLE = /[。！？…”』」》）)】.]$/
const ITEM = /^[（(]([一二三四五六七八九十]{1,3})[）)]/

/**
 * What a reader would stumble over: articles that break off, and items that are missing. An article without any text
 * is left to the parser's own warning.
 */
export function checkArticles(articles: readonly ParsedArticle[]): Finding[] {
  return articles.flatMap((one) => [...breaksOff(one), ...missingItems(one)])
}

function breaksOff({ text, printed, line }: ParsedArticle): Finding[] {
  if (text === '' || WHOLE.test(text)) return []
  if (/[：:]$/.test(text)) return [{ line, say: `${printed}只写到“：”，后面应有的各项没有找到，请对照原文补上` }]
  return [{ line, say: `${printed}的末尾不是一句完整的话，可能缺了后半条或混入了别的内容，请对照原文` }]
}

/** Lists may begin anew at （一）; otherwise each item follows the one before. */
function missingItems({ text, printed, line }: ParsedArticle): Finding[] {
  const findings: Finding[] = []
  let last = 0
  for (const paragraph of text.split('\n')) {
    const item = readNumber(ITEM.exec(paragraph)?.[1] ?? '')
    if (item === undefined) continue
    if (item !== 1 && item !== last + 1) {
      const gap = item > last + 1
      findings.push({
        line,
        say: gap
          ? `${printed}中，${sayItem(last)}第${item}项，中间的没有找到，请对照原文`
          : `${printed}的第${item}项次序不对，请对照原文`,
      })
    }
    last = item
  }
  return findings
}

const sayItem = (last: number): string => (last === 0 ? '各项开头就是' : `第${last}项之后直接是`)
