import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { CONTENT } from '../../test/helpers/small-world.ts'
import type { Article } from '../domain/knowledge.ts'
import { DAY_MS } from '../domain/shanghai.ts'
import type { Log } from '../ports/log.ts'
import type { Store } from '../ports/store.ts'
import { sealWith } from '../privacy/secret.ts'
import { openStore } from '../store/index.ts'
import { noteConfirmed } from './confirmed.ts'
import { installContent } from './install.ts'
import { openLibrary } from './library.ts'

const AT = Date.parse('2026-09-14T10:00:00+08:00')
const seal = sealWith(Buffer.alloc(32, 3))
const QUESTION = '夏天带孩子到湖边泡脚行不行'
const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
const by = (id: string, at = AT) => ({ speaker: { id, grants: [], staff: false }, at, seal })

const article = (n: number, text: string): Article => ({
  id: `park-${n}`,
  law: '云川市公园条例',
  article: `第${'一二三四五六七八九'[n - 1]}条`,
  number: { main: n },
  text,
  source: '测试资料',
})
const PARK = [
  article(1, '公园内的湖面可以划船，收费标准应当公示。'),
  article(2, '在公园内禁止捕捞、戏水。'),
  article(3, '公园管理单位应当设置安全标志。'),
]

async function office(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'minyi-confirmed-'))
  const store = await openStore({ url: `sqlite:${join(folder, 'minyi.db')}` })
  onTestFinished(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  await installContent(store, { ...CONTENT, articles: PARK, lexicon: new Map() }, 'park', AT)
  return store
}

test('one person counts once a day for one question, and two people count the same', async () => {
  const store = await office()
  for (const [who, at] of [
    ['a', AT],
    ['a', AT + 60_000],
    ['b', AT],
    ['a', AT + DAY_MS],
  ] as const)
    await store.commit(noteConfirmed(by(who, at), QUESTION, ['park-2']))
  expect(await store.knowledge.confirmed(10)).toMatchObject([{ question: QUESTION, articles: ['park-2'], times: 3 }])
})

test('neither the person nor what belongs to them is kept', async () => {
  const changes = noteConfirmed(by('person-77'), '我是13912345678，湖边泡脚要罚款吗', ['park-2'])
  expect(changes).toHaveLength(1)
  expect(JSON.stringify(changes)).not.toMatch(/person-77|13912345678/)
})

test('the marks of one person on two questions have nothing in common', () => {
  const [one, two] = [QUESTION, '湖上能不能划船'].map((text) => noteConfirmed(by('a'), text, ['park-1'])[0])
  expect(one).toMatchObject({ do: 'confirmed.add' })
  const marks = [one, two].map((change) => (change?.do === 'confirmed.add' ? change.mark : ''))
  expect(new Set(marks.map((mark) => mark.slice(0, 8))).size).toBe(2)
})

test('nothing is learned from an answer without articles or from a question that only goes on', () => {
  expect(noteConfirmed(by('a'), QUESTION, [])).toEqual([])
  expect(noteConfirmed(by('a'), '那呢？', ['park-2'])).toEqual([])
})

test('what was confirmed comes first at the next reload, without anybody waiting for it', async () => {
  const store = await office()
  const library = await openLibrary(store, quiet)
  const first = (): string | undefined =>
    library.current().search.answer({ text: '夏天带孩子到湖边泡脚可以吗', at: AT }).hits[0]?.id
  expect(first()).not.toBe('park-2')
  await store.commit(noteConfirmed(by('a'), QUESTION, ['park-2']))
  expect(await library.refresh()).toBe(false)
  expect(first()).not.toBe('park-2')
  await store.commit(noteConfirmed(by('b'), QUESTION, ['park-2'], 'staff'))
  expect(await library.refresh()).toBe(true)
  expect(first()).toBe('park-2')
})

test('a pair whose article is gone is passed over', async () => {
  const store = await office()
  await store.commit(noteConfirmed(by('a'), QUESTION, ['gone-9'], 'staff'))
  const library = await openLibrary(store, quiet)
  const { hits } = library.current().search.answer({ text: QUESTION, at: AT })
  expect(hits.map(({ id }) => id)).not.toContain('gone-9')
})
