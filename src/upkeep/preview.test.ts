import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CONTENT } from '../../test/helpers/small-world.ts'
import type { Article, Entry } from '../domain/knowledge.ts'
import type { Knowledge } from '../ports/intent.ts'
import { buildSearch } from '../search/index.ts'
import type { Golden } from './golden.ts'
import { knowledgeFrom } from './library.ts'
import { type Edit, previewEdit, replayQuestions } from './preview.ts'
import { recordsOf } from './records.ts'
import { sayImpact } from './say-impact.ts'

const AT = Date.parse('2026-09-14T10:00:00+08:00')
const entry = (id: string, title: string, answer: string, questions: readonly string[] = []): Entry => ({
  id,
  title,
  questions,
  answer,
  source: '说明',
})
const article = (n: number, text: string): Article => ({
  id: `g#${n}`,
  law: '云川市绿化条例',
  article: `第${'一二三四五六七八九'[n - 1]}条`,
  number: { main: n },
  text,
  source: '测试资料',
})
const THINGS = '证件 车位 树枝 垃圾桶 路灯 信箱 楼道 井盖 围墙 水表 暖气 雨棚'.split(' ')
const QUESTIONS = THINGS.flatMap((thing) => [`${thing}坏了找谁修`, `请问${thing}的登记怎么办理`])

function knowledge(
  golden: readonly Golden[] = [],
  lexicon: Knowledge['content']['lexicon'] = new Map(),
): Promise<Knowledge> {
  const entries = THINGS.slice(0, 6).map((thing, n) => entry(`E${n}`, `${thing}坏了找谁修`, `${thing}请报修。`))
  const articles = [
    ...CONTENT.articles,
    article(1, '修剪树木应当报园林部门同意。'),
    article(2, '占用绿地的，处五百元罚款。'),
  ]
  return knowledgeFrom(recordsOf({ ...CONTENT, articles, entries, lexicon, golden }), 1)
}

/** The same by hand: two searches, every question asked of both. */
async function byHand(now: Knowledge, edit: Edit): Promise<string[]> {
  const entries = new Map([...now.content.entries, ...(edit.entries ?? [])].map((one) => [one.id, one]))
  const lexicon = new Map([...now.content.lexicon, ...(edit.lexicon ?? [])])
  const [before, after] = [
    buildSearch(now.content),
    buildSearch({ ...now.content, entries: [...entries.values()], lexicon }),
  ]
  const said = (search: typeof before, text: string): string => {
    const { answered, entry: found, citations } = search.answer({ text, at: AT })
    return answered ? JSON.stringify([found?.id, found?.answer, citations.map((c) => [c.id, c.text])]) : ''
  }
  return QUESTIONS.filter((text) => said(before, text) !== said(after, text))
}

test('an edit that touches twelve questions lists exactly these, as asking them one by one does', async () => {
  const now = await knowledge()
  const edit: Edit = {
    entries: THINGS.map((thing, n) => entry(`E${n}`, `${thing}坏了找谁修`, `${thing}请打电话报修。`)),
  }
  const impact = await previewEdit(now, edit, QUESTIONS, AT)
  expect(impact.changed).toEqual(await byHand(now, edit))
  expect(impact.changed.filter((one) => one.includes('找谁修'))).toHaveLength(12)
  expect(impact.answered.filter((one) => one.includes('找谁修'))).toHaveLength(6)
  expect(impact.silenced).toEqual([])
})

test('an edit that changes nothing that people read changes no answer', async () => {
  const now = await knowledge()
  expect(await previewEdit(now, { entries: [now.content.entries[0] as Entry] }, QUESTIONS, AT)).toMatchObject({
    replayed: 24,
    changed: [],
    broken: [],
  })
})

test('a synonym that is renamed breaks the standard question that needs it, and the question is named', async () => {
  const golden: Golden[] = [
    { question: '小短腿溜达要罚款吗', expected: { law: '云川市养犬管理条例', article: '第三十条' } },
    { question: '占用绿地罚多少', expected: { law: '云川市绿化条例', article: '第二条' } },
  ]
  const now = await knowledge(golden, new Map([['小短腿溜达', ['遛狗', '牵引绳']]]))
  expect((await previewEdit(now, {}, [], AT)).broken).toEqual([])
  const impact = await previewEdit(now, { lexicon: new Map([['小短腿溜达', ['占用', '绿地']]]) }, [], AT)
  expect(impact.broken.map((one) => one.golden.question)).toEqual(['小短腿溜达要罚款吗'])
  expect(sayImpact(impact)).toMatch(/1个标准问题不合格[\s\S]*“小短腿溜达要罚款吗”应答《云川市养犬管理条例》第三十条/)
})

test('a standard question that was not met before does not hold up an edit that has nothing to do with it', async () => {
  const now = await knowledge([{ question: '占用绿地罚多少', expected: { entry: 'E99' } }])
  const impact = await previewEdit(now, { entries: [entry('N', '井盖坏了找谁修', '请报修。')] }, QUESTIONS, AT)
  expect(impact.broken).toEqual([])
})

test('what falls silent is told by name', async () => {
  const now = await knowledge()
  const swapped: Edit = { entries: [entry('E0', '完全不相干的一件事情', '答。')] }
  const impact = await previewEdit(now, swapped, QUESTIONS, AT)
  expect(impact.silenced).toContain('证件坏了找谁修')
  expect(sayImpact(impact)).toMatch(/个变为不答/)
  expect(sayImpact(impact)).toContain('“证件坏了找谁修”')
})

test('what is replayed is what people asked and what the entries were written for, each once', async () => {
  const now = await knowledge()
  const questions = replayQuestions(now, ['证件坏了找谁修', '别的'])
  expect(questions).toHaveLength(7)
  expect(questions[1]).toBe('别的')
})

test('preview and chat ask the same function of the same module', () => {
  const imports = (file: string): string | undefined =>
    /import \{[^}]*\bbuildSearchInBackground\b[^}]*\} from '([^']+)'/.exec(
      readFileSync(`${import.meta.dirname}/${file}`, 'utf8'),
    )?.[1]
  expect(imports('preview.ts')).toBe('../search/index.ts')
  expect(imports('library.ts')).toBe(imports('preview.ts'))
  const chat = readFileSync(`${import.meta.dirname}/../../intents/ask/index.ts`, 'utf8')
  expect(chat).toMatch(/\.search\.answer\(/)
})
