import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { evalRetrieval } from './eval-retrieval.ts'

const lines = (rows: readonly object[]): string => rows.map((row) => JSON.stringify(row)).join('\n')
const CORPUS = [
  {
    id: 'a1',
    law: '某市养犬条例',
    article: '第一条',
    text: '携带犬只出户，应当为犬只束牵引带。',
    kind: '地方性法规',
    date: '2021-01-01',
  },
  {
    id: 'a2',
    law: '某市养犬条例',
    article: '第二条',
    text: '养犬登记由公安部门办理。',
    kind: '地方性法规',
    date: '2021-01-01',
  },
  {
    id: 'a3',
    law: '某市公园条例',
    article: '第一条',
    text: '公园应当每日开放，闭园提前三日公告。',
    kind: '地方性法规',
    date: '',
  },
]

async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'minyi-eval-'))
  onTestFinished(() => rm(made, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) await writeFile(join(made, name), text)
  return made
}

interface Result {
  readonly id: string
  readonly answered: boolean
  readonly hits: readonly string[]
  readonly ms: number
}

async function run(at: string, train?: string): Promise<Result[]> {
  const out = join(at, 'out.jsonl')
  const files = { corpus: join(at, 'corpus.jsonl'), queries: join(at, 'queries.jsonl'), out }
  await evalRetrieval(train === undefined ? files : { ...files, train: join(at, train) }, 'knowledge/content', 0)
  return (await readFile(out, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Result)
}

test('every question gets a line in order, with ids of the corpus, best first', async () => {
  const at = await folder({
    'corpus.jsonl': lines(CORPUS),
    'queries.jsonl': lines([
      { id: 'q2', q: '养犬登记找谁办', kind: 'x' },
      { id: 'q1', q: '某市公园条例第一条' },
    ]),
  })
  const results = await run(at)
  expect(results.map(({ id, hits }) => [id, hits[0]])).toEqual([
    ['q2', 'a2'],
    ['q1', 'a3'],
  ])
  expect(results[1]).toMatchObject({ answered: true })
  for (const { ms } of results) expect(ms).toBeGreaterThan(0)
})

test('what was confirmed teaches the search', async () => {
  const at = await folder({
    'corpus.jsonl': lines(CORPUS),
    'queries.jsonl': lines([{ id: 'q', q: '毛孩子下楼溜达要当心啥' }]),
    'train.jsonl': lines([{ q: '毛孩子下楼溜达要当心啥', gold: ['a1'] }]),
  })
  expect((await run(at, 'train.jsonl'))[0]?.hits[0]).toBe('a1')
})

test('a line that is not as it should be is named', async () => {
  const at = await folder({ 'corpus.jsonl': lines(CORPUS), 'queries.jsonl': '{"id":"q1","q":"甲"}\n{"id":"q2"}\n' })
  await expect(run(at)).rejects.toThrow('queries.jsonl 第2行')
})
