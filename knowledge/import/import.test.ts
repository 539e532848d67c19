import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countFiles, type FileResult, importFile, importPath } from './index.ts'

let dir = ''
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'import-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

async function given(name: string, body: string | Uint8Array): Promise<string> {
  const path = join(dir, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, body)
  return path
}

async function taken(name: string, body: string | Uint8Array): Promise<Extract<FileResult, { ok: true }>> {
  const result = await importFile(await given(name, body), { city: '示例市' })
  if (!result.ok) throw new Error(result.reason)
  return result
}

async function refused(name: string, body: string | Uint8Array): Promise<Extract<FileResult, { ok: false }>> {
  const result = await importFile(await given(name, body))
  if (result.ok) throw new Error('this file should have been refused')
  return result
}

const LAW = `# 示例市路灯条例

2019年3月1日 第三次会议通过，自2019年5月1日起施行

2024年6月7日 第九次会议修正

<!-- INFO END -->

## 第一章 总则

第一条 为了照明，制定本条例。

第二条 路灯应当在日落后开启。

（一）主路。

第三条 本条例自2019年5月1日起施行。
`

test('a regulation in Markdown brings its title, newest date, first day in force and articles', async () => {
  const { laws, articles, warnings } = await taken('路灯.md', LAW)
  expect(laws).toEqual([{ title: '示例市路灯条例', date: '2024-06-07', effective: '2019-05-01', articles: 3 }])
  expect(articles[1]).toMatchObject({
    law: '示例市路灯条例',
    article: '第二条',
    number: { main: 2 },
    chapter: '第一章 总则',
    text: '路灯应当在日落后开启。\n（一）主路。',
    date: '2024-06-07',
    effective: '2019-05-01',
    city: '示例市',
    source: '路灯.md',
  })
  expect(warnings).toEqual([])
})

test('the date in a file name counts when it is the newest, and the name serves as title when there is none', async () => {
  const { laws } = await taken('示例市井盖条例(2025-01-02).md', '第一条 甲。\n第二条 乙。')
  expect(laws).toEqual([{ title: '示例市井盖条例', ofFile: true, date: '2025-01-02', articles: 2 }])
})

test('ids and hash stay the same when the same file is read again, and the ids differ between versions', async () => {
  const first = await taken('a/路灯.md', LAW)
  const second = await taken('b/路灯.md', LAW)
  const newer = await taken('c/路灯.md', LAW.replace('2024年6月7日', '2025年6月7日'))
  expect(second.hash).toBe(first.hash)
  expect(second.articles.map(({ id }) => id)).toEqual(first.articles.map(({ id }) => id))
  expect(newer.hash).not.toBe(first.hash)
  expect(new Set([...first.articles, ...newer.articles].map(({ id }) => id)).size).toBe(6)
})

test('adverts and share prompts are left out and named by line', async () => {
  const text = '# 某条例\n\n第一条 甲。\n\n加微信 abcde12345 领取正版范文\n\n点赞 0 收藏 0\n\n第二条 乙。'
  const { articles, warnings } = await taken('广告.md', text)
  expect(articles.map(({ text: one }) => one)).toEqual(['甲。', '乙。'])
  expect(warnings.map(({ line }) => line)).toEqual([5, 7])
})

test('signs that no font shows are taken out with a warning', async () => {
  const { articles, warnings } = await taken('符号.md', '第一条 甲\ue004乙。')
  expect(articles[0]?.text).toBe('甲乙。')
  expect(warnings.map(({ line }) => line)).toEqual([1])
})

test('every refusal says why', async () => {
  expect((await refused('乱码.md', '第一条 甲。\n第二条 乙\ufffd\ufffd。')).reason).toContain('第2行有乱码')
  expect((await refused('乱码二.md', '第一条 锟斤拷。')).line).toBe(1)
  expect((await refused('空.md', ' \n\n')).reason).toContain('空文件')
  expect((await refused('通知.md', '# 放假通知\n\n大家好。')).reason).toContain('条文')
  expect((await refused('编码.md', Uint8Array.of(0xe7, 0xac, 0x00, 0xff, 0x80, 0xf5))).reason).toContain('UTF-8')
  expect((await refused('表.xlsx', 'x')).reason).toContain('.xlsx')
  expect((await refused('大.md', 'x'.repeat(8 * 1024 * 1024 + 1))).reason).toContain('8MB')
  expect((await refused('坏.jsonl.gz', 'not gzip')).reason).toContain('压缩包')
})

const row = (id: string, more: object = {}): string =>
  JSON.stringify({ id, law: '某条例', article: '第一条', text: '本条例自2020年1月1日起施行。', ...more })

test('lines of JSON keep their ids and may be packed', async () => {
  const body = `${row('x1', { kind: '法律', date: '2019-12-01' })}\n\n${row('x2', { law: '另一条例', article: '第十二条之一', date: '', text: '甲。' })}\n`
  const plain = await taken('条.jsonl', body)
  const packed = await taken('条二.jsonl.gz', gzipSync(body))
  expect(plain.articles).toEqual(packed.articles.map((one) => ({ ...one, source: '条.jsonl' })))
  expect(plain.laws).toEqual([
    { title: '某条例', date: '2019-12-01', effective: '2020-01-01', articles: 1 },
    { title: '另一条例', articles: 1 },
  ])
  expect(plain.articles.map(({ id, number }) => [id, number])).toEqual([
    ['x1', { main: 1 }],
    ['x2', { main: 12, sub: 1 }],
  ])
})

test('one wrong line of JSON refuses the file and is named', async () => {
  expect((await refused('a.jsonl', `${row('x1')}\n{"id":"x2"`)).line).toBe(2)
  expect((await refused('b.jsonl', `${row('x1')}\n\n${row('x1')}`)).line).toBe(3)
  expect((await refused('c.jsonl', row('x1', { text: '' }))).reason).toContain('text')
  expect((await refused('d.jsonl', row('x1', { date: '2020-13-01' }))).reason).toContain('2020-13-01')
  expect((await refused('e.jsonl', row('x1', { text: '甲\ufffd' }))).reason).toContain('乱码')
  expect((await refused('f.jsonl', row('x1', { law: 7 }))).reason).toContain('law')
})

test('folders are read in order with everything below; one bad file stops no other', async () => {
  await given('夹/b.md', '第一条 乙。')
  await given('夹/a.md', '没有条文')
  await given('夹/里/c.md', '第一条 丙。')
  await given('夹/.隐藏.md', '第一条 丁。')
  const results: string[] = []
  for await (const one of importPath([join(dir, '夹'), join(dir, '没有的')]))
    results.push(`${one.file.slice(dir.length + 1)} ${one.ok}`)
  expect(results).toEqual(['夹/a.md false', '夹/b.md true', '夹/里/c.md true', '没有的 false'])
  expect(await countFiles([join(dir, '夹'), join(dir, '没有的')])).toBe(4)
})

test('sentences of real statutes are not taken for adverts', async () => {
  const lines = [
    '委托他人代写选票的，应当公开。',
    '经营者应当公示客服电话和网址。',
    '不得通过微信群、公众号发布虚假信息。',
    '鼓励通过扫描二维码的方式缴费。',
    '转发、收藏文物应当登记。',
  ]
  const { articles, warnings } = await taken('真.md', lines.map((one, i) => `第${'一二三四五'[i]}条 ${one}`).join('\n'))
  expect(articles).toHaveLength(5)
  expect(warnings).toEqual([])
})
