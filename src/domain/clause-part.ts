import { type ArticleNumber, readNumber, sayArticle, writeNumber } from './numerals.ts'

/** A paragraph (款) or an item (项) of an article, from 1. `item` without `paragraph` = the article has one paragraph. */
export interface PartNumber {
  readonly paragraph?: number
  readonly item?: number
}

/** One addressable piece of an article. `text` is exactly as printed, an item with its `（三）`. */
export interface Part extends PartNumber {
  readonly text: string
}

const ITEM = /^[（(]([一二三四五六七八九十百零]{1,5}|\d{1,3})[）)]/
/** The number of an article as it stands before its first paragraph. */
const PRINTED = /^第[^条條]{1,9}[条條](?:之[一二三四五六七八九十]{1,3})?[\s　]+/

/**
 * The paragraphs and items of an article in order. An item belongs to the paragraph before it; a line below an item
 * that is none begins a new paragraph.
 * @param text as in `Clause.text`, with or without the number of the article
 */
export function partsOf(text: string): readonly Part[] {
  const lines = text
    .replace(PRINTED, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const many = lines.filter((line) => !ITEM.test(line)).length > 1
  let paragraph = 0
  return lines.map((line): Part => {
    const item = readNumber(ITEM.exec(line)?.[1] ?? '')
    if (item === undefined || paragraph === 0) paragraph++
    return {
      ...(many || item === undefined ? { paragraph } : {}),
      ...(item === undefined ? {} : { item }),
      text: line,
    }
  })
}

/** The words of one part; undefined when the article has none of that number. */
export function partOf(text: string, { paragraph, item }: PartNumber): Part | undefined {
  const parts = partsOf(text)
  return parts.find(
    (part) => part.item === item && (part.paragraph === paragraph || (item !== undefined && paragraph === undefined)),
  )
}

/** `第二十一条第二款第（三）项` */
export const sayPart = (number: ArticleNumber, part: PartNumber): string => `${sayArticle(number)}${sayWithin(part)}`

/** `第二十一条第二款、第四款`, `第二十一条第二款至第四款`; without parts the article. */
export function sayParts(number: ArticleNumber, parts: readonly PartNumber[]): string {
  const [first] = parts
  const last = parts.at(-1)
  const inRow = parts.every(({ paragraph, item }, i) => item === undefined && paragraph === (first?.paragraph ?? 0) + i)
  if (parts.length > 2 && inRow && first !== undefined && last !== undefined)
    return `${sayPart(number, first)}至${sayWithin(last)}`
  return `${sayArticle(number)}${parts.map(sayWithin).join('、')}`
}

function sayWithin({ paragraph, item }: PartNumber): string {
  const inParagraph = paragraph === undefined ? '' : `第${writeNumber(paragraph)}款`
  return `${inParagraph}${item === undefined ? '' : `第（${writeNumber(item)}）项`}`
}

const SAID =
  /第\s*([一二三四五六七八九十百\d]{1,5})\s*款|第\s*[（(]?\s*([一二三四五六七八九十百\d]{1,5})\s*[）)]?\s*[项項]/g

/** The paragraph and item named in `第二十一条第二款第（三）项`; empty when none is. */
export function partNumberIn(text: string): PartNumber {
  let paragraph: number | undefined
  let item: number | undefined
  for (const m of text.normalize('NFKC').matchAll(SAID)) {
    if (m[1] !== undefined) paragraph ??= readNumber(m[1])
    if (m[2] !== undefined) item ??= readNumber(m[2])
  }
  return { ...(paragraph === undefined ? {} : { paragraph }), ...(item === undefined ? {} : { item }) }
}
