import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Article } from '../domain/knowledge.ts'
import type { Log } from '../ports/log.ts'
import { buildSearch, buildSearchInBackground } from './index.ts'
import { INDEX_FILE } from './stored-index-file.ts'
import { openIndexKeeper } from './stored-index-keeper.ts'

const articles = Array.from(
  { length: 30 },
  (_, n): Article => ({
    id: `a${n}`,
    law: '云州市养犬管理条例',
    article: `第${n + 1}条`,
    text: `第${n}类犬只外出应当束犬链，由${'甲乙丙丁戊'[n % 5]}部门登记。`,
    source: '',
  }),
)
const rest = { entries: [], lexicon: new Map(), lawAliases: new Map() }
const QUESTION = { text: '犬只外出要束犬链吗，哪个部门登记', at: 0 }

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'minyi-index-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Opens the keeper of a folder, answers one question with it, waits until all is written; what the log said. */
async function start(
  folder: string,
  given: readonly Article[] = articles,
): Promise<{ hits: string[]; said: string[] }> {
  const said: string[] = []
  const log: Log = {
    info: ({ why }, sentence) => said.push(`info ${sentence} ${why ?? ''}`.trim()),
    warn: ({ why }, sentence) => said.push(`warn ${sentence} ${why ?? ''}`.trim()),
    error: (_, sentence) => said.push(`error ${sentence}`),
  }
  const keeper = await openIndexKeeper(folder, log)
  const search = await buildSearchInBackground({ articles: [...given], ...rest }, keeper.indexOf)
  await keeper.settled()
  return { hits: search.answer(QUESTION).hits.map(({ id }) => id), said }
}

const builtAnew = (given: readonly Article[]): string[] =>
  buildSearch({ articles: given, ...rest })
    .answer(QUESTION)
    .hits.map(({ id }) => id)

test('the second start reads what the first one wrote, and answers alike', async () => {
  const folder = newFolder()
  const first = await start(folder)
  expect(first.said).toEqual(['info there is no search index yet, it is built'])
  const second = await start(folder)
  expect(second.said).toEqual([])
  expect(second.hits).toEqual(first.hits)
  expect(second.hits).toEqual(builtAnew(articles))
})

test('a broken file is said, built again and whole at the next start', async () => {
  const folder = newFolder()
  const { hits } = await start(folder)
  const path = join(folder, INDEX_FILE)
  writeFileSync(path, readFileSync(path).subarray(0, 1_000))
  const broken = await start(folder)
  expect(broken.said).toEqual([
    expect.stringMatching(/^warn the search index on disk cannot be used, it is built again/),
  ])
  expect(broken.hits).toEqual(hits)
  expect((await start(folder)).said).toEqual([])
})

test('one changed article costs no second index, a changed corpus does', async () => {
  const folder = newFolder()
  await start(folder)
  const before = readFileSync(join(folder, INDEX_FILE))
  const edited = articles.map((a, n) => (n === 4 ? { ...a, text: '犬只外出登记，束犬链，由己部门登记犬只。' } : a))
  const one = await start(folder, edited)
  expect(one.said).toEqual([])
  expect(one.hits[0]).toBe('a4')
  expect(readFileSync(join(folder, INDEX_FILE)).equals(before)).toBe(true)
  const others = articles.map((a) => ({ ...a, text: `${a.text}另有规定的除外。` }))
  const all = await start(folder, others)
  expect(all.said).toEqual(['info the search index is built again much changed'])
  expect(all.hits).toEqual(builtAnew(others))
  expect(readFileSync(join(folder, INDEX_FILE)).equals(before)).toBe(false)
})

test('where nothing can be written the answers come all the same', async () => {
  const folder = join(newFolder(), 'file')
  writeFileSync(folder, '')
  const { hits, said } = await start(folder)
  expect(hits).toEqual(builtAnew(articles))
  expect(said.at(-1)).toBe('warn the search index could not be written ENOTDIR')
})
