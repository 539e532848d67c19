import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { partsOf } from '../../src/domain/clause-part.ts'
import type { Clause } from '../../src/domain/consultation.ts'
import { type ArticleNumber, sayArticle } from '../../src/domain/numerals.ts'
import { FIRST_READING } from '../../src/domain/reading.ts'
import { readPage } from '../load/front-matter.ts'
import { checkNumbers } from './draft-numbers.ts'
import { importFile } from './index.ts'
import type { FileResult } from './result.ts'

/** One reading of a draft as a file gives it; nothing is published by reading it. */
export interface DraftFile {
  readonly file: string
  readonly title: string
  /** Whether the text itself says the title; a file name stands for it where it does not. */
  readonly titled: boolean
  /** `二审稿`, as the title says it. */
  readonly reading: string
  readonly clauses: readonly Clause[]
  readonly chapters: readonly string[]
  readonly paragraphs: number
  readonly items: number
  /** What was left out or should be compared with the original. */
  readonly notes: readonly string[]
}

export type DraftResult =
  | { readonly ok: true; readonly draft: DraftFile }
  | { readonly ok: false; readonly faults: readonly string[] }

const DRAFTS = ['.md', '.markdown', '.txt', '.docx', '.pdf', '.html', '.htm']
const READINGS = /(征求意见稿|[一二三四五]审稿|[一二三四五]次审议稿|送审稿|表决稿|通过稿)/
const HEADING = /^【([^】]{1,30})】/

/**
 * Reads a draft from .md .txt .docx .pdf .html through the readers of regulations, with their limits. Other than an
 * excerpt of a regulation a draft must be whole: every number once, in order, from 第一条 on.
 */
export async function readDraft(file: string): Promise<DraftResult> {
  if (!DRAFTS.includes(extname(file).toLowerCase()))
    return { ok: false, faults: [`草案可以是 md、txt、docx、pdf、html 文件，“${extname(file) || '没有后缀'}”读不了。`] }
  const result = await importFile(file)
  if (!result.ok)
    return { ok: false, faults: [`${sayLine(result.line)}${result.reason.replaceAll('没有导入', '没有读取')}。`] }
  const faults = [...checkNumbers(numbersOf(result), result.laws[0]?.repeated ?? []), ...several(result)]
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, draft: { ...draftOf(result), ...(await headIn(file)) } }
}

/** Title and reading of a page of `consultations/`, which says them above its text. */
async function headIn(file: string): Promise<Partial<Pick<DraftFile, 'title' | 'titled' | 'reading'>>> {
  if (!/\.(md|markdown)$/i.test(file)) return {}
  const page = readPage({ file, text: await readFile(file, 'utf8') })
  const data = 'problem' in page ? undefined : (page.head.data as Readonly<Record<string, unknown>> | undefined)
  const { 标题: title, 稿次: reading } = data ?? {}
  return {
    ...(typeof title === 'string' ? { title, titled: true } : {}),
    ...(typeof reading === 'string' ? { reading } : {}),
  }
}

type Taken = Extract<FileResult, { ok: true }>

const sayLine = (line: number | undefined): string => (line === undefined ? '' : `第${line}行：`)

const numbersOf = ({ articles }: Taken): readonly ArticleNumber[] => articles.flatMap(({ number }) => number ?? [])

const several = ({ laws }: Taken): readonly string[] =>
  laws.length > 1 ? [`文件里有${laws.length}部法规，请一部一个文件。`] : []

function draftOf({ file, laws, articles, warnings }: Taken): DraftFile {
  const title = laws[0]?.title ?? basename(file, extname(file))
  const clauses = articles.map((one): Clause => {
    const heading = HEADING.exec(one.text)?.[1]
    const text = heading === undefined ? one.text : one.text.slice(heading.length + '【】'.length)
    return {
      number: one.number as ArticleNumber,
      ...(heading === undefined ? {} : { heading }),
      ...(one.chapter === undefined ? {} : { chapter: one.chapter }),
      text: `${one.article}　${text}`,
    }
  })
  const parts = clauses.flatMap(({ text }) => partsOf(text))
  return {
    file,
    title,
    titled: laws[0] !== undefined && laws[0].ofFile !== true,
    reading: (READINGS.exec(title) ?? READINGS.exec(basename(file)))?.[1]?.replace('次审议稿', '审稿') ?? FIRST_READING,
    clauses,
    chapters: [...new Set(clauses.flatMap(({ chapter }) => chapter ?? []))],
    paragraphs: parts.filter(({ item }) => item === undefined).length,
    items: parts.filter(({ item }) => item !== undefined).length,
    notes: warnings.map(({ line, place, say }) => {
      const where = line === undefined ? (place ?? '') : `第${line}行`
      return where === '' || say.startsWith(where) ? say : `${where}：${say}`
    }),
  }
}

/** `第八条【名称】` for a list of contents. */
export const nameOf = (clause: Clause): string =>
  `${sayArticle(clause.number)}${clause.heading === undefined ? '' : `【${clause.heading}】`}`
