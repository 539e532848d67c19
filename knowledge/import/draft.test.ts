import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, ImageRun, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdfOf, setInPages, wordOf } from '../../test/security/make-documents.ts'
import { type DraftResult, readDraft } from './draft.ts'
import { checkNumbers } from './draft-numbers.ts'
import { draftPage } from './draft-page.ts'

let dir = ''
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'drafts-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

const LINES = [
  '# 清河市渡口管理条例（草案）（二次审议稿）',
  '第一章 总则',
  '第一条【目的】 为了渡口安全，制定本条例。',
  '第二条 市交通部门负责下列工作：',
  '（一）检查渡船；',
  '（二）公布班次。',
  '前款规定的班次应当每季度公布一次。',
  '第二章 附则',
  '第三条 本条例自2027年1月1日起施行。',
] as const

async function read(name: string, body: string | Uint8Array): Promise<DraftResult> {
  const file = join(dir, name)
  await writeFile(file, body)
  return readDraft(file)
}
const faultsOf = (result: DraftResult): readonly string[] => (result.ok ? [] : result.faults)

test('a draft has the same chapters, articles, paragraphs and items from every format', async () => {
  const html = LINES.map((line) => (line.startsWith('# ') ? `<h1>${line.slice(2)}</h1>` : `<p>${line}</p>`)).join('\n')
  const files: [string, string | Uint8Array][] = [
    ['渡口.md', LINES.join('\n\n')],
    ['渡口.docx', await wordOf(LINES)],
    ['渡口.html', html],
    ['渡口.pdf', pdfOf(setInPages(LINES.map((line) => line.replace(/^# /, ''))))],
  ]
  for (const [name, body] of files) {
    const result = await read(name, body)
    if (!result.ok) throw new Error(`${name} ${result.faults.join()}`)
    const { draft } = result
    expect([name, draft.title, draft.reading]).toEqual([name, '清河市渡口管理条例（草案）（二次审议稿）', '二审稿'])
    expect([name, draft.chapters, draft.paragraphs, draft.items]).toEqual([name, ['第一章 总则', '第二章 附则'], 4, 2])
    expect(draft.clauses[0]).toEqual({
      number: { main: 1 },
      heading: '目的',
      chapter: '第一章 总则',
      text: '第一条　为了渡口安全，制定本条例。',
    })
    expect(draft.clauses[1]?.text.split('\n')).toHaveLength(4)
  }
})

test.each([
  ['none.md', '# 清河市渡口条例（草案）\n\n渡口应当设护栏。', '没有找到“第一条”这样的条文，没有读取。请核对文件内容。'],
  ['gap.md', '第一条 甲。\n第四条 乙。', '缺第二条、第三条。请对照原文补上，没有读取。'],
  ['late.md', '第三条 甲。', '缺第一条、第二条。请对照原文补上，没有读取。'],
  ['many.md', '第一条 甲。\n第九条 乙。', '缺第二条到第八条共7条。请对照原文补上，没有读取。'],
  ['twice.md', '第一条 甲。\n第二条 乙。\n第二条 乙。', '第二条出现了两次，内容相同。请删去一处，没有读取。'],
  ['empty.md', '第一条 甲。\n第二条\n第三条 丙。', '缺第二条。请对照原文补上，没有读取。'],
  ['sub.md', '第一条 甲。\n第一条之二 乙。', '缺第一条之一。请对照原文补上，没有读取。'],
  ['sheet.csv', '条,文\n', '草案可以是 md、txt、docx、pdf、html 文件，“.csv”读不了。'],
])('%s is refused in plain words', async (name, body, fault) => {
  expect(faultsOf(await read(name, body))).toEqual([fault])
})

test('two different articles of one number are named with their places', async () => {
  const [fault] = faultsOf(await read('clash.md', '第一条 甲。\n\n第二条 乙。\n\n第二条 丙。'))
  expect(fault).toMatch(/两个内容不同的第二条，在第3行和第5行，没有读取/)
})

test('articles out of order are named', () => {
  expect(checkNumbers([{ main: 1 }, { main: 3 }, { main: 2 }], [])).toEqual([
    '缺第二条。请对照原文补上，没有读取。',
    '第二条排在第三条之后，次序不对。请核对条号，没有读取。',
  ])
  expect(checkNumbers([{ main: 1 }, { main: 1, sub: 1 }, { main: 2 }], [])).toEqual([])
})

test('a scanned file without text says so', async () => {
  expect(faultsOf(await read('扫描.pdf', pdfOf([[], []])))[0]).toMatch(/像是扫描的图片.*没有读取。请先做文字识别/)
})

test('tables and pictures inside articles are told, and the words of a table are kept', async () => {
  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] })
  const table = new Table({ rows: [new TableRow({ children: [cell('大船'), cell('二十元')] })] })
  const image = new ImageRun({
    type: 'png',
    data: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
    transformation: { width: 10, height: 10 },
  })
  const word = await Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph('第一条 收费标准如下：'),
            table,
            new Paragraph({ children: [image] }),
            new Paragraph('第二条 自公布之日起施行。'),
          ],
        },
      ],
    }),
  )
  const page =
    '<p>第一条 收费标准如下：</p>\n<table><tr><td>大船</td><td>二十元</td></tr></table>\n<p><img src="x.png"></p>\n<p>第二条 自公布之日起施行。</p>'
  const markdown =
    '第一条 收费标准如下：\n\n| 船 | 价 |\n| --- | --- |\n| 大船 | 二十元 |\n\n![图](x.png)\n\n第二条 自公布之日起施行。'
  for (const [name, body] of [
    ['表.docx', word],
    ['表.html', page],
    ['表.md', markdown],
  ] as const) {
    const result = await read(name, body)
    if (!result.ok) throw new Error(`${name} ${result.faults.join()}`)
    expect(result.draft.clauses[0]?.text, name).toMatch(/大船[\s\S]*二十元/)
    expect(result.draft.notes.join('\n'), name).toMatch(/表格里的文字按行收入/)
    expect(result.draft.notes.join('\n'), name).toMatch(/图片里的文字没有收入/)
    expect(result.draft.clauses).toHaveLength(2)
  }
})

test('a draft is written as a page that reads back word for word', async () => {
  const lines = [
    ...LINES.slice(0, 7),
    '第二章 通行',
    '第一节 白天',
    '第三条 甲。',
    '第二节 夜里',
    '第四条 乙。',
    '第三章 附则',
    '第五条 丙。',
  ]
  const result = await read('节.docx', await wordOf(lines))
  if (!result.ok) throw new Error(result.faults.join())
  const page = draftPage(result.draft) ?? ''
  const again = await read('节.md', page)
  if (!again.ok) throw new Error(again.faults.join())
  expect([again.draft.title, again.draft.reading]).toEqual([result.draft.title, '二审稿'])
  expect(again.draft.clauses).toEqual(result.draft.clauses)
  expect(again.draft.chapters).toHaveLength(4)
  expect(page).toMatch(/^---\n编号: \n标题: .*\n稿次: 二审稿\n/)
})

test('a title that the text says counts, also when the file is called the same; a file name is none', async () => {
  const title = '清河市渡口管理条例（草案）'
  const titledOf = (result: DraftResult): boolean | undefined => (result.ok ? result.draft.titled : undefined)
  expect(titledOf(await read(`${title}.md`, [`# ${title}`, ...LINES.slice(1)].join('\n\n')))).toBe(true)
  expect(titledOf(await read(`${title}.txt`, LINES.slice(1).join('\n')))).toBe(false)
  expect(titledOf(await read('清河市渡口管理条例(2026-01-01).txt', LINES.slice(1).join('\n')))).toBe(false)
})
