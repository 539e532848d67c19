import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { edgesOff } from './pdf-edges.ts'
import { linesOf, type PageLine } from './pdf-lines.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'

const SIZE = 12
const LEFT = 60

interface Setting {
  readonly signs: number
  readonly lines: number
  readonly indent: number
  /** Extra room above a paragraph. */
  readonly apart: number
}

/** Sets paragraphs in type as an office program does: no line begins with a closing sign. */
function printed(paragraphs: readonly string[], { signs, lines, indent, apart }: Setting): PageLine[][] {
  const pages: PageLine[][] = [[]]
  let y = 800
  for (const paragraph of paragraphs) {
    let rest = paragraph
    let first = true
    y -= apart
    while (rest !== '') {
      if ((pages.at(-1) as PageLine[]).length === lines) {
        pages.push([])
        y = 800
      }
      const room = signs - (first ? indent : 0)
      const cut = /^[，。；：）]/.test(rest.slice(room)) ? room - 1 : room
      const text = rest.slice(0, cut)
      const left = LEFT + (first ? indent * SIZE : 0)
      y -= 18
      pages.at(-1)?.push({ text, page: pages.length, left, right: left + text.length * SIZE, y, size: SIZE })
      rest = rest.slice(cut)
      first = false
    }
  }
  return pages
}

const words = ['居民', '应当', '按照规定', '办理登记', '公示', '物业', '车辆', '本条例', '有关部门', '（以下简称区）']
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 2, maxLength: 30 })
  .map((parts) => `${parts.map((part, i) => (i % 5 === 4 ? `${part}，` : part)).join('')}好。`)
const paragraphs = fc.array(
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join('')),
  { minLength: 6, maxLength: 30 },
)
const layout = { signs: fc.integer({ min: 18, max: 40 }), lines: fc.integer({ min: 8, max: 40 }) }

test('paragraphs that begin further in are found again, wherever lines and pages break', () => {
  fc.assert(
    fc.property(paragraphs, layout.signs, layout.lines, (given, signs, lines) => {
      expect(paragraphsOf(printed(given, { signs, lines, indent: 2, apart: 0 })).lines).toEqual(given)
    }),
    { numRuns: 200 },
  )
})

test('paragraphs that stand apart are found again, except where a page ends with a full line and a full stop', () => {
  fc.assert(
    fc.property(paragraphs, layout.signs, layout.lines, (given, signs, lines) => {
      const found = paragraphsOf(printed(given, { signs, lines, indent: 0, apart: 10 }))
      if (found.doubtful.length === 0) expect(found.lines).toEqual(given)
      expect(found.lines.join('')).toBe(given.join(''))
    }),
    { numRuns: 200 },
  )
})

test('where nothing but short last lines shows paragraphs, they are found, and what is not sure is told', () => {
  fc.assert(
    fc.property(paragraphs, layout.signs, layout.lines, (given, signs, lines) => {
      const found = paragraphsOf(printed(given, { signs, lines, indent: 0, apart: 0 }))
      if (found.doubtful.length === 0) expect(found.lines).toEqual(given)
      expect(found.lines.join('')).toBe(given.join(''))
    }),
    { numRuns: 200 },
  )
})

test('a line that ends a sentence and leaves room for the next signs ends its paragraph', () => {
  const full = '居民应当按照规定办理登记并且及时公示，'
  const given = [`${full}物业服务人应当配合做好有关工作。`, `${full}以及保管好自己的物品。`]
  const pages = printed(given, { signs: 19, lines: 50, indent: 0, apart: 0 })
  expect(pages.flat().map(({ text }) => text.length)).toEqual([19, 16, 19, 11])
  expect(paragraphsOf(pages)).toMatchObject({ lines: given, doubtful: [] })
  const brim = [`${full}物业服务人应当配合做好有关的各项工作。`, `${full}以及保管好自己的物品。`]
  expect(paragraphsOf(printed(brim, { signs: 19, lines: 50, indent: 0, apart: 0 })).doubtful).toEqual([1])
})

test('articles, items and chapters begin paragraphs even where nothing but their form shows it', () => {
  const given = [
    '第一章 总则',
    '第一条 为了城市整洁，制定本条例。',
    '第二条 不得有下列行为：',
    '（一）乱扔；',
    '（二）乱贴。',
    '第二章 附则',
    '第三条 本条例自公布之日起施行。',
  ]
  expect(paragraphsOf(printed(given, { signs: 16, lines: 50, indent: 0, apart: 0 })).lines).toEqual(given)
})

test('a number in the middle of a sentence that begins a line begins no paragraph', () => {
  const given = ['第一条 违反本条例的规定，按照本条例\u7b2c二条的规定处理，并且告知当事人本人。']
  const lines = paragraphsOf(printed(given, { signs: 17, lines: 9, indent: 0, apart: 0 })).lines
  expect(lines).toEqual(given)
})

test('a large title in two lines is one heading', () => {
  const text = printed(['第一条 甲乙丙丁。', '第二条 戊己庚辛。', '第三条 壬癸子丑。'], {
    signs: 20,
    lines: 9,
    indent: 2,
    apart: 0,
  })
  const title = ['示例市人民代表大会常务委员会', '路灯管理条例'].map((line, i) => ({
    text: line,
    page: 1,
    left: 100,
    right: 300,
    y: 900 - 30 * i,
    size: 24,
  }))
  expect(paragraphsOf([[...title, ...(text[0] ?? [])]]).lines[0]).toBe('# 示例市人民代表大会常务委员会路灯管理条例')
})

const line = (text: string, y: number, page = 1): PageLine => ({ text, page, left: 60, right: 300, y, size: 12 })

test('headers, footers and page numbers are taken off and told; an article at the edge stays', () => {
  const pages = [1, 2, 3, 4].map((n) => [
    line(`示例市人大公报 第${n}期`, 800, n),
    line(`第${'一二三四'[n - 1]}条 甲。`, 780, n),
    line('乙。', 400, n),
    line(`${'甲乙丙丁'[n - 1]}。`, 380, n),
    line(`- ${n} -`, 40, n),
  ])
  const { pages: kept, notes } = edgesOff(pages)
  expect(kept.map((lines) => lines.map(({ text }) => text))).toEqual(
    [1, 2, 3, 4].map((n) => [`第${'一二三四'[n - 1]}条 甲。`, '乙。', `${'甲乙丙丁'[n - 1]}。`]),
  )
  expect(notes).toEqual(['每页重复的页眉页脚没有收入，例如“示例市人大公报 第1期”', '页码4处没有收入'])
})

test('runs of one line are put together with their spaces; slanted runs are left out', () => {
  const run = (str: string, x: number, y: number, slant = 0) => ({
    str,
    transform: [12, slant, 0, 12, x, y],
    width: str.length * 12,
    height: 12,
  })
  const { lines, aside } = linesOf(
    [
      run('第一条', 60, 700),
      run(' ', 96, 700),
      run('⼈⺠', 100, 700.5),
      run('内部资料', 80, 500, 8),
      run('下一行', 60, 680),
    ],
    3,
  )
  expect(lines.map(({ text, page: on }) => [text, on])).toEqual([
    ['第一条 人民', 3],
    ['下一行', 3],
  ])
  expect(aside).toBe(1)
})
