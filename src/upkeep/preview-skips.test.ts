import { beforeAll, expect, test } from 'vitest'
import { loadContent } from '../../knowledge/index.ts'
import { CONTENT } from '../../test/helpers/small-world.ts'
import type { Entry } from '../domain/knowledge.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { Search } from '../ports/knowledge.ts'
import { buildSearch } from '../search/index.ts'
import { readOf } from './asked-before.ts'
import { knowledgeFrom } from './library.ts'
import { type Edit, goldenOf, previewEdit, replayQuestions } from './preview.ts'
import { DEFAULT_SETTINGS, recordsOf } from './records.ts'

/** A preview leaves out questions that cannot change; here all of them are asked, of searches that share nothing. */

const AT = Date.parse('2026-09-14T10:00:00+08:00')
const STEP = 5
let now: Knowledge
let questions: readonly string[]

beforeAll(async () => {
  const loaded = await loadContent(`${import.meta.dirname}/../../knowledge/content`, DEFAULT_SETTINGS)
  if (!loaded.ok) throw new Error('the starter content is broken')
  now = await knowledgeFrom(recordsOf(loaded.content), 1)
  const lay = [...now.content.lexicon.keys()]
  questions = [
    ...goldenOf(now).map(({ question }) => question),
    ...replayQuestions(now, []).filter((_, n) => n % STEP === 0),
    ...lay.filter((_, n) => n % 40 === 0).map((word) => `${word}有什么规定`),
    '电2019年时瓶车能停楼道吗',
    '以前的规定里电瓶车要不要上牌',
    '杭州电瓶车要不要上牌',
    '狗狗掉进池塘谁负责',
    '《示例市养犬管理条例》里狗证要多少钱',
    'can I park an e-bike in the corridor',
  ]
}, 240_000)

function searchOf(edit: Edit): Search {
  const { articles, entries, lexicon, lawAliases } = now.content
  const words = new Map([...lexicon, ...(edit.lexicon ?? [])])
  for (const [word, to] of edit.lexicon ?? []) if (to.length === 0) words.delete(word)
  const all = new Map([...entries, ...(edit.entries ?? [])].map((entry) => [entry.id, entry]))
  const confirmed = edit.confirmed ?? []
  return buildSearch({ articles: [...articles], entries: [...all.values()], lexicon: words, lawAliases, confirmed })
}

function byHand(edit: Edit): readonly string[] {
  const [before, after] = [searchOf({}), searchOf(edit)]
  const read = (search: Search, text: string): string => readOf(search.answer({ text, at: AT }))
  return [...new Set(questions)].filter((text) => read(before, text) !== read(after, text))
}

const entry = (id: string, title: string, asked: readonly string[] = []): Entry => ({
  id,
  title,
  questions: asked,
  answer: '请向物业服务企业报修。',
  source: '说明',
})

const EDITS: readonly (readonly [string, () => Edit, least: number])[] = [
  ['a lay word gets other words', () => ({ lexicon: new Map([['电瓶车', ['机动车']]]) }), 1],
  ['a lay word is taken out', () => ({ lexicon: new Map([['电瓶车', []]]) }), 1],
  ['a new lay word', () => ({ lexicon: new Map([['狗狗', ['宠物医院', '动物诊疗']]]) }), 1],
  ['a lay word that nobody says', () => ({ lexicon: new Map([['鹦鹉螺', ['软体动物']]]) }), 0],
  ['a new entry', () => ({ entries: [entry('X1', '电瓶车要不要上牌', ['电瓶车上牌去哪里'])] }), 1],
  [
    'an entry that takes the place of another',
    () => ({ entries: [entry(now.content.entries[0]?.id ?? '', '鹦鹉怎么养')] }),
    1,
  ],
  [
    'a confirmed answer',
    () => ({ confirmed: [{ question: '一家可以养几只狗', articles: [now.content.articles[0]?.id ?? ''] }] }),
    1,
  ],
]

test.each(EDITS)(
  '%s: the preview finds exactly what asking everything finds',
  async (_, edit, least) => {
    const impact = await previewEdit(now, edit(), questions, AT)
    const expected = byHand(edit())
    expect(impact.changed).toEqual(expected)
    expect(expected.length).toBeGreaterThanOrEqual(least)
  },
  60_000,
)

test('what was learned from a confirmed question makes every question worth asking again', async () => {
  const known: Knowledge = { ...now, confirmed: [] }
  const lexicon = new Map([['鹦鹉螺', ['软体动物']]])
  const { touchedByWords } = await import('./touched.ts')
  const one = {
    id: 'c',
    question: '鹦鹉螺能养吗',
    articles: ['x'],
    how: 'staff' as const,
    times: 1,
    firstAt: AT,
    lastAt: AT,
  }
  expect(touchedByWords(known, lexicon.keys(), AT)('一家可以养几只狗')).toBe(false)
  expect(touchedByWords({ ...known, confirmed: [one] }, lexicon.keys(), AT)('一家可以养几只狗')).toBe(true)
})

test('an entry that is found as before, but no longer near enough, is noticed', async () => {
  const title = '城北游泳馆几点开门'
  const asked = `${title}能带泳圈小马扎充气垫子和水果零食吗`
  const small = await knowledgeFrom(recordsOf({ ...CONTENT, entries: [entry('E1', title)] }), 1)
  const pairs = [...title].slice(1).map((sign, n) => `${[...title][n]}${sign}`)
  const crowd = pairs.flatMap((pair) => [...'壳石骨羽牙皮蛋脚角肉血筋'].map((part) => `${pair}鹦鹉螺${part}标本陈列柜`))
  const impact = await previewEdit(small, { entries: [entry('E2', '鹦鹉螺', crowd)] }, [asked], AT)
  expect(impact.silenced).toEqual([asked])
})
