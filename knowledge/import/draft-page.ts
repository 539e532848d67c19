import { sayArticle } from '../../src/domain/numerals.ts'
import { parseArticles } from './articles.ts'
import type { DraftFile } from './draft.ts'

/**
 * The draft as a page of `consultations/`: its days and its id are left open for a person to fill in. Undefined when the
 * page would not be read back word for word.
 */
export function draftPage(draft: DraftFile): string | undefined {
  const body = bodyOf(draft)
  const read = parseArticles(body).articles.map((one) => `${one.printed}　${one.text}`)
  const same = read.length === draft.clauses.length && draft.clauses.every(({ text }, i) => text === read[i])
  if (!same) return undefined
  const head = [
    '---',
    '编号: ',
    `标题: ${quoted(draft.title)}`,
    `稿次: ${draft.reading}`,
    '开始: ',
    '截止: ',
    '地区: ',
    '联系点: ',
    '---',
  ]
  return `${head.join('\n')}\n\n${body}\n`
}

const quoted = (text: string): string => (/[:#[\]{}&*!|>'"%@`]/.test(text) ? JSON.stringify(text) : text)

function bodyOf({ clauses }: DraftFile): string {
  let chapter: string | undefined
  return clauses
    .flatMap((clause) => {
      const begins =
        clause.chapter !== undefined && clause.chapter !== chapter ? chaptersOf(clause.chapter, chapter) : []
      chapter = clause.chapter ?? chapter
      const number = `${clause.text.slice(0, clause.text.indexOf('　'))}`
      const heading = clause.heading === undefined ? '' : `【${clause.heading}】`
      const [first = '', ...rest] = clause.text.slice(number.length + 1).split('\n')
      return [...begins, `${number || sayArticle(clause.number)}${heading} ${first}`, ...rest]
    })
    .join('\n\n')
}

/** `第二章 通行 第一节 一般` below `第二章 通行` only begins a section. */
function chaptersOf(now: string, before = ''): readonly string[] {
  const parts = (name: string): readonly string[] =>
    name.split(/ (?=第[^章节编]{1,8}[章节编])/).filter((part) => part !== '')
  const old = parts(before)
  const all = parts(now)
  const from = all.findIndex((part, i) => part !== old[i])
  return all.slice(from < 0 ? 0 : from).map((part) => `## ${part}`)
}
