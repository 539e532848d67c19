import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readApart } from '../../knowledge/import/apart.ts'
import { formatOf } from '../../knowledge/import/formats.ts'
import { type FileResult, importFile, importPath } from '../../knowledge/import/index.ts'
import { type Entry, paragraph, pdfOf, setInPages, wordOf, wordParts, zipOf } from './make-documents.ts'

let dir = ''
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hostile-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

async function given(name: string, body: Uint8Array | string): Promise<string> {
  const file = join(dir, name)
  await writeFile(file, body)
  return file
}

type Case = readonly [name: string, make: () => Promise<Buffer> | Buffer, why: string]

/** Reads all cases of a table in one import, so that they share a reading process as the files of a folder do. */
function refusalsOf(cases: readonly Case[], nameOf: (name: string, i: number) => string): () => Promise<string[]> {
  let all: Promise<string[]> | undefined
  const read = async (): Promise<string[]> => {
    const files: string[] = []
    for (const [i, [name, make]] of cases.entries()) files.push(await given(nameOf(name, i), await make()))
    const said: string[] = []
    for await (const result of importPath(files)) said.push(result.ok ? 'taken' : result.reason)
    return said
  }
  return () => (all ??= read())
}

async function taken(name: string, body: Uint8Array | string): Promise<Extract<FileResult, { ok: true }>> {
  const result = await importFile(await given(name, body))
  if (!result.ok) throw new Error(result.reason)
  return result
}

const BODY = paragraph('第一条 甲应当登记。') + paragraph('第二条 乙应当公示。')
const word = (...more: Entry[]): Buffer => zipOf([...wordParts(BODY), ...more])
const entry = (name: string, more: Partial<Entry> = {}): Entry => ({ name, body: Buffer.from('x'), ...more })
/** One sentence, or two: what is wrong and what to do; never a stack or a word of the program. */
const SENTENCE = /^[^\n]{4,90}$/

const BOMB = 33_000_000

const WORD_CASES: readonly Case[] = [
  [
    'a small file that unpacks to a hundred million bytes',
    () => zipOf(wordParts(paragraph('啊'.repeat(BOMB)))),
    '太大',
  ],
  [
    'a bomb that lies about its size',
    () =>
      zipOf(
        wordParts(paragraph('啊'.repeat(BOMB))).map((one) =>
          one.name === 'word/document.xml' ? { ...one, claims: 5_000 } : one,
        ),
      ),
    '不完整',
  ],
  ['ten thousand entries', () => word(...Array.from({ length: 10_000 }, (_, i) => entry(`x/${i}.xml`))), '10003个文件'],
  ['entries under a password', () => zipOf(wordParts(BODY).map((one) => ({ ...one, flags: 1 }))), '密码'],
  ['an archive inside', () => word(entry('more.zip')), '压缩包或程序'],
  ['a link to another place', () => word(entry('word/link', { mode: 0o120777 })), '链接'],
  ['a name that climbs out', () => word(entry('../../escaped.txt')), '外部文件夹'],
  ['a name that climbs out backwards', () => word(entry('word\\..\\..\\escaped.txt')), '外部文件夹'],
  ['an absolute name', () => word(entry('/tmp/escaped.txt')), '外部文件夹'],
  ['a name on a drive', () => word(entry('C:\\escaped.txt')), '外部文件夹'],
  [
    'an outside entity',
    () => zipOf(wordParts(BODY, '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>')),
    '外部实体',
  ],
  ['a list of contents that is cut off', () => word().subarray(0, 300), '不完整'],
  ['two main parts of one name', () => word(...wordParts(BODY).slice(2)), '不完整'],
  ['no document', () => zipOf([entry('readme.txt')]), '不是 Word 文档'],
  [
    'numbers that only Word knows',
    () => word(entry('word/numbering.xml', { body: Buffer.from('<w:lvlText w:val="第%1条"/>') })),
    '自动编号',
  ],
]
const wordRefusals = refusalsOf(WORD_CASES, (_, i) => `word-${i}.docx`)

test.each(WORD_CASES.map(([name, , why], i) => [name, why, i] as const))(
  'a Word document with %s is refused in a sentence',
  async (_, why, i) => {
    const reason = (await wordRefusals())[i]
    expect(reason).toContain(why)
    expect(reason).toMatch(SENTENCE)
    expect(await readdir(dir)).not.toContain('escaped.txt')
  },
)

test('macros, links, pictures and hidden text stay outside and are told to the person who approves', async () => {
  let asked = 0
  const server = createServer((_, answer) => {
    asked += 1
    answer.end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const place = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.png`
  const rels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${place}" TargetMode="External"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>`
  const body = `${BODY}<w:p><w:hyperlink r:id="b"><w:r><w:t>第三条 丙。</w:t></w:r></w:hyperlink></w:p><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>第四条 藏。</w:t></w:r></w:p><w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="a"/></w:drawing></w:r></w:p>`
  const { articles, warnings } = await taken(
    'links.docx',
    zipOf([
      ...wordParts(body),
      entry('word/_rels/document.xml.rels', { body: Buffer.from(rels) }),
      entry('word/vbaProject.bin'),
      entry('word/media/image1.png'),
    ]),
  )
  server.close()
  expect(articles.map(({ text }) => text)).toEqual(['甲应当登记。', '乙应当公示。', '丙。'])
  expect(warnings.map(({ say }) => say)).toEqual([
    '文件里有宏，没有打开，只读了文字',
    '文件里有2处指向外部的链接，没有打开，其中有：javascript:alert(1)',
    '文件里有1处隐藏文字，没有收入，请对照原文',
    '文件里有1张图片，图片里的文字没有收入',
  ])
  expect(JSON.stringify(articles)).not.toContain('javascript')
  expect(asked).toBe(0)
})

const FILE_CASES: readonly Case[] = [
  ['cut.pdf', () => pdfOf(setInPages(['第一条 甲。'])).subarray(0, 700), '已损坏'],
  ['scan.pdf', () => pdfOf([[], []]), '扫描'],
  [
    'locked.pdf',
    () =>
      pdfOf(
        setInPages(['第一条 甲。']),
        `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>`,
      ),
    '密码',
  ],
  ['long.pdf', () => pdfOf(Array.from({ length: 501 }, () => [])), '501页'],
  ['word.pdf', () => wordOf(['第一条 甲。']), '内容却是Word'],
  ['pdf.docx', () => pdfOf([[]]), '内容却是PDF'],
  ['old.docx', () => Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex'), '旧版 Office'],
  ['text.docx', () => Buffer.from('第一条 甲。'), '内容却不是'],
  ['picture.md', () => Buffer.from('89504e470d0a1a0a0000000d', 'hex'), '图片'],
  ['pdf.txt', () => pdfOf([[]]), '内容却是PDF'],
  ['binary.txt', () => Buffer.from([1, 0, 2, 0, 255, 254]), 'UTF-8'],
  ['empty.docx', () => Buffer.alloc(0), '空文件'],
  ['empty.pdf', () => Buffer.alloc(0), '空文件'],
  ['huge.docx', () => Buffer.alloc(16 * 1024 * 1024 + 1), '16MB'],
  ['book.docm', () => Buffer.from('x'), '不认识'],
  ['law.md.gz', () => gzipSync('第一条 甲。'), '不认识'],
  ['bomb.jsonl.gz', () => gzipSync(Buffer.alloc(257 * 1024 * 1024)), '256MB'],
  ['deep.html', () => Buffer.from(`${'<div>'.repeat(30_000)}第一条 甲。`), '出了错'],
]
const fileRefusals = refusalsOf(FILE_CASES, (name) => name)

test.each(FILE_CASES.map(([name, , why], i) => [name, why, i] as const))(
  '%s is refused in a sentence',
  async (_, why, i) => {
    const reason = (await fileRefusals())[i]
    expect(reason).toContain(why)
    expect(reason).toMatch(SENTENCE)
  },
)

const html = (limit: { work?: number; memory?: number }) => {
  const format = formatOf('.html')
  if (format === undefined) throw new Error('no such format')
  return { ...format, ...limit }
}

test('a process that works too long or takes too much memory is ended, told, and the next file is read', async () => {
  const apart = readApart()
  const job = { file: 'a.html', bytes: Buffer.from('<p>第一条 甲。'.repeat(60_000)), options: {} }
  const slow = await apart.read({ ...job, format: html({ work: 100 }) })
  const large = await apart.read({ ...job, format: html({ memory: 90 * 1024 * 1024 }) })
  const small = await apart.read({ ...job, bytes: Buffer.from('<p>第一条 甲。'), format: html({}) })
  apart.close()
  expect(slow).toEqual({ reason: '读这个文件超过0.1秒，已停下，没有导入。请另存或拆开后再试' })
  expect(large).toEqual({ reason: '读这个文件要用的内存超过90MB，已停下，没有导入。请另存或拆开后再试' })
  expect('articles' in small && small.articles).toHaveLength(1)
})

test('a lie about the size costs no memory', async () => {
  const docx = formatOf('.docx')
  if (docx === undefined) throw new Error('no such format')
  const parts = wordParts(paragraph('啊'.repeat(BOMB)))
  const bytes = zipOf(parts.map((one) => (one.name === 'word/document.xml' ? { ...one, claims: 5_000 } : one)))
  const apart = readApart()
  const read = await apart.read({ file: 'a.docx', bytes, options: {}, format: { ...docx, memory: 160 * 1024 * 1024 } })
  apart.close()
  expect(read).toEqual({ reason: expect.stringContaining('不完整') })
})

test('one hostile file among good ones stops none of them', async () => {
  const folder = join(dir, 'mixed')
  await mkdir(folder)
  await writeFile(join(folder, '1.docx'), word())
  await writeFile(join(folder, '2.docx'), zipOf(wordParts('<w:p>'.repeat(60_000))))
  await writeFile(join(folder, '3.docx'), word())
  const results: boolean[] = []
  for await (const { ok } of importPath([folder])) results.push(ok)
  expect(results).toEqual([true, false, true])
})

test('links, pipes and odd names in a folder are told, not followed', async () => {
  const folder = join(dir, 'links')
  await mkdir(folder)
  await writeFile(join(dir, 'secret.md'), '第一条 密。')
  await symlink(join(dir, 'secret.md'), join(folder, 'a.md'))
  await symlink(dir, join(folder, 'b'))
  execFileSync('mkfifo', [join(folder, 'c.md')])
  const said: string[] = []
  for await (const result of importPath([folder, 'x\0y.md'])) said.push(result.ok ? 'read' : result.reason)
  expect(said).toEqual([
    '是指向别处的链接，没有导入。请换成文件本身',
    '是指向别处的链接，没有导入。请换成文件本身',
    '不是普通文件，没有导入',
    '文件名里有不能用的字符，没有导入',
  ])
})

const SLOW: readonly (readonly [name: string, text: string])[] = [
  ['comments that never end', '<!--'.repeat(60_000)],
  ['brackets that never close', '['.repeat(240_000)],
  ['a run of spaces', `点赞${' '.repeat(240_000)}x`],
  ['addresses without end', 'http://'.repeat(35_000)],
  ['a title of nothing but suffixes', `# ${'（已废止）'.repeat(16_000)}`],
  ['a date and spaces', `2020年1月1日${' '.repeat(120_000)}起${' '.repeat(120_000)}x\n第一条 甲。`],
  ['numbers without order', Array.from({ length: 9_999 }, (_, i) => `第${i + 1}条甲没有句号而且很长很长`).join('\n')],
]

/** A pattern that goes wild on these would work far longer than the reading process may. */
test('texts made to slow patterns down are read within the limit of work', async () => {
  const files = await Promise.all(SLOW.map(([name, text]) => given(`${name}.md`, text)))
  const late: string[] = []
  for await (const result of importPath(files)) if (!result.ok && result.reason.includes('秒')) late.push(result.file)
  expect(late).toEqual([])
})
