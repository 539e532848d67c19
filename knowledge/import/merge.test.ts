import { expect, test } from 'vitest'
import type { Article } from '../../src/domain/knowledge.ts'
import { mergeFiles } from './merge.ts'
import type { FileResult } from './result.ts'

const article = (id: string, text: string, source = 'a.md'): Article => ({
  id,
  law: '甲条例',
  article: id,
  text,
  source,
})
const file = (name: string, hash: string, ...articles: Article[]): FileResult => ({
  ok: true,
  file: `folder/${name}`,
  hash,
  laws: [{ title: '甲条例', articles: articles.length }],
  articles,
  warnings: [],
})
const nothing = { hashes: new Set<string>(), articles: [] }

test('a version in several formats is taken once', () => {
  const verdicts = mergeFiles(
    [file('a.md', '1', article('第一条', '乙。')), file('a.pdf', '2', article('第一条', '乙。', 'a.pdf'))],
    nothing,
  )
  expect(verdicts.map(({ status }) => status)).toEqual(['imported', 'unchanged'])
  expect(verdicts[1]).toMatchObject({ warnings: [{ say: '与“a.md”是同一版本，内容相同，只收入一次' }] })
})

test('two files that give one version different words contradict each other', () => {
  const [, second] = mergeFiles(
    [file('a.md', '1', article('第一条', '乙。')), file('b.md', '2', article('第一条', '丙。'))],
    nothing,
  )
  expect(second).toMatchObject({
    status: 'refused',
    reason: expect.stringContaining('与“a.md”是同一版本，但第一条不同'),
  })
})

test('what is stored is not taken again, from whichever file; what changed is told', () => {
  const known = { hashes: new Set(['1']), articles: [article('第一条', '乙。'), article('第二条', '丙。')] }
  const verdicts = mergeFiles(
    [
      file('a.md', '1', article('第九条', '新。')),
      file('b.docx', '2', article('第二条', '丙。', 'b.docx')),
      file('c.md', '3', article('第一条', '改。'), article('第三条', '丁。')),
      { ok: false, file: 'd.md', reason: '空' },
    ],
    known,
  )
  expect(verdicts.map(({ status }) => status)).toEqual(['unchanged', 'unchanged', 'imported', 'refused'])
  expect(verdicts[2]).toMatchObject({
    warnings: [{ say: '与已有的同一版本相比，第一条的内容不同，核准后以这个文件为准' }],
  })
})
