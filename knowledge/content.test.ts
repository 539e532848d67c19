import { beforeAll, expect, test } from 'vitest'
import { isOpen } from '../src/domain/consultation.ts'
import type { Article } from '../src/domain/knowledge.ts'
import { dayOf, weekdayOf } from '../src/domain/shanghai.ts'
import type { Content } from '../src/ports/knowledge.ts'
import { loadContent } from './index.ts'

let content: Content
beforeAll(async () => {
  const defaults = { holdMs: 0, twoKeyKinds: [], cityOffice: { name: '办公室' }, botName: '助手', contactDays: 1 }
  const loaded = await loadContent('knowledge/content', defaults)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults, null, 1))
  content = loaded.content
})

function laws(): Map<string, Article[]> {
  const found = new Map<string, Article[]>()
  for (const one of content.articles) found.set(one.law, [...(found.get(one.law) ?? []), one])
  return found
}

test('the starter content has what a first visitor needs', () => {
  const facts = content.entries.filter((one) => one.id.startsWith('F'))
  const questions = content.entries.filter((one) => one.id.startsWith('Q'))
  expect(facts.length).toBeGreaterThanOrEqual(160)
  expect(questions.length).toBeGreaterThanOrEqual(30)
  expect(content.stations.length).toBeGreaterThanOrEqual(12)
  expect(content.deputies.length).toBeGreaterThanOrEqual(15)
  expect(content.doors.length).toBeGreaterThanOrEqual(20)
  expect(content.lexicon.size).toBeGreaterThanOrEqual(300)
  expect(content.consultations).toHaveLength(3)
  for (const draft of content.consultations) expect(draft.clauses.length).toBeGreaterThanOrEqual(40)
  expect(laws().size).toBe(3)
  for (const articles of laws().values()) expect(articles.length).toBeGreaterThanOrEqual(25)
})

test('every fact says whose, where, when and from what it is, and offers ways to ask', () => {
  for (const one of content.entries.filter(({ id }) => id.startsWith('F'))) {
    expect(one.organ, one.id).toBeDefined()
    expect(one.city, one.id).toBeDefined()
    expect(one.year, one.id).toBeDefined()
    expect(one.kind, one.id).toBeDefined()
    expect(one.source, one.id).toContain(one.id)
    expect(one.questions.length, one.id).toBeGreaterThanOrEqual(2)
    expect(one.questions.length, one.id).toBeLessThanOrEqual(4)
    if (one.kind === '计划') expect(one.answer, one.id).toMatch(/计划|拟|方案|文件/)
    if (one.organ === '政协') expect(one.answer, one.id).toContain('政协')
    if (one.year === '年份未注明') expect(one.answer, one.id).toContain('年份未注明')
  }
  expect(new Set(content.entries.map((one) => one.title)).size).toBe(content.entries.length)
})

test('nothing in the starter content promises a number of days or asks for an identity card', () => {
  for (const one of content.entries.filter(({ id }) => id.startsWith('Q'))) {
    expect(one.answer, one.id).not.toMatch(/\d+\s*(个工作日|天内|日内)/)
    expect(one.answer, one.id).not.toMatch(/！/)
  }
  expect(content.settings.promiseDays).toBeUndefined()
})

test('two drafts are open and one is closed in November 2026, and everything invented says so', () => {
  const at = Date.parse('2026-11-22T12:00:00+08:00')
  expect(content.consultations.filter((one) => isOpen(one, at))).toHaveLength(2)
  expect(content.consultations.filter((one) => one.closesAt <= at)).toHaveLength(1)
  for (const one of [...content.consultations, ...content.stations]) expect(one.sample).toBe(true)
  for (const { phone } of content.stations) expect(phone).toMatch(/^5550-01\d\d$/)
})

test('articles of drafts and regulations are complete and in order', () => {
  const lists = [...content.consultations.map((one) => one.clauses), ...laws().values()]
  for (const list of lists) expect(list.map((one) => one.number?.main)).toEqual(list.map((_, i) => i + 1))
})

test('articles that a regulation refers to exist in it', () => {
  for (const [law, articles] of laws()) {
    const printed = new Set(articles.map((one) => one.article))
    const named = articles.flatMap((one) =>
      [...one.text.matchAll(/本条例(第[一二三四五六七八九十]+条)/g)].map((m) => m[1] as string),
    )
    expect(named.length, law).toBeGreaterThan(0)
    for (const one of named) expect(printed, law).toContain(one)
  }
})

test('every emergency number is marked, and no other door is', () => {
  const urgent = content.doors.filter((one) => one.emergency).map((one) => one.phone)
  expect(urgent.toSorted()).toEqual(['110', '119', '120', '122'])
})

test('the holidays of 2026 are the official ones', () => {
  const [year] = content.holidays
  const spans: readonly (readonly [string, string, number])[] = [
    ['元旦', '2026-01-01', 3],
    ['春节', '2026-02-15', 9],
    ['清明节', '2026-04-04', 3],
    ['劳动节', '2026-05-01', 5],
    ['端午节', '2026-06-19', 3],
    ['中秋节', '2026-09-25', 3],
    ['国庆节', '2026-10-01', 7],
  ]
  const days = spans.flatMap(([name, first, length]) =>
    Array.from({ length }, (_, i) => [dayOf(Date.parse(`${first}T00:00:00+08:00`) + i * 86_400_000), name]),
  )
  expect([...(year?.off ?? [])]).toEqual(days)
  expect([...(year?.work ?? [])].toSorted()).toEqual([
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-05-09',
    '2026-09-20',
    '2026-10-10',
  ])
  for (const day of year?.work ?? []) expect([0, 6]).toContain(weekdayOf(day))
})
