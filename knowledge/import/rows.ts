import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import type { Article } from '../../src/domain/knowledge.ts'
import { readDay } from '../schema/field.ts'
import { readArticle } from './articles.ts'
import { effectiveIn } from './dates.ts'
import { dropStray, markLines } from './lines.ts'
import { TEXT_LIMIT } from './refusals.ts'
import { endOf, type FileWarning, type ImportedLaw, type ImportOptions, type Parsed } from './result.ts'

/** Rows read before others have their turn: some milliseconds. */
const ROWS_AT_ONCE = 200

export const Row = z.object({
  id: z.string().trim().min(1).max(200),
  law: z.string().trim().min(1).max(300),
  article: z.string().trim().min(1).max(40),
  text: z.string().trim().min(1).max(TEXT_LIMIT),
  kind: z.string().trim().optional(),
  date: z.string().trim().optional(),
  effective: z.string().optional(),
  status: z.enum(['已废止', '已修改', '尚未施行']).optional(),
  chapter: z.string().optional(),
  city: z.string().optional(),
})
export type Row = z.infer<typeof Row>

/** A row, or what is wrong with it: `的日期“…”不是日期`. */
export interface Numbered {
  readonly line: number
  readonly row: Row | string
}

/** Articles of any number of regulations, one a row. One wrong row refuses the file, with its number. */
export async function readRows(file: string, rows: Iterable<Numbered>, options: ImportOptions): Promise<Parsed> {
  const taken: Row[] = []
  const warnings: FileWarning[] = []
  const ids = new Set<string>()
  let seen = 0
  for (const { line, row } of rows) {
    seen += 1
    if (seen % ROWS_AT_ONCE === 0) await setImmediate()
    if (typeof row === 'string') return { reason: `第${line}行${row}，整个文件没有导入`, line }
    if (ids.has(row.id)) return { reason: `第${line}行的 id“${row.id}”前面已经有了，整个文件没有导入`, line }
    ids.add(row.id)
    const kinds = new Set(markLines(row.text).map(({ kind }) => kind))
    if (kinds.has('damaged')) return { reason: `第${line}行有乱码，整个文件没有导入。请换一份完好的文件`, line }
    if (kinds.has('lost')) return { reason: `第${line}行的数字或括号缺了字，整个文件没有导入。请对照原文补全`, line }
    if (kinds.has('advert')) warnings.push({ line, say: `第${line}行像有广告或分享提示，请核对` })
    if (kinds.has('navigation')) warnings.push({ line, say: `第${line}行像有网页的导航或说明，请核对` })
    if (kinds.has('stray')) warnings.push({ line, say: `第${line}行有显示不出的符号，已去掉` })
    taken.push(kinds.has('stray') ? { ...row, text: dropStray(row.text) } : row)
  }
  if (taken.length === 0) return { reason: '没有一条条文，没有导入' }
  const laws = await group(taken)
  const articles: Article[] = []
  for (const row of taken) {
    if (articles.length % ROWS_AT_ONCE === 0) await setImmediate()
    articles.push(articleOf(row, file, laws.get(keyOf(row)), options))
  }
  return { laws: [...laws.values()], articles, warnings }
}

/** `2020/12/30` -> `2020-12-30`; undefined when it is not a day. */
export function dayIn(written: string): string | undefined {
  const read = readDay(written)
  return read.ok ? read.value : undefined
}

const keyOf = (row: Row): string => `${row.law}\n${row.date ?? ''}`

async function group(rows: readonly Row[]): Promise<Map<string, ImportedLaw>> {
  const together = new Map<string, Row[]>()
  for (const [i, row] of rows.entries()) {
    if (i % ROWS_AT_ONCE === 0) await setImmediate()
    const known = together.get(keyOf(row))
    if (known === undefined) together.set(keyOf(row), [row])
    else known.push(row)
  }
  const laws = new Map<string, ImportedLaw>()
  for (const [key, own] of together) {
    const [first] = own as [Row]
    await setImmediate()
    const effective = own.find((row) => row.effective)?.effective ?? effectiveIn(own.map(({ text }) => text))
    const status = own.find((row) => row.status)?.status
    laws.set(key, {
      title: first.law,
      ...(first.date ? { date: first.date } : {}),
      ...(effective === undefined ? {} : { effective }),
      ...(status === undefined ? {} : { status }),
      articles: own.length,
    })
  }
  return laws
}

function articleOf(row: Row, file: string, law: ImportedLaw | undefined, options: ImportOptions): Article {
  const number = readArticle(row.article)
  const city = row.city || options.city
  return {
    id: row.id,
    law: row.law,
    article: row.article,
    ...(number === undefined ? {} : { number }),
    ...(row.chapter ? { chapter: row.chapter } : {}),
    text: row.text,
    ...(row.kind ? { kind: row.kind } : {}),
    ...(row.date ? { date: row.date } : {}),
    ...(law?.effective === undefined ? {} : { effective: law.effective }),
    ...(city === undefined ? {} : { city }),
    source: file,
    ...(law === undefined ? {} : endOf(law)),
  }
}
