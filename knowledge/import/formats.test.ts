import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdfOf, setInPages, wordOf } from '../../test/security/make-documents.ts'
import { type FileResult, importFile } from './index.ts'

let dir = ''
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'formats-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

const LAW = [
  '# 示例市人民桥梁管理条例',
  '（2016年3月4日示例市第九届人民代表大会常务委员会第二次会议通过 2020年5月6日示例市第十届人民代表大会常务委员会第三次会议修正）',
  '第一章 总则',
  '第一条 为了保障桥梁安全，加强桥梁的养护和检查，保护车辆和行人，根据有关法律、行政法规，结合本市实际，制定本条例。',
  '第二条 市交通部门负责全市桥梁的管理工作。区交通部门按照分工负责本区桥梁的管理工作。',
  '所有人不明的桥梁，由所在地的区交通部门管理。',
  '第二条之一 本条例第一条所称桥梁，包括人行天桥。',
  '第二章 通行',
  '第一节 一般规定',
  '第三条 桥上不得有下列行为：',
  '（一）摆摊设点，但是经过批准的除外；',
  '（二）垂钓。',
  '违反前款规定的，由区交通部门责令改正。',
  '第三章 附则',
  '第四条 本条例自2016年5月1日起施行。《示例市桥梁管理办法》同时废止。',
] as const

type Taken = Extract<FileResult, { ok: true }>

async function read(name: string, body: string | Uint8Array): Promise<Taken> {
  const file = join(dir, name)
  await writeFile(file, body)
  const result = await importFile(file)
  if (!result.ok) throw new Error(result.reason)
  return result
}

/** Breaks a line after 48 columns, ideographs taking two, as mail programs do. */
function wrap(line: string): string {
  let width = 0
  return [...line].reduce((all, sign) => {
    const wide = sign > '\u2e7f' ? 2 : 1
    const full = width + wide > 48
    width = full ? wide : width + wide
    return `${all}${full ? '\n' : ''}${sign}`
  }, '')
}

const markdown = LAW.join('\n\n')
const plain = LAW.map((line) => line.replace(/^# /, ''))
const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>网站</title><script>var 第九条 = 1</script></head><body><nav><a href="/">首页</a></nav><main>${LAW.map((line) => (line.startsWith('# ') ? `<h1>${line.slice(2)}</h1>` : `<p>\n  ${line.replace(' ', '\n')}\n</p>`)).join('\n')}</main><footer>版权所有</footer></body></html>`

test('one regulation gives exactly the same articles from Markdown, text, Word, web page and PDF', async () => {
  const expected = await read('桥梁.md', markdown)
  expect(expected.warnings).toEqual([])
  expect(expected.laws).toEqual([
    {
      title: '示例市人民桥梁管理条例',
      date: '2020-05-06',
      effective: '2016-05-01',
      articles: 5,
      repeals: ['示例市桥梁管理办法'],
    },
  ])
  expect(expected.articles.map(({ article, chapter }) => [article, chapter])).toEqual([
    ['第一条', '第一章 总则'],
    ['第二条', '第一章 总则'],
    ['第二条之一', '第一章 总则'],
    ['第三条', '第二章 通行 第一节 一般规定'],
    ['第四条', '第三章 附则'],
  ])
  const radicals = plain.map((line) => line.replace(/人民/g, '⼈⺠').replace(/车/g, '⻋'))
  const wrapped = plain.map(wrap).join('\n')
  const others: [string, string | Uint8Array][] = [
    ['桥梁.txt', plain.join('\r\n')],
    ['桥梁折行.txt', wrapped],
    ['桥梁.docx', await wordOf(LAW)],
    ['桥梁.html', html],
    ['桥梁.pdf', pdfOf(setInPages(radicals))],
  ]
  for (const [name, body] of others) {
    const { laws, articles } = await read(name, body)
    expect([name, laws]).toEqual([name, expected.laws])
    expect([name, articles]).toEqual([name, expected.articles.map((one) => ({ ...one, source: name }))])
  }
})

test('text of Windows programs is read: GB18030, UTF-16 and a mark at the start', async () => {
  const gb = Buffer.from('b5dad2bbccf520b9abd4b0d3a6b5b1c3bfc8d5bfaab7c5a1a3', 'hex')
  const taken = await read('国标.txt', gb)
  expect(taken.articles[0]?.text).toBe('公园应当每日开放。')
  expect(taken.warnings.map(({ say }) => say)).toEqual(['文件是 GB18030 编码，已转换'])
  expect((await read('标记.md', '\ufeff# 甲条例\n第一条 乙。')).laws[0]?.title).toBe('甲条例')
  expect((await read('宽.txt', Buffer.from('\ufeff第一条 乙。', 'utf16le'))).articles[0]?.text).toBe('乙。')
})

test('parts of a web page around the text are left out and told with their lines', async () => {
  const page =
    '<ul class="site-menu"><li>政务公开</li></ul>\n<h1>甲条例</h1>\n<p>第一条 乙。</p>\n<p>上一篇：丙条例</p>\n<p style="display:none">第二条 藏。</p>\n<p>第二条 丁<span hidden>不</span>戊。</p>\n<p>加微信 abcde12345 领取范文</p>'
  const { articles, warnings, laws } = await read('网页.html', page)
  expect(laws[0]?.title).toBe('甲条例')
  expect(articles.map(({ text }) => text)).toEqual(['乙。', '丁戊。'])
  expect(warnings.map(({ say }) => say)).toEqual([
    '第4行像是网页的导航或说明，没有收入',
    '第7行像是广告或分享提示，没有收入',
    '网页的导航、页脚等没有收入（第1行）',
    '网页里有2处不显示的文字，没有收入',
  ])
})

test('a page of a PDF file is named where something is missing', async () => {
  const { warnings } = await read('缺.pdf', pdfOf(setInPages(['第一条 甲应当登记。', '第三条 乙应当公示。'], 20, 1)))
  expect(warnings).toEqual([
    { place: '第2页“第三条 乙应当公示。”', say: '第一条之后直接是第三条，中间的没有找到，请对照原文' },
  ])
})
