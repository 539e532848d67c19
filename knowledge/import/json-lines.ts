import { z } from 'zod'
import type { Article } from '../../src/domain/knowledge.ts'
import { readDay } from '../schema/field.ts'
import { readArticle } from './articles.ts'
import { effectiveIn } from './dates.ts'
import { dropStray, markLines } from './lines.ts'
import type { FileWarning, ImportedLaw, ImportOptions, Parsed } from './result.ts'

/** One article of statute text; the longest known has about 6,000 characters. */
const TEXT_LIMIT = 60_000

const Row = z.object({
  id: z.string().trim().min(1).max(200),
  law: z.string().trim().min(1).max(300),
  article: z.string().trim().min(1).max(40),
  text: z.string().trim().min(1).max(TEXT_LIMIT),
  kind: z.string().trim().optional(),
  date: z.string().trim().optional(),
})
type Row = z.infer<typeof Row>

/** Articles of any number of regulations, one a line. One wrong line refuses the file, with its number. */
export function readJsonLines(file: string, text: string, options: ImportOptions): Parsed {
  const rows: Row[] = []
  const warnings: FileWarning[] = []
  const ids = new Set<string>()
  for (const [i, one] of text.split('\n').entries()) {
    if (one.trim() === '') continue
    const row = readRow(one)
    const line = i + 1
    if (typeof row === 'string') return { reason: `第${line}行${row}，整个文件没有导入`, line }
    if (ids.has(row.id)) return { reason: `第${line}行的 id“${row.id}”前面已经有了，整个文件没有导入`, line }
    ids.add(row.id)
    const mark = markLines(row.text)[0]
    if (mark?.kind === 'damaged') return { reason: `第${line}行有乱码，整个文件没有导入。请换一份完好的文件`, line }
    if (mark?.kind === 'advert') warnings.push({ line, say: `第${line}行像有广告或分享提示，请核对` })
    if (mark?.kind === 'stray') warnings.push({ line, say: `第${line}行有显示不出的符号，已去掉` })
    rows.push(mark?.kind === 'stray' ? { ...row, text: dropStray(row.text) } : row)
  }
  if (rows.length === 0) return { reason: '没有一条条文，没有导入' }
  const laws = group(rows)
  return {
    laws: [...laws.values()].map(({ law }) => law),
    articles: rows.map((row) => articleOf(row, file, laws.get(keyOf(row))?.law, options)),
    warnings,
  }
}

function readRow(one: string): Row | string {
  let data: unknown
  try {
    data = JSON.parse(one)
  } catch {
    return '不是完整的 JSON'
  }
  const read = Row.safeParse(data)
  if (!read.success) return `的“${String(read.error.issues[0]?.path[0] ?? '内容')}”缺少或者写法不对`
  const { date } = read.data
  return date !== undefined && date !== '' && !readDay(date).ok ? `的日期“${date}”不是日期` : read.data
}

interface LawRows {
  readonly law: ImportedLaw
  readonly texts: readonly string[]
}

const keyOf = (row: Row): string => `${row.law}\n${row.date ?? ''}`

function group(rows: readonly Row[]): Map<string, LawRows> {
  const texts = new Map<string, { row: Row; texts: string[] }>()
  for (const row of rows) {
    const known = texts.get(keyOf(row))
    if (known === undefined) texts.set(keyOf(row), { row, texts: [row.text] })
    else known.texts.push(row.text)
  }
  const laws = new Map<string, LawRows>()
  for (const [key, one] of texts) {
    const effective = effectiveIn(one.texts)
    const law = {
      title: one.row.law,
      ...(one.row.date ? { date: one.row.date } : {}),
      ...(effective === undefined ? {} : { effective }),
      articles: one.texts.length,
    }
    laws.set(key, { law, texts: one.texts })
  }
  return laws
}

function articleOf(row: Row, file: string, law: ImportedLaw | undefined, { city }: ImportOptions): Article {
  const number = readArticle(row.article)
  return {
    id: row.id,
    law: row.law,
    article: row.article,
    ...(number === undefined ? {} : { number }),
    text: row.text,
    ...(row.kind ? { kind: row.kind } : {}),
    ...(row.date ? { date: row.date } : {}),
    ...(law?.effective === undefined ? {} : { effective: law.effective }),
    ...(city === undefined ? {} : { city }),
    source: file,
  }
}
